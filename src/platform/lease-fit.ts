import { utcText } from "../storage/utc-text.ts"
import type { PlatformContext } from "./context.ts"
import { readRows } from "./read-rows.ts"

/** The right to fit, which nobody else has meanwhile. */
export interface FitLease {
  /** Says that the fit is alive. Throws where another has taken over. */
  renew(): Promise<void>
  release(): Promise<void>
}

/** Longer than any step between two signs of life; so long a killed fit keeps others away. */
export const LEASE_MINUTES = 5

const TAKE = `insert into carmatch_shared.prior_fits (holder, until)
  values ($1, now() + make_interval(mins => ${LEASE_MINUTES}))
  on conflict (only_one) do update set holder = excluded.holder, since = now(), until = excluded.until
  where prior_fits.until < now() returning 1`
const RENEW = `update carmatch_shared.prior_fits set until = now() + make_interval(mins => ${LEASE_MINUTES})
  where holder = $1 returning 1`
const RELEASE = "delete from carmatch_shared.prior_fits where holder = $1"
const SINCE = `select ${utcText("since")} as since from carmatch_shared.prior_fits`

/**
 * Two fits at once would condense the same schemas under different priors and overwrite each other's sums. Postgres is
 * reached by single transactions, so what holds is a row with an end. Refused with the time since another fits.
 */
export async function leaseFit({ owner }: PlatformContext): Promise<FitLease | { since: string }> {
  const holder = crypto.randomUUID()
  const run = async (text: string): Promise<number> => (await readRows(owner, text, [holder])).length
  if ((await run(TAKE)) === 0) {
    const [other] = await readRows<{ since: string }>(owner, SINCE)
    return { since: other?.since ?? "a moment ago" }
  }
  return {
    async renew() {
      if ((await run(RENEW)) === 0)
        throw new Error("Another fit has taken over: this one was not heard of for too long.")
    },
    async release() {
      await run(RELEASE)
    },
  }
}
