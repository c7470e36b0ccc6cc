import { DESIGN_PRIOR, type LearntPrior, priorBasis } from "../engine/learning.ts"
import { runBatch } from "../storage/connection.ts"
import { utcText } from "../storage/utc-text.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { readRows } from "./read-rows.ts"

/** Mean log loss a session on sessions that were held back, under the prior before and this one. */
export interface HeldBackLoss {
  readonly sessions: number
  readonly before: number
  readonly after: number
  /** Dealers that judged, and those of them whom it serves worse; not told by fits before these were counted. */
  readonly dealers?: number
  readonly worse?: number
}

/** A prior that was learnt from dealers' sums, with what it was learnt from. */
export interface KeptPrior {
  readonly version: string
  /** The prior that its sums were taken with. */
  readonly takenWith: string
  readonly tenants: number
  readonly sessions: number
  readonly heldBack: HeldBackLoss
  readonly madeAt: string
  /** False where it was learnt over other attributes, or as a difference from another design, than this engine's. */
  readonly fits: boolean
}

export interface Priors {
  /** The version that ranks now: the engine's own where the one put to use last fits another engine. */
  readonly inUse: string
  /** Those put to use, the latest first, the engine's own at the end. */
  readonly uses: readonly { readonly version: string; readonly since: string }[]
  /** The latest first. */
  readonly kept: readonly KeptPrior[]
}

/** Fewer held-back sessions than this judge nothing. */
const FEWEST_HELD_BACK = 10

const KEPT = `select version, taken_with as "takenWith", tenants, sessions, held_back as "heldBack", ${utcText("made_at")} as "madeAt",
    prior ->> 'basis' = $1 is true as fits
  from carmatch_shared.priors order by made_at desc, version desc`
const USES = `select version, ${utcText("since")} as since from carmatch_shared.prior_uses order by prior_uses.since desc`

export async function readPriors(ctx: PlatformContext): Promise<Priors> {
  const statements = [{ text: KEPT, values: [priorBasis()] }, { text: USES }]
  // In one transaction: a prior is kept before it is put to use.
  const [kept, uses] = (await runBatch(ctx.owner, statements, OWNER_TIMEOUT_MS)) as unknown as [
    KeptPrior[],
    Priors["uses"],
  ]
  const latest = kept.find(({ version }) => version === uses[0]?.version)
  return { inUse: latest?.fits === true ? latest.version : DESIGN_PRIOR, uses, kept }
}

/** A prior's numbers; undefined for the engine's own. Throws where it is not kept. */
export async function readPrior(ctx: PlatformContext, version: string): Promise<LearntPrior | undefined> {
  if (version === DESIGN_PRIOR) return undefined
  const text = "select prior from carmatch_shared.priors where version = $1"
  const [found] = await readRows<{ prior: Omit<LearntPrior, "version"> }>(ctx.owner, text, [version])
  if (found === undefined) throw new Error(`the prior ${version} is not kept`)
  const { shift, covariance } = found.prior
  return { version, shift, covariance }
}

/** Keeps a new prior; none is ever changed. It ranks once it is promoted. */
export async function keepPrior(
  ctx: PlatformContext,
  { version, shift, covariance }: LearntPrior,
  { takenWith, tenants, sessions, heldBack }: Omit<KeptPrior, "version" | "madeAt" | "fits">,
): Promise<void> {
  const text = `insert into carmatch_shared.priors (version, prior, taken_with, tenants, sessions, held_back)
    values ($1, $2, $3, $4, $5, $6)`
  const numbers = JSON.stringify({ shift, covariance, basis: priorBasis() })
  const values = [version, numbers, takenWith, tenants, sessions, JSON.stringify(heldBack)]
  await runBatch(ctx.owner, [{ text, values }], OWNER_TIMEOUT_MS)
}

/** Why a prior does not rank. */
export type Refusal =
  | "unknown"
  | "in_use"
  | "few_held_back"
  | "measured_against_another"
  | "loses"
  | "loses_at_most_dealers"
  | "another_engine"
  | "nothing_before"
  | "changed_meanwhile"

/**
 * Lets a kept prior rank: the newest unless one is named. Every stock becomes another version in the same transaction,
 * so each snapshot names one prior. Refused is one that loses on held-back sessions, over all or at more than half of the
 * dealers, is judged by too few of them, or was measured against another than ranks now.
 */
export async function promotePrior(ctx: PlatformContext, version?: string): Promise<Used | { refused: Refusal }> {
  const { inUse, uses, kept } = await readPriors(ctx)
  const wanted = version === undefined ? kept[0] : kept.find((prior) => prior.version === version)
  if (wanted === undefined) return { refused: "unknown" }
  const { sessions, before, after, dealers = 0, worse = 0 } = wanted.heldBack
  if (wanted.version === inUse) return { refused: "in_use" }
  if (!wanted.fits) return { refused: "another_engine" }
  if (wanted.takenWith !== inUse) return { refused: "measured_against_another" }
  if (sessions < FEWEST_HELD_BACK) return { refused: "few_held_back" }
  if (after > before) return { refused: "loses" }
  if (worse > dealers / 2) return { refused: "loses_at_most_dealers" }
  return usePrior(ctx, wanted.version, { inUse, uses })
}

/** Goes back to what ranked before the prior in use, the engine's own in the end. Refused where nothing did. */
export async function rollBackPrior(ctx: PlatformContext): Promise<Used | { refused: Refusal }> {
  const { inUse, uses, kept } = await readPriors(ctx)
  const before = rankedBefore(uses, kept)
  return before === undefined ? { refused: "nothing_before" } : usePrior(ctx, before, { inUse, uses })
}

/** Going back twice must not bring back what was left first: a use of what ranked before the last takes that one away. */
function rankedBefore(uses: Priors["uses"], kept: readonly KeptPrior[]): string | undefined {
  const known = new Set(kept.map(({ version }) => version))
  const ranked = [DESIGN_PRIOR]
  for (const { version } of uses.toReversed()) {
    const used = known.has(version) ? version : DESIGN_PRIOR
    if (used === ranked.at(-2)) ranked.pop()
    else if (used !== ranked.at(-1)) ranked.push(used)
  }
  return ranked.at(-2)
}

export interface Used {
  readonly version: string
  readonly instead: string
  /** Stocks that became another version; the shops follow within a minute. */
  readonly stocks: number
}

async function usePrior(
  ctx: PlatformContext,
  version: string,
  { inUse, uses }: Pick<Priors, "inUse" | "uses">,
): Promise<Used | { refused: Refusal }> {
  const text = "select carmatch_shared.use_prior($1, $2) as stocks"
  const [used] = await readRows<{ stocks: number | null }>(ctx.owner, text, [version, uses[0]?.version ?? null])
  const stocks = used?.stocks ?? undefined
  return stocks === undefined ? { refused: "changed_meanwhile" } : { version, instead: inUse, stocks }
}
