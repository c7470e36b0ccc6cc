import type { EnteringChange } from "../../contract/why.ts"
import type { Judged } from "../ranking/judge.ts"
import { patched } from "../wishes/patch.ts"
import { type Step, stepsFor } from "./answers.ts"
import { priceDrop } from "./price-drop.ts"
import { isShown, rivalsOf } from "./shown.ts"

const MOST_CHANGES = 6

/**
 * The smallest change of each answer that brings the car in, and of its price; where no answer alone does, all that its
 * broken wishes would take (`every`), if that does. The easiest first.
 */
export function changesFor(judged: Judged, index: number, every: Step | undefined): EnteringChange[] {
  const { stock, profile } = judged
  const rivals = rivalsOf(judged, index)
  const enters = ({ change }: Step): boolean => isShown(stock, patched(profile, change), index, rivals, judged)
  const found = stepsFor(judged, index).flatMap((steps): EnteringChange[] => {
    const step = steps.find(enters)
    return step ? [answered(step)] : []
  })
  if (found.length === 0 && every && enters(every)) found.push(answered(every))
  const drop = priceDrop(judged, index, rivals)
  if (drop) found.push({ ...drop, effort: rounded(drop.effort) })
  return found.sort((a, b) => a.effort - b.effort || (a.text < b.text ? -1 : 1)).slice(0, MOST_CHANGES)
}

function answered({ change, effort, words }: Step): EnteringChange {
  return { kind: "answer", change, effort: rounded(effort), text: `${words}, entra na lista` }
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
