import type { Judged } from "../ranking/judge.ts"
import { list, lowerFirst } from "../text/portuguese.ts"
import { type Change, patched } from "../wishes/patch.ts"
import type { Wish } from "../wishes/wish.ts"
import { wishesOf } from "../wishes/wishes.ts"
import { type Step, stepsFor } from "./answers.ts"

/**
 * One change of as many answers as the car breaks wishes, each by its smallest step that lets the car keep it; undefined
 * where one of them has none (nobody is told to leave a person at home), or where it breaks none.
 */
export function everyWishMet(judged: Judged, index: number, broken: readonly Wish[]): Step | undefined {
  if (broken.length === 0) return undefined
  let now = judged.profile
  let change: Change = {}
  const steps: Step[] = []
  for (const wish of broken) {
    const breaks = (profile: typeof now): boolean =>
      wishesOf(judged.stock, judged.features, judged.personal, profile).some(
        (other) => other.kind === wish.kind && other.subject === wish.subject && other.level(index) > 0,
      )
    // What let the car keep another wish may let it keep this one: "sem preço mínimo".
    if (!breaks(now)) continue
    const met = stepsFor({ ...judged, profile: now }, index)
      .flat()
      .find((step) => !breaks(patched(now, step.change)))
    if (met === undefined) return undefined
    steps.push(met)
    change = both(change, met.change)
    now = patched(now, met.change)
  }
  const words = steps.map((step, k) => (k === 0 ? step.words : lowerFirst(step.words)))
  return { change, effort: steps.reduce((sum, { effort }) => sum + effort, 0), words: list(words) }
}

/** One merge patch that does what two do, one after the other. */
function both(first: Change, then: Change): Change {
  const merged = { ...first, ...then }
  const [a, b] = [first["budget"], then["budget"]]
  return isObject(a) && isObject(b) ? { ...merged, budget: { ...a, ...b } } : merged
}

function isObject(value: Change[string] | undefined): value is Record<string, Change[string]> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
