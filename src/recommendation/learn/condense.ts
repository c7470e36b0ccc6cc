import { areSound, LAPSE, type Population, SIZE, type Sums, sumsUnder, WIDTH } from "../../engine/learning.ts"
import type { TenantContext } from "../../storage/context.ts"
import { learningSums } from "../../storage/schema/tenant.ts"
import { readSessions } from "./sessions.ts"

/** Fewer sessions than this stay with the dealer: their sums could tell of a person. The table refuses them as well. */
export const FEWEST_SESSIONS = 30

export interface NamedPopulation {
  readonly name: string
  readonly population: Population
}

/**
 * Condenses the dealer's sessions under a prior into sums that stay in its schema, in the place of the former ones;
 * fewer than 30 sessions leave none. `ctx` has the role of jobs. Returns how many sessions taught.
 */
export async function condense(ctx: TenantContext, { name, population }: NamedPopulation): Promise<number> {
  const { training } = await readSessions(ctx)
  const enough = training.length >= FEWEST_SESSIONS
  const sums = sumsUnder(population, name, enough ? training : [], LAPSE)
  const remove = ctx.db.delete(learningSums)
  if (!enough) await remove
  else
    await ctx.db.batch([
      remove,
      ctx.db.insert(learningSums).values({ prior: name, sessions: sums.n, sums: asJson(sums) }),
    ])
  return training.length
}

/** A dealer's sums that can be nobody's. */
export class UnsoundSums extends Error {
  readonly code = "unsound_sums"
}

/**
 * The dealer's sums, if it has any that were taken with this prior: all of a dealer that ever leaves its schema. Throws
 * UnsoundSums for what would spoil the others' as well.
 */
export async function readSums(ctx: TenantContext, name: string): Promise<Sums | undefined> {
  const [row] = await ctx.db.select().from(learningSums)
  if (row === undefined || row.prior !== name) return undefined
  const { m, mm, mx, xx } = row.sums as SumsJson
  const [means, squares, shifts, answers] = [m, mm, mx, xx].map(numbersOf)
  if (!means || !squares || !shifts || !answers) throw new UnsoundSums()
  const sums = { prior: row.prior, n: row.sessions, m: means, mm: squares, mx: shifts, xx: answers }
  if (!areSound(sums, SIZE, WIDTH)) throw new UnsoundSums()
  return sums
}

/** JSON knows no NaN: it is null there, which must not become 0. */
function numbersOf(values: readonly (number | null)[] | undefined): Float64Array | undefined {
  return values && Float64Array.from(values, (value) => value ?? NaN)
}

type SumsJson = Readonly<Partial<Record<"m" | "mm" | "mx" | "xx", readonly (number | null)[]>>>

function asJson({ m, mm, mx, xx }: Sums): Required<SumsJson> {
  return { m: [...m], mm: [...mm], mx: [...mx], xx: [...xx] }
}
