import { BODIES, FUELS } from "../contract/car.ts"
import type { Profile } from "../contract/profile.ts"
import type { Suggestion } from "../contract/recommendation.ts"
import { wishLabel } from "./knowledge/equipment.ts"
import { type Judged, judge } from "./ranking/judge.ts"
import { bestRows } from "./ranking/select.ts"
import { gearboxesCovered } from "./search/filter.ts"
import { reais, whole } from "./text/figures.ts"
import { squash } from "./text/fold.ts"
import { BODY_NAMES, FUEL_NAMES, GEARBOX_NAMES } from "./text/portuguese.ts"
import { codeOf } from "./snapshot.ts"
import type { Wish } from "./wishes/wish.ts"
import { distinctMustHaves, priceLimit } from "./wishes/wishes.ts"

type Json = Suggestion["change"][string]

/** A change of one answer that might be worth it: a JSON merge patch and the words for it. */
interface Candidate {
  readonly change: Record<string, Json>
  readonly profile: Profile
  readonly words: string
}

const MOST_SUGGESTIONS = 3

/** A price within this share of the budget is looked at, in steps of BRL 1,000. */
const REACH = 0.25

/** A suggestion must bring at least so many cars; a higher budget at least so many for its first step. */
const LEAST_CARS = 1

/**
 * The changes of one answer that buy most. Each is tried by asking again, so its effect is what the shopper will see:
 * `cars` more than `total`, and a best score higher by `scoreGain`. None that costs score is offered.
 */
export function suggestionsFor(judged: Judged): Suggestion[] {
  if (judged.features.facts.rows.length === 0) return []
  const before = outcome(judged)
  const tried = candidates(judged).flatMap(({ change, profile, words }) => {
    const after = judge(judged.stock, profile, judged)
    const { total, best, plain } = outcome(after)
    const effect = { cars: total - before.total, scoreGain: (best - before.best) / 1e6 }
    if (effect.cars < LEAST_CARS || effect.scoreGain < 0 || !(plain && before.plain)) return []
    const text = `${words}, ${more(effect.cars)}${newcomer(judged, after)}`
    return [{ change, effect, text }]
  })
  // A car more counts as much as half a point of score, up to what one can look at.
  const worth = ({ effect }: Suggestion): number => Math.min(effect.cars, 20) * 0.005 + effect.scoreGain
  return tried.sort((a, b) => worth(b) - worth(a) || (a.text < b.text ? -1 : 1)).slice(0, MOST_SUGGESTIONS)
}

/** `plain`: no car further down, breaking a wish, scores higher than the first. Else "the best score" would be moot. */
function outcome(judged: Judged): { total: number; best: number; plain: boolean } {
  const [first, ...others] = bestRows(judged, 10)
  const best = first?.score ?? 0
  return { total: judged.allowance.through, best, plain: others.every(({ score }) => score <= best) }
}

/** "serve mais 1 carro", "servem mais 5 carros". */
function more(cars: number): string {
  return cars === 1 ? "serve mais 1 carro" : `servem mais ${whole(cars)} carros`
}

/** ", entre eles Nivus 2021": the best of the cars that did not fit before, if it is among the first three now. */
function newcomer(before: Judged, after: Judged): string {
  const { rows } = before.features.facts
  const place = bestRows(after, 3).find(({ row }) => before.fits[row] === 0 && after.fits[row] === 1)
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
    .flatMap((option) => change(judged, option.wish, option.cars) ?? [])
    .slice(0, MOST_TRIED)
    .map((candidate) => ({ ...candidate, profile: patched(profile, candidate.change) }))
}

/** How to let in the cars (by index) that break this wish alone. */
function change(judged: Judged, wish: Wish, cars: readonly number[]): Omit<Candidate, "profile"> | undefined {
  const { profile } = judged
  const { columns } = judged.stock
  switch (wish.kind) {
    case "budget": {
      const cheapest = least(cars, columns.number("price"))
      const { budget } = profile
      const step = Math.ceil((cheapest - priceLimit(budget)) / (budget.flexible ? 1.1 : 1) / 1000) * 1000
      if (step > budget.max * REACH) return undefined
      return { change: { budget: { max: budget.max + step } }, words: `Com ${reais(step)} a mais` }
    }
    case "budgetMin":
      return { change: { budget: { min: null } }, words: "Sem preço mínimo" }
    case "bodies": {
      const body = commonest(BODIES, columns.code("body"), cars, (word) => codeOf("body", word))
      return (
        body && { change: { bodies: [...(profile.bodies ?? []), body] }, words: `Aceitando também ${BODY_NAMES[body]}` }
      )
    }
    case "fuels": {
      const fuel = commonest(FUELS, columns.code("fuel"), cars, (word) => codeOf("fuel", word))
      return (
        fuel && { change: { fuels: [...(profile.fuels ?? []), fuel] }, words: `Aceitando também ${FUEL_NAMES[fuel]}` }
      )
    }
    case "gearbox": {
      const automatics = gearboxesCovered("automatic").map((kind) => codeOf("gearbox", kind))
      const only = cars.some((i) => automatics.includes(columns.code("gearbox")[i]!)) && profile.gearbox !== "manual"
      if (only) return { change: { gearbox: "automatic" }, words: "Aceitando qualquer câmbio automático" }
      const other = profile.gearbox === "manual" ? "automatic" : "manual"
      return { change: { gearbox: null }, words: `Aceitando também câmbio ${GEARBOX_NAMES[other]}` }
    }
    case "makesAvoided": {
      const make = mostCommon(cars.map((i) => columns.text("make").text(i)!))
      if (make === undefined) return undefined
      const left = (profile.makesAvoided ?? []).filter((avoided) => squash(avoided) !== squash(make))
      return { change: { makesAvoided: left.length > 0 ? left : null }, words: `Aceitando ${make}` }
    }
    case "yearMin": {
      const newest = -least(cars, columns.number("modelYear"), -1)
      return { change: { yearMin: newest }, words: `Aceitando ano ${newest}` }
    }
    case "kmMax": {
      const fewest = least(cars, columns.number("km"))
      if (!Number.isFinite(fewest)) return undefined
      const round = Math.ceil(fewest / 5000) * 5000
      return { change: { kmMax: round }, words: `Aceitando até ${whole(round)} km` }
    }
    case "mustHave": {
      const asked = distinctMustHaves(profile)
      const { subject } = wish
      if (subject === undefined) return undefined
      const left = asked.filter((text) => text !== subject)
      return { change: { mustHave: left.length > 0 ? left : null }, words: `Sem exigir ${wishLabel(subject)}` }
    }
    // Nobody is told to leave a person at home, or to take what they have turned down.
    case "people":
    case "critique":
    case "rejected":
      return undefined
  }
}

function commonest<W extends string>(
  words: readonly W[],
  codes: Uint8Array,
  cars: readonly number[],
  code: (word: W) => number,
): W | undefined {
  const byCode = new Uint32Array(16)
  for (const i of cars) byCode[codes[i]!] = byCode[codes[i]!]! + 1
  const counts = words.map((word) => byCode[code(word)]!)
  const most = Math.max(...counts)
  return most > 0 ? words[counts.indexOf(most)] : undefined
}

/** The least of `sign` × value, unknown ones passed over; Infinity where all are. */
function least(cars: readonly number[], values: Float64Array, sign: 1 | -1 = 1): number {
  let found = Infinity
  for (const i of cars) if (sign * values[i]! < found) found = sign * values[i]!
  return found
}

/** The text that occurs most; of equals the first by alphabet. */
function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

/** JSON merge patch (RFC 7396) of a profile. */
export function patched(profile: Profile, change: Suggestion["change"]): Profile {
  return mergePatch(profile as unknown as Json, change) as unknown as Profile
}

function mergePatch(target: Json | undefined, patch: Json): Json {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch
  const base = typeof target === "object" && target !== null && !Array.isArray(target) ? target : {}
  const merged: Record<string, Json> = { ...base }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = mergePatch(merged[key], value)
  }
  return merged
}
