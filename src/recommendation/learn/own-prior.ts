import { eq } from "drizzle-orm"
import {
  addSums,
  learntFrom,
  type Population,
  ownVersion,
  priorBasis,
  populationFrom,
  scaledSums,
  standingPrior,
  type Sums,
  withoutSums,
} from "../../engine/learning.ts"
import type { TenantContext } from "../../storage/context.ts"
import { ownPriors } from "../../storage/schema/tenant.ts"
import { type NamedPopulation, readSums } from "./condense.ts"
import { judgeHeldBack, NOTICEABLE } from "./held-back.ts"

/** All other dealers together weigh as at most so many sessions beside a dealer's own; what serves best is kept. */
const OTHERS_WEIGH = [300, 30]

/** All dealers' sums together, and as how many sessions each weighs in them at most. */
export interface Shared {
  readonly total: Sums
  readonly share: number
}

/**
 * A prior of the dealer's own beside the platform's: from the others' sums, without its own, else its sessions would
 * count twice, and then its own. Kept only where it serves the dealer's held-back sessions better; else none is left of this
 * version, not even by a fit that ended halfway and left the version to this one. True if kept.
 */
export async function makeOwnPrior(ctx: TenantContext, platform: NamedPopulation, shared: Shared): Promise<boolean> {
  const best = await bestOf(ctx, platform, shared)
  const remove = ctx.db.delete(ownPriors).where(eq(ownPriors.version, platform.name))
  if (best === undefined) {
    await remove
    return false
  }
  const { shift, covariance } = learntFrom(ownVersion(platform.name), best)
  await ctx.db.batch([
    remove,
    ctx.db.insert(ownPriors).values({ version: platform.name, prior: { shift, covariance, basis: priorBasis() } }),
  ])
  return true
}

/** The one that serves the held-back sessions best, if noticeably better than the platform's. */
async function bestOf(ctx: TenantContext, platform: NamedPopulation, shared: Shared): Promise<Population | undefined> {
  const { total, share } = shared
  const own = await readSums(ctx, total.prior)
  const others = own && withoutSums(total, scaledSums(own, share))
  if (own === undefined || others === undefined || others.n < 1) return undefined
  let best: { population: Population; loss: number } | undefined
  for (const most of OTHERS_WEIGH) {
    const population = populationFrom(addSums(scaledSums(others, most), own), standingPrior())
    const { before, after } = await judgeHeldBack(ctx, platform.population, population)
    if (after < Math.min(before - NOTICEABLE, best?.loss ?? Infinity)) best = { population, loss: after }
  }
  return best?.population
}
