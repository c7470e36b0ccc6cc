import type { Profile } from "../contract/profile.ts"
import type { Suggestion } from "../contract/recommendation.ts"
import { type Judged, judge } from "./ranking/judge.ts"
import { bestRows, type Place } from "./ranking/select.ts"
import { whole } from "./text/figures.ts"
import { changeFor, type WordedChange } from "./wishes/change.ts"
import { patched } from "./wishes/patch.ts"

/** A change of one answer that might be worth it, and the profile that it makes. */
interface Candidate extends WordedChange {
  readonly profile: Profile
}

const MOST_SUGGESTIONS = 3

/**
 * The changes of one answer that buy most. Each is tried by asking again, so its effect is what the shopper will see:
 * `cars` more than `total`, and a best score higher by `scoreGain`. None that costs score is offered.
 */
export function suggestionsFor(judged: Judged): Suggestion[] {
  if (judged.features.facts.rows.length === 0) return []
  const before = outcome(judged)
  const tried = candidates(judged).flatMap(({ change, profile, words }) => {
    const after = judge(judged.stock, profile, judged)
    const { total, best, plain, top } = outcome(after)
    const effect = { cars: total - before.total, scoreGain: (best - before.best) / 1e6 }
    if (effect.cars < 1 || effect.scoreGain < 0 || !(plain && before.plain)) return []
    const text = `${words}, ${more(effect.cars)}${newcomer(judged, after, top)}`
    return [{ change, effect, text }]
  })
  // A car more counts as much as half a point of score, up to what one can look at.
  const worth = ({ effect }: Suggestion): number => Math.min(effect.cars, 20) * 0.005 + effect.scoreGain
  return tried.sort((a, b) => worth(b) - worth(a) || (a.text < b.text ? -1 : 1)).slice(0, MOST_SUGGESTIONS)
}

/** `plain`: no car further down, breaking a wish, scores higher than the first. Else "the best score" would be moot. */
function outcome(judged: Judged): { total: number; best: number; plain: boolean; top: readonly Place[] } {
  const top = bestRows(judged, 10)
  const best = top[0]?.score ?? 0
  return { total: judged.allowance.through, best, plain: top.every(({ score }) => score <= best), top }
}

/** "serve mais 1 carro", "servem mais 5 carros". */
function more(cars: number): string {
  return cars === 1 ? "serve mais 1 carro" : `servem mais ${whole(cars)} carros`
}

/** ", entre eles Nivus 2021": the best of the cars that did not fit before, if it is among the first three now. */
function newcomer(before: Judged, after: Judged, top: readonly Place[]): string {
  const { rows } = before.features.facts
  const place = top.slice(0, 3).find(({ row }) => before.fits[row] === 0 && after.fits[row] === 1)
  if (!place) return ""
  const i = rows[place.row]!
  const { columns } = before.stock
  const name = `${columns.text("make").text(i)} ${columns.text("model").text(i)} ${columns.number("modelYear")[i]}`
  return `, e ${name} fica entre os três primeiros`
}

/** So many changes are tried: those of the wishes that most cars break alone. */
const MOST_TRIED = 4

/** One candidate a wish: the smallest change of it that lets a car in that breaks nothing else. */
function candidates(judged: Judged): Candidate[] {
  const { profile, wishes, grouping, features } = judged
  const { rows } = features.facts
  // For each group the only wish that it breaks, if it is only one.
  const only = grouping.groups.map(({ levels }) => {
    const broken = levels.findIndex((level) => level > 0)
    return broken === levels.findLastIndex((level) => level > 0) ? broken : -1
  })
  const cars = wishes.map((): number[] => [])
  for (let row = 0; row < rows.length; row++) cars[only[grouping.groupOf[row]!]!]?.push(rows[row]!)
  return wishes
    .map((wish, d) => ({ wish, cars: cars[d]! }))
    .filter((option) => option.cars.length > 0)
    .sort((a, b) => b.cars.length - a.cars.length)
    .flatMap((option) => changeFor(judged, option.wish, option.cars) ?? [])
    .slice(0, MOST_TRIED)
    .map((candidate) => ({ ...candidate, profile: patched(profile, candidate.change) }))
}
