import type { Dashboard, Period } from "../contract/dashboard.ts"
import type { TenantContext } from "../storage/context.ts"
import { asOf } from "./dashboard/as-of.ts"
import { assemble } from "./dashboard/assemble.ts"
import { readFigures } from "./dashboard/figures.ts"
import { spanOf } from "./dashboard/span.ts"

/**
 * A dealer's figures for a period, by the days of its own time zone. Reads the rollups in one round trip; `ctx` must
 * have the dealer's role. `now` in epoch ms.
 */
export async function dashboard(ctx: TenantContext, period: Period, now = Date.now()): Promise<Dashboard> {
  const { timezone } = ctx.tenant.config
  const span = spanOf(period, timezone, now)
  const [figures, buffered] = await Promise.all([readFigures(ctx, span), asOf(ctx, now)])
  return assemble({ period, timezone, span, figures, asOf: buffered ?? figures.lastList })
}
