import { BODIES, FUELS } from "../../contract/car.ts"
import { wishLabel } from "../knowledge/equipment.ts"
import type { Judged } from "../ranking/judge.ts"
import { gearboxesCovered } from "../search/filter.ts"
import { codeOf } from "../snapshot.ts"
import { reais, whole } from "../text/figures.ts"
import { squash } from "../text/fold.ts"
import { BODY_PLURALS, FUELLED, GEARBOX_NAMES } from "../text/portuguese.ts"
import { distinctMustHaves } from "./must-have.ts"
import type { Change } from "./patch.ts"
import type { Wish } from "./wish.ts"
import { priceLimit } from "./wishes.ts"

/** A change of one answer, and how its sentence begins: "Com R$ 3.000 a mais". */
export interface WordedChange {
  readonly change: Change
  readonly words: string
}

/** A price within this share of the budget is looked at, in steps of BRL 1,000. */
const REACH = 0.25

/** How to let in the cars (by index) that break this wish alone. */
export function changeFor(judged: Judged, wish: Wish, cars: Uint32Array): WordedChange | undefined {
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
        body && {
          change: { bodies: [...new Set(profile.bodies), body] },
          words: `Aceitando também ${BODY_PLURALS[body]}`,
        }
      )
    }
    case "fuels": {
      const fuel = commonest(FUELS, columns.code("fuel"), cars, (word) => codeOf("fuel", word))
      return (
        fuel && {
          change: { fuels: [...new Set(profile.fuels), fuel] },
          words: `Aceitando também carros ${FUELLED[fuel]}`,
        }
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
      const make = mostCommon(Array.from(cars, (i) => columns.text("make").text(i)!))
      if (make === undefined) return undefined
      const left = (profile.makesAvoided ?? []).filter((avoided) => squash(avoided) !== squash(make))
      return { change: { makesAvoided: left.length > 0 ? left : null }, words: `Aceitando ${make}` }
    }
    case "yearMin": {
      const newest = -least(cars, columns.number("modelYear"), -1)
      if (!Number.isFinite(newest)) return undefined
      return { change: { yearMin: newest }, words: `Aceitando carros desde ${newest}` }
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
  cars: Uint32Array,
  code: (word: W) => number,
): W | undefined {
  const byCode = new Uint32Array(16)
  for (const i of cars) byCode[codes[i]!] = byCode[codes[i]!]! + 1
  const counts = words.map((word) => byCode[code(word)]!)
  const most = Math.max(...counts)
  return most > 0 ? words[counts.indexOf(most)] : undefined
}

/** The least of `sign` × value, unknown ones passed over; Infinity where all are. */
function least(cars: Uint32Array, values: Float64Array, sign: 1 | -1 = 1): number {
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
