import { uniforms } from "../../../src/engine/chance.ts"
import type { Asking } from "./questions.ts"

/** Shares of the way from the first list's regret to that with which the fixed order ends, within a fiftieth of it. */
const LEVELS = { half: 0.5, eighty: 0.8, end: 1 } as const
type Level = keyof typeof LEVELS
const NEAR_END = 1.02
/** People are drawn anew so many times for an interval of 90%. */
const DRAWS = 400

export interface Needed {
  readonly regret: number
  /** Questions needed; one more than are ever asked where the level is not reached. */
  readonly ours: number
  readonly fixed: number
  /** Share of the fixed order's questions that the chosen order saves. */
  readonly saved: number
}

/** `from` and `to`: 5th and 95th percentile of `saved` over people. */
export type Saved = Needed & { readonly from: number; readonly to: number }

/** Questions needed for three levels of regret by the chosen order and by the fixed one, over the same people. */
export function savedBy(chosen: Asking, inOrder: Asking): Record<Level, Saved> {
  const count = inOrder.regrets.length
  const found = neededBy(chosen, inOrder, [...inOrder.regrets.keys()])
  const uniform = uniforms("people")
  const drawn = Array.from({ length: DRAWS }, () => {
    return neededBy(
      chosen,
      inOrder,
      Array.from({ length: count }, () => Math.floor(uniform() * count)),
    )
  })
  const withInterval = (level: Level): Saved => {
    const spread = drawn.map((one) => one[level].saved).toSorted((a, b) => a - b)
    return { ...found[level], from: spread[Math.floor(0.05 * DRAWS)]!, to: spread[Math.floor(0.95 * DRAWS)]! }
  }
  return { half: withInterval("half"), eighty: withInterval("eighty"), end: withInterval("end") }
}

function neededBy(chosen: Asking, inOrder: Asking, people: readonly number[]): Record<Level, Needed> {
  const [ours, fixed] = [meanRegret(chosen, people), meanRegret(inOrder, people)]
  const [start, end] = [fixed[0]!, fixed.at(-1)! * NEAR_END]
  const at = (level: Level): Needed => {
    const regret = start - LEVELS[level] * (start - end)
    const needed = { ours: neededFor(ours, regret), fixed: neededFor(fixed, regret) }
    return { regret, ...needed, saved: 1 - needed.ours / needed.fixed }
  }
  return { half: at("half"), eighty: at("eighty"), end: at("end") }
}

/** Mean regret after 0, 1, … questions. */
export function meanRegret({ regrets }: Asking, people: readonly number[] = [...regrets.keys()]): number[] {
  return regrets[0]!.map((_, k) => people.reduce((sum, n) => sum + regrets[n]![k]!, 0) / people.length)
}

/** How many questions it takes to come down to a regret; between two by the straight line. */
function neededFor(regret: readonly number[], target: number): number {
  const k = regret.findIndex((value) => value <= target)
  if (k <= 0) return k === 0 ? 0 : regret.length
  return k - 1 + (regret[k - 1]! - target) / (regret[k - 1]! - regret[k]!)
}
