import { SNAPSHOT_FORMAT, type Stock } from "../../engine/index.ts"
import type { StockCache } from "../../recommendation/stock-cache.ts"
import type { TenantContext } from "../../storage/context.ts"
import type { PageContent } from "./content.ts"

/** Above it the server ranks. */
export const MOST_CARS_IN_BROWSER = 2000

/** What of the stock a page names that holds no car itself. */
export type Ranked = Pick<PageContent, "stockVersion" | "snapshot">

/** For a page whose first sight is a ranking: the browser fetches the stock along with the scripts that rank it. */
export function rankedAtOnce(stock: Stock | undefined): Ranked {
  if (stock === undefined || stock.size > MOST_CARS_IN_BROWSER) return { stockVersion: stock?.version }
  return { stockVersion: stock.version, snapshot: `/api/engine/${stock.version}?format=${SNAPSHOT_FORMAT}` }
}

/** For a page that ranks later on, or never: which stock it would be, which saves the browser asking. */
export const rankedLater = (stock: Stock | undefined): Ranked => ({ stockVersion: stock?.version })

/** The stock, unless there is none to be had: these pages can do without. */
export const stockIfAny = (stocks: StockCache, ctx: TenantContext): Promise<Stock | undefined> =>
  stocks.get(ctx).catch(() => undefined)
