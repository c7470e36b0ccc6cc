import type { Profile } from "../../contract/profile.ts"
import type { WhyAnswer } from "../../contract/why.ts"
import { type Judged, judge } from "../ranking/judge.ts"
import { placeOf, tierOf } from "../ranking/select.ts"
import { priorVersion } from "../shopper/learnt.ts"
import type { Stock } from "../snapshot.ts"
import { nameAt } from "../text/car-name.ts"
import { ENGINE_VERSION } from "../version.ts"
import { patched } from "../wishes/patch.ts"
import { brokenBy, brokenStatements, constraintsOf } from "../words/broken.ts"
import { doubtsOf } from "../words/doubts.ts"
import type { Step } from "./answers.ts"
import { changesFor } from "./changes.ts"
import { everyWishMet } from "./every-wish.ts"
import { insteadOf } from "./instead.ts"
import { tenOf } from "./shown.ts"
import { type Tenth, tenthOf } from "./tenth.ts"
import { whyText } from "./text.ts"

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
  const every = rank > 0 ? undefined : everyWishMet(judged, index, brokenBy(judged, row))
  const changes = rank > 0 ? [] : changesFor(judged, index, every)
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
    score: judged.scores.of(row) / 1e6,
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
      even: every && changes.length === 0 ? evenSo(judged, row, every) : undefined,
    }),
  }
}

/** What a car still lacks once it is let keep every wish. */
function evenSo(judged: Judged, row: number, { change, words }: Step): { words: string; tenth: Tenth } | undefined {
  const then = judge(judged.stock, patched(judged.profile, change), judged)
  const last = tenOf(then).at(-1)
  return last && { words, tenth: tenthOf(then, last, row) }
}
