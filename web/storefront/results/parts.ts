import { PART_LABELS } from "../../../src/engine/words/part-labels.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"

/** What a car's score differs by in one part from the mean of the cars it is compared with, −1 to 1. */
export interface PartGain {
  readonly part: string
  readonly label: string
  readonly gain: number
}

/** The gains of a car over a list, largest first: what there is to say where only the server's list is at hand. */
export function gainsOver(items: readonly RecommendedCar[], item: RecommendedCar): readonly PartGain[] {
  return Object.entries(PART_LABELS)
    .map(([part, label]) => ({
      part,
      label,
      gain: (item.parts[part] ?? 0) - mean(items.map((one) => one.parts[part])),
    }))
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain))
}

export function mean(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce((sum: number, n) => sum + (n ?? 0), 0) / Math.max(numbers.length, 1)
}
