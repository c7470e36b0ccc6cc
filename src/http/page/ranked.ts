import { SNAPSHOT_FORMAT, type Stock } from "../../engine/index.ts"
import type { StockCache } from "../../recommendation/stock-cache.ts"
import type { TenantContext } from "../../storage/context.ts"
import type { PageContent } from "./content.ts"

const MOST_CARS_IN_BROWSER = 2000

/** A stock too large for a browser, or a dealer who explores: a browser that ranked by itself would show no car tried out. */
export function serverRanks(stock: Stock, { tenant }: TenantContext): boolean {
  return stock.size > MOST_CARS_IN_BROWSER || tenant.config.recommendation.exploration
}

/** What of the stock a page names that holds no car itself. */
export type Ranked = Pick<PageContent, "stockVersion" | "snapshot">

/** For a page whose first sight is a ranking: the browser fetches the stock along with the scripts that rank it. */
export function rankedAtOnce(stock: Stock | undefined, ctx: TenantContext): Ranked {
  if (stock === undefined || serverRanks(stock, ctx)) return { stockVersion: stock?.version }
  return { stockVersion: stock.version, snapshot: `/api/engine/${stock.version}?format=${SNAPSHOT_FORMAT}` }
}

/** For a page that ranks later on, or never: which stock it would be, which saves the browser asking. */
export const rankedLater = (stock: Stock | undefined): Ranked => ({ stockVersion: stock?.version })

/** The stock, unless there is none to be had: these pages can do without. */
export const stockIfAny = (stocks: StockCache, ctx: TenantContext): Promise<Stock | undefined> =>
  stocks.get(ctx).catch(() => undefined)
