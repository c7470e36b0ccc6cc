import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar, Statement } from "../../../src/contract/recommendation.ts"
import type { Explanation as EngineExplanation, Ranker, Recommendation } from "../../ranking/ranker.ts"
import { gainsOver, mean, type PartGain } from "./parts.ts"

/** What a car gains or loses in one part against the mean, in points of the shown match. */
export interface Gain {
  readonly part: string
  readonly label: string
  readonly points: number
}

/** A match taken apart, as the bars show it. */
export interface Explanation {
  /** The mean match of the cars compared with, and how many they are. */
  readonly mean: number
  readonly cars: number
  readonly score: number
  /** Gains first, then losses, biggest first; what is under half a point is one line, "others". */
  readonly gains: readonly Gain[]
  /** What to ask in the shop, and where the match could lie if all of it were known. */
  readonly doubts: readonly Statement[]
  readonly range?: { readonly low: number; readonly high: number }
}

const OTHERS = "others"

const points = (share: number) => Math.round(share * 100)

/** Why a car stands where it does: by the engine, else as far as the server's list tells. */
export function explanationOf(
  ranker: Ranker | undefined,
  profile: Profile,
  item: RecommendedCar,
  list: Recommendation,
): Explanation {
  const whole = ranker?.explain(profile, item.car.id)
  if (whole !== undefined) return inPoints(whole)
  const items = fittingItems(list)
  const average = mean(items.map(({ score }) => score))
  return inPoints({ score: item.score, mean: average, fitting: items.length, bars: gainsOver(items, item), doubts: [] })
}

interface Shares extends Pick<EngineExplanation, "score" | "mean" | "fitting" | "doubts"> {
  readonly bars: readonly PartGain[]
  readonly range?: EngineExplanation["range"]
}

/** Shares of the score as whole points that still add up. */
function inPoints({ score, mean: average, fitting, bars, doubts, range }: Shares): Explanation {
  const shown = bars
    .map(({ part, label, gain }) => ({ part, label, points: points(gain) }))
    .filter((bar) => bar.points !== 0)
  const rest = points(score) - points(average) - shown.reduce((sum, bar) => sum + bar.points, 0)
  return {
    mean: points(average),
    cars: fitting,
    score: points(score),
    gains: [
      ...shown.filter((bar) => bar.points > 0),
      ...shown.filter((bar) => bar.points < 0),
      ...(rest === 0 ? [] : [{ part: OTHERS, label: "Outros", points: rest }]),
    ],
    doubts,
    ...(range === undefined ? {} : { range: { low: points(range.low), high: points(range.high) } }),
  }
}

/** The bars as one sum, from the mean to the car's figure; what nothing is gained or lost by is left out. */
export function sumOf({ mean: average, gains }: Pick<Explanation, "mean" | "gains">): string {
  const up = gains.reduce((total, gain) => total + Math.max(gain.points, 0), 0)
  const down = gains.reduce((total, gain) => total + Math.max(-gain.points, 0), 0)
  return [`${average}`, ...(up > 0 ? [`+ ${up}`] : []), ...(down > 0 ? [`− ${down}`] : [])].join(" ")
}

/** The list is filled up with cars that miss a wish: those are shown, but neither counted nor compared with. */
export function fittingItems({ items, total }: Recommendation): readonly RecommendedCar[] {
  return items.slice(0, Math.max(total, 1))
}

/** More cars than this are not gone through for the means under the bars. */
const MOST_COMPARED = 300

/** Every car that fits, for the means; none where they cannot be had, since a mean of some is not theirs. */
export function fittingCars(ranker: Ranker | undefined, profile: Profile, list: Recommendation): readonly Car[] {
  const whole = list.total <= list.items.length
  const all = whole ? list : list.total <= MOST_COMPARED ? ranker?.recommend(profile, list.total) : undefined
  return all === undefined ? [] : fittingItems(all).map(({ car }) => car)
}
