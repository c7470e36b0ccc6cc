import { errorCode } from "../../src/base/log.ts"
import {
  addSums,
  fairly,
  learntFrom,
  populationFrom,
  populationOf,
  standingPrior,
  startingPopulation,
  WIDTH,
} from "../../src/engine/learning.ts"
import { listTenants } from "../../src/platform/details.ts"
import { type FitLease, LEASE_MINUTES, leaseFit } from "../../src/platform/lease-fit.ts"
import { keepPrior, type KeptPrior, readPrior, readPriors } from "../../src/platform/priors.ts"
import { condense, type NamedPopulation, readSums } from "../../src/recommendation/learn/condense.ts"
import { fairLoss, judgeHeldBack } from "../../src/recommendation/learn/held-back.ts"
import { makeOwnPrior, type Shared } from "../../src/recommendation/learn/own-prior.ts"
import type { TenantContext } from "../../src/storage/context.ts"
import type { Environment } from "../environment.ts"

/** Rounds of EM; each dealer condenses its sessions anew under each round's prior. */
const ROUNDS = 3
/** A dealer's own time for one step. */
const TENANT_MS = 120_000

export interface Fitted extends Omit<KeptPrior, "madeAt" | "fits"> {
  /** As how many sessions a dealer weighed at most. */
  readonly share: number
  /** Dealers whose own prior serves their own held-back sessions better. */
  readonly own: number
  readonly failed: readonly { readonly slug: string; readonly code: string }[]
}

/**
 * A new prior out of the dealers' sums: each dealer condenses in its own schema, under its own token; what is combined
 * here is read from there and holds no session. Throws one sentence where no dealer has 30 sessions, and where somebody
 * else fits.
 */
export async function fit(environment: Environment): Promise<Fitted> {
  const lease = await leaseFit(environment.platform)
  if ("since" in lease) {
    const killed = `one that was killed keeps others away for ${LEASE_MINUTES} minutes`
    throw new Error(`Another fit is running, since ${lease.since}; ${killed}.`)
  }
  try {
    return await fitUnder(lease, environment)
  } finally {
    await lease.release()
  }
}

/** The dealers' sums together, each weighing as at most `share` sessions. */
interface Combined extends Shared {
  readonly tenants: number
  /** Before any dealer's were made to weigh less. */
  readonly sessions: number
}

async function fitUnder(lease: FitLease, environment: Environment): Promise<Fitted> {
  const { platform } = environment
  const { inUse, kept } = await readPriors(platform)
  const learnt = await readPrior(platform, inUse)
  const before = learnt === undefined ? startingPopulation(standingPrior(), WIDTH) : populationOf(learnt)
  const failed = new Map<string, string>()
  const slugs = (await listTenants(platform)).map(({ slug }) => slug)

  /** Every dealer in turn; one's failure is its own, is named, and leaves it out. */
  async function each<T>(work: (ctx: TenantContext) => Promise<T>): Promise<T[]> {
    const results: T[] = []
    for (const slug of slugs) {
      if (failed.has(slug)) continue
      await lease.renew()
      try {
        const actor = { kind: "staff", name: "learn" } as const
        results.push(await work(await environment.tenantContext(slug, { role: "jobs", actor, deadlineMs: TENANT_MS })))
      } catch (error) {
        failed.set(slug, errorCode(error))
      }
    }
    return results
  }

  async function combined(prior: NamedPopulation): Promise<Combined> {
    await each((ctx) => condense(ctx, prior))
    const told = (await each((ctx) => readSums(ctx, prior.name))).filter((own) => own !== undefined)
    const { share, sums } = fairly(told)
    const [first, ...rest] = sums
    if (first === undefined) throw new Error("No dealer has 30 sessions with a duel, a like or a reject.")
    const total = rest.reduce((all, own) => addSums(all, own), first)
    return { total, share, tenants: told.length, sessions: told.reduce((all, { n }) => all + n, 0) }
  }

  const version = nextVersion(kept)
  let prior: NamedPopulation = { name: inUse, population: before }
  let round = await combined(prior)
  for (let n = 1; n < ROUNDS; n++) {
    prior = { name: `${version} round ${n}`, population: populationFrom(round.total, standingPrior()) }
    round = await combined(prior)
  }
  const { total, share, tenants, sessions } = round
  // As it will be kept: rounded.
  const candidate = learntFrom(version, populationFrom(total, standingPrior()))
  const after = { name: version, population: populationOf(candidate) }
  const own = await each((ctx) => makeOwnPrior(ctx, after, { total, share }))
  const heldBack = fairLoss(await each((ctx) => judgeHeldBack(ctx, before, after.population)))
  const about = { takenWith: inUse, tenants, sessions, heldBack }
  await keepPrior(platform, candidate, about)
  const failures = [...failed].map(([slug, code]) => ({ slug, code }))
  return { version, ...about, share, own: own.filter(Boolean).length, failed: failures }
}

/** learnt-1, learnt-2, …: one more than the highest that there is. */
function nextVersion(kept: readonly KeptPrior[]): string {
  const numbers = kept.map(({ version }) => Number(/^learnt-(\d+)$/.exec(version)?.[1] ?? 0))
  return `learnt-${Math.max(0, ...numbers) + 1}`
}
