import type { Profile } from "../../contract/profile.ts"
import type { EnteringChange, WhyAnswer } from "../../contract/why.ts"
import { PART_LABELS } from "../words/part-labels.ts"
import { type Judged, judge } from "../ranking/judge.ts"
import { scoreParts } from "../ranking/parts.ts"
import { type Place, placeOf, tierOf } from "../ranking/select.ts"
import type { Stock } from "../snapshot.ts"
import { nameAt } from "../text/car-name.ts"
import { priorVersion } from "../shopper/learnt.ts"
import { ENGINE_VERSION } from "../version.ts"
import { brokenBy, brokenStatements, constraintsOf } from "../words/broken.ts"
import { doubtsOf } from "../words/doubts.ts"
import { patched } from "../wishes/patch.ts"
import { type Step, stepsFor } from "./answers.ts"
import { everyWishMet } from "./every-wish.ts"
import { insteadOf } from "./instead.ts"
import { priceDrop } from "./price-drop.ts"
import { isShown, rivalsOf, tenOf } from "./shown.ts"
import { whyText } from "./text.ts"

const MOST_CHANGES = 6

/**
 * What it would take for a car to enter the ten: the gap to the tenth as a sum of part gaps, the wishes that it breaks,
 * and the smallest changes of one answer or of its price that bring it in, each verified by ranking again. Undefined
 * for a car that is not available.
 */
export function whyCar(stock: Stock, profile: Profile, id: string): WhyAnswer | undefined {
  const index = stock.indexOf(id)
  const judged = judge(stock, profile)
  const { rows } = judged.features.facts
  const row = index === undefined ? -1 : rows.indexOf(index)
  if (index === undefined || row < 0) return undefined
  const ten = tenOf(judged)
  const rank = 1 + ten.findIndex((place) => place.row === row)
  const last = ten.at(-1)
  const place = placeOf(judged, row)
  const changes = rank > 0 ? [] : changesFor(judged, index)
  const broken = brokenStatements(judged, row)
  const alike = rank > 0 ? undefined : insteadOf(judged, ten, row)
  const { statements, range } = doubtsOf(judged, row)
  const tenth = last && last.row !== row ? tenthOf(judged, last, row) : undefined
  const blocked = rank === 0 && last !== undefined && tierOf(judged, row) > last.tier
  return {
    versions: { engine: ENGINE_VERSION, stock: stock.version, prior: priorVersion(stock) },
    car: stock.car(index),
    ...(rank > 0 ? { rank } : {}),
    place,
    of: rows.length,
    score: judged.scores[row]! / 1e6,
    ...(tenth ? { tenth } : {}),
    ...(alike ? { instead: { carId: stock.car(alike.index).id, title: nameAt(stock, alike.index) } } : {}),
    breaks: constraintsOf(brokenBy(judged, row)),
    broken,
    changes,
    doubts: statements,
    range,
    text: whyText({
      rank,
      shown: ten.length,
      place,
      of: rows.length,
      blocked,
      broken,
      changes,
      tenth,
      alike: alike?.text,
    }),
  }
}

/** The smallest change of each answer that brings the car in, and of its price; the easiest first. */
function changesFor(judged: Judged, index: number): EnteringChange[] {
  const { stock, profile } = judged
  const rivals = rivalsOf(judged, index)
  const found = stepsFor(judged, index).flatMap((steps): EnteringChange[] => {
    const step = steps.find(({ change }) => isShown(stock, patched(profile, change), index, rivals, judged))
    return step ? [answered(step)] : []
  })
  const every =
    found.length > 0
      ? undefined
      : everyWishMet(judged, index, brokenBy(judged, judged.features.facts.rows.indexOf(index)))
  if (every && isShown(stock, patched(profile, every.change), index, rivals, judged)) found.push(answered(every))
  const drop = priceDrop(judged, index, rivals)
  if (drop) found.push({ ...drop, effort: rounded(drop.effort) })
  return found.sort((a, b) => a.effort - b.effort || (a.text < b.text ? -1 : 1)).slice(0, MOST_CHANGES)
}

function answered({ change, effort, words }: Step): EnteringChange {
  return { kind: "answer", change, effort: rounded(effort), text: `${words}, entra na lista` }
}

function tenthOf(judged: Judged, last: Place, row: number): NonNullable<WhyAnswer["tenth"]> {
  const { stock } = judged
  const own = scoreParts(judged, row)
  const index = judged.features.facts.rows[last.row]!
  const parts = Array.from(scoreParts(judged, last.row), ([part, millionths]) => ({
    part,
    label: PART_LABELS[part],
    gap: (millionths - (own.get(part) ?? 0)) / 1e6,
  }))
  return {
    carId: stock.car(index).id,
    title: nameAt(stock, index),
    score: last.score / 1e6,
    gap: (last.score - judged.scores[row]!) / 1e6,
    parts: parts.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || (a.part < b.part ? -1 : 1)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
