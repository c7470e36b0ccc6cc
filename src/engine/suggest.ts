import { TEN } from "../contract/ten.ts"
import type { Suggestion } from "../contract/recommendation.ts"
import { firstsAfter } from "./ranking/firsts.ts"
import { type Judged, judge } from "./ranking/judge.ts"
import { bestRows, type Place } from "./ranking/select.ts"
import { value } from "./ranking/value.ts"
import { savingFor } from "./saving.ts"
import { nameAt } from "./text/car-name.ts"
import { whole } from "./text/figures.ts"
import { changeFor, type WordedChange } from "./wishes/change.ts"
import { carsAt, type Group, rowsOf } from "./wishes/groups.ts"
import { patched } from "./wishes/patch.ts"
import type { Wish } from "./wishes/wish.ts"
import { wishesOf } from "./wishes/wishes.ts"

/** What a shopper would see: how many cars serve, the best score in millionths, and who comes first. */
interface Outcome {
  readonly total: number
  readonly best: number
  /** No car further down, breaking a wish, scores higher than the first. Else "the best score" would be moot. */
  readonly plain: boolean
  /** By index in the stock the best of those that did not serve before, if it is among the first three. */
  readonly newcomer: number | undefined
}

/** A change of one answer with the cars, by index, that break the wish it is about and no other. */
interface Candidate extends WordedChange {
  readonly wish: Wish
  readonly cars: Uint32Array
}

const MOST_SUGGESTIONS = 3
/** So many changes are looked at: those of the wishes that most cars break alone. */
const MOST_TRIED = 4
const NEWCOMERS_AMONG = 3

/**
 * The changes of one answer that buy most, each with the effect that asking again would show: `cars` more than `total`,
 * and a best score higher by `scoreGain`. Of those that let cars in none that costs score is offered; the last may be one
 * that spends less, and loses a few. `top`: the best ten, variety apart; `shown`: the list with it.
 */
export function suggestionsFor(judged: Judged, top: readonly Place[], shown: readonly Place[]): Suggestion[] {
  if (top.length === 0) return []
  const before = { total: judged.allowance.through, best: top[0]!.score, plain: isPlain(top) }
  if (!before.plain) return []
  const tried = candidates(judged).flatMap((candidate) => {
    const { change, words } = candidate
    const { total, best, plain, newcomer } = outcomeOf(judged, top, candidate)
    const effect = { cars: total - before.total, scoreGain: (best - before.best) / 1e6 }
    if (effect.cars < 1 || effect.scoreGain < 0 || !plain) return []
    return [
      {
        change,
        effect,
        text: `${words}, ${more(effect.cars, newcomer === undefined ? undefined : nameAt(judged.stock, newcomer))}`,
      },
    ]
  })
  // A car more counts as much as half a point of score, up to what one can look at.
  const worth = ({ effect }: Suggestion): number => Math.min(effect.cars, 20) * 0.005 + effect.scoreGain
  const saving = tenServe(judged) ? savingFor(judged, top, shown) : undefined
  return [
    ...tried
      .sort((a, b) => worth(b) - worth(a) || (a.text < b.text ? -1 : 1))
      .slice(0, MOST_SUGGESTIONS - (saving ? 1 : 0)),
    ...(saving ? [saving] : []),
  ]
}

/** Then all that serve keep every wish, and whoever a change lets in comes among them. */
function tenServe({ allowance }: Judged): boolean {
  return allowance.cost === 0 && allowance.through >= TEN
}

function outcomeOf(judged: Judged, top: readonly Place[], candidate: Candidate): Outcome {
  return tenServe(judged) ? swept(judged, top, candidate) : askedAgain(judged, candidate)
}

function askedAgain(judged: Judged, { change }: Candidate): Outcome {
  const after = judge(judged.stock, patched(judged.profile, change), judged)
  const top = bestRows(after, TEN)
  const { rows } = judged.features.facts
  const newcomer = top.slice(0, NEWCOMERS_AMONG).find(({ row }) => !judged.fits(row) && after.fits(row))
  // Where less is relaxed afterwards some may no longer serve: then "more" is a difference, and nobody is one of them.
  const allStay = rows.every((_, row) => !judged.fits(row) || after.fits(row))
  return {
    total: after.allowance.through,
    best: top[0]!.score,
    plain: isPlain(top),
    newcomer: newcomer && allStay ? rows[newcomer.row]! : undefined,
  }
}

/** The same without looking at any car but those that serve before or after: a looser wish shuts nobody out. */
function swept(judged: Judged, top: readonly Place[], { change, cars, wish }: Candidate): Outcome {
  const { stock, features, fitting } = judged
  const profile = patched(judged.profile, change)
  const after = value(stock, profile, judged)
  const loosened = wishesOf(stock, features, after.personal, profile).filter(({ kind }) => kind === wish.kind)
  const entrants = loosened.reduce(meeting, cars)
  const firsts = firstsAfter({ judged, top, after, entrants }, NEWCOMERS_AMONG)
  return {
    total: fitting.length + entrants.length,
    best: firsts.best,
    plain: true,
    newcomer: firsts.cars.find((i) => entrants.includes(i)),
  }
}

/** Those of some cars that keep a wish. */
function meeting(cars: Uint32Array, { level }: Wish): Uint32Array {
  const found = new Uint32Array(cars.length)
  let count = 0
  for (let r = 0; r < cars.length; r++) if (level(cars[r]!) === 0) found[count++] = cars[r]!
  return found.subarray(0, count)
}

function isPlain(top: readonly Place[]): boolean {
  return top.every(({ score }) => score <= top[0]!.score)
}

/** "serve mais 1 carro: Fiat Argo 2021", "servem mais 5 carros, entre eles Fiat Argo 2021". */
function more(cars: number, newcomer: string | undefined): string {
  const [served, among] =
    cars === 1 ? ["serve mais 1 carro", ": "] : [`servem mais ${whole(cars)} carros`, ", entre eles "]
  return newcomer === undefined ? served : served + among + newcomer
}

/** One candidate a wish: the smallest change of it that lets a car in that breaks nothing else. */
function candidates(judged: Judged): Candidate[] {
  const alone = breakingAlone(judged)
  return judged.wishes
    .map((wish, d) => ({ wish, cars: alone[d]! }))
    .filter(({ cars }) => cars.length > 0)
    .sort((a, b) => b.cars.length - a.cars.length)
    .flatMap(({ wish, cars }) => {
      const found = changeFor(judged, wish, cars)
      return found === undefined ? [] : [{ ...found, wish, cars }]
    })
    .slice(0, MOST_TRIED)
}

/** For each wish the cars, by index, that break it and no other. */
function breakingAlone({ wishes, grouping, features }: Judged): Uint32Array[] {
  const { rows } = features.facts
  const groupsOf = wishes.map((): Group[] => [])
  for (const group of grouping.groups) {
    const first = group.levels.findIndex((level) => level > 0)
    if (first >= 0 && group.levels.findLastIndex((level) => level > 0) === first) groupsOf[first]!.push(group)
  }
  return groupsOf.map((groups) => carsAt(rowsOf(grouping, groups), rows))
}
