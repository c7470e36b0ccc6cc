import type { Evidence, Profile } from "../../contract/profile.ts"
import type { Choice } from "../learn/choice.ts"

/** Sharpness of each sign against a duel's 1: a like is thought over less, a click is often idle. */
const LIKE = 0.8
const REJECT = 0.8
const CLICK = 0.45
/** A place further down the list is looked at less: log-odds lost by the tenth place, say, 0.5 · ln 10. */
const RANK_EFFECT = 0.5
/** Clicks count with all the cars that were shown beside them: from the latest on, as far back as so many places reach. */
const MOST_SEEN = 250

/**
 * What the shopper did as choices. Of several signs about one car only the strongest counts (a like over a click; of
 * like and reject the later). Cars that the stock no longer knows are passed over. A critique is an instruction, not
 * evidence: it becomes a wish.
 */
export function choicesOf(
  profile: Profile,
  featuresOf: (carId: string) => Float64Array | undefined,
  reference: () => Float64Array,
): Choice[] {
  const evidence = profile.evidence ?? []
  const verdicts = verdictsOf(evidence)
  const clicked = new Set<string>()
  const choices: Choice[] = []
  const since = earliestClick(evidence)
  for (const [k, sign] of evidence.entries()) {
    if (sign.kind === "duel") {
      const [winner, loser] = [featuresOf(sign.winner), featuresOf(sign.loser)]
      if (winner && loser && sign.winner !== sign.loser) choices.push({ alternatives: [winner, loser], sharpness: 1 })
    } else if (sign.kind === "click" && k >= since && !verdicts.has(sign.carId) && !clicked.has(sign.carId)) {
      clicked.add(sign.carId)
      const choice = clickChoice(sign, featuresOf)
      if (choice) choices.push(choice)
    }
  }
  for (const [carId, kind] of verdicts) {
    const car = featuresOf(carId)
    if (!car) continue
    choices.push(
      kind === "like"
        ? { alternatives: [car, reference()], sharpness: LIKE }
        : { alternatives: [reference(), car], sharpness: REJECT },
    )
  }
  return choices
}

/** From which sign on clicks count. */
function earliestClick(evidence: readonly Evidence[]): number {
  let left = MOST_SEEN
  return 1 + evidence.findLastIndex((sign) => sign.kind === "click" && (left -= sign.shown.length) < 0)
}

/** The last like or reject of each car. */
export function verdictsOf(evidence: readonly Evidence[]): Map<string, "like" | "reject"> {
  const verdicts = new Map<string, "like" | "reject">()
  for (const sign of evidence) if (sign.kind === "like" || sign.kind === "reject") verdicts.set(sign.carId, sign.kind)
  return verdicts
}

function clickChoice(
  { carId, shown }: Extract<Evidence, { kind: "click" }>,
  featuresOf: (carId: string) => Float64Array | undefined,
): Choice | undefined {
  const clicked = featuresOf(carId)
  if (!clicked) return undefined
  const alternatives = [clicked]
  const offsets = [-RANK_EFFECT * Math.log(1 + Math.max(0, shown.indexOf(carId)))]
  shown.forEach((other, rank) => {
    const features = other === carId ? undefined : featuresOf(other)
    if (!features) return
    alternatives.push(features)
    offsets.push(-RANK_EFFECT * Math.log(1 + rank))
  })
  return alternatives.length < 2 ? undefined : { alternatives, offsets, sharpness: CLICK }
}
