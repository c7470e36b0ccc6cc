import { BODIES, FUELS } from "../../../src/contract/car.ts"
import type { Profile, Use } from "../../../src/contract/profile.ts"
import { normals, uniforms } from "../../../src/engine/chance.ts"
import { featuresOf } from "../../../src/engine/knowledge/features.ts"
import { FIXED_MERITS, type Merit, MERITS } from "../../../src/engine/knowledge/parts.ts"
import { personalMerits } from "../../../src/engine/shopper/personal.ts"
import { priorFor } from "../../../src/engine/shopper/prior.ts"
import { codeOf, type Stock } from "../../../src/engine/snapshot.ts"
import { mustHaveWishes } from "../../../src/engine/wishes/must-have.ts"
import { type People, PEOPLES } from "./peoples.ts"
import { said, type Tastes } from "./said.ts"

/** A person whose utility of every car is known, with what they answer when they are asked. */
export interface Shopper {
  readonly answers: Profile
  /** By row of the cars on sale, in a duel's log-odds. */
  readonly utilities: Float64Array
  /** Chance of their own, for duels. */
  readonly uniform: () => number
}

const USES: readonly Use[] = [
  "city",
  "city",
  "family",
  "family",
  "highway",
  "work",
  "app_driver",
  "first_car",
  "leisure",
]
const ITEMS = ["ar-condicionado", "câmera de ré", "central multimídia", "bancos de couro"] as const

/** Tastes of people are wider than what the engine takes them for: it is not to be judged by its own beliefs. */
const SPREAD = { merit: 0.5, body: 0.7, fuel: 0.3, gearbox: 0.5, make: 0.3 } as const
/** Seats where a listing does not tell them: the engine's floor for such a car is no truth about it. */
const UNTOLD_SEATS = 5
/** Of pickups and vans as many have one row as two. */
const ONE_ROW = 2
/** What the lack of an item that one must have costs. */
const LACK = 1

/**
 * People with budgets across the stock's prices. Merits are weighed log-normally about what their use makes likely;
 * bodies, gearboxes and makes are liked at random. Too dear, too few seats: steeply worse, as people mean a limit.
 */
export function shoppersFor(stock: Stock, count: number, people: People): Shopper[] {
  const { follow, mustHave } = PEOPLES[people]
  const features = featuresOf(stock)
  const { facts, merits } = features
  const { columns } = stock
  const seats = columns.number("seats")
  const cargo = [codeOf("body", "pickup"), codeOf("body", "van")]
  const seatsOf = (i: number): number => {
    if (!Number.isNaN(seats[i]!)) return seats[i]!
    return cargo.includes(columns.code("body")[i]!) && i % 2 === 0 ? ONE_ROW : UNTOLD_SEATS
  }
  const { rows } = facts
  const price = columns.number("price")
  const prices = Array.from(rows, (i) => price[i]!).sort((a, b) => a - b)
  const [body, fuel, gearbox] = [columns.code("body"), columns.code("fuel"), columns.code("gearbox")]
  const make = columns.text("make")
  return Array.from({ length: count }, (_, n): Shopper => {
    const [uniform, normal] = [uniforms(`shopper ${n}`), normals(`taste ${n}`)]
    const [chance, more] = [uniforms(`item ${n}`), normals(`fuel ${n}`)]
    const pick = <T>(list: readonly T[]): T => list[Math.floor(uniform() * list.length)]!
    const max =
      Math.round((prices[Math.floor((0.15 + 0.75 * uniform()) * prices.length)] ?? 50_000) / 1000) * 1000 + 1000
    const base: Profile = { budget: { max }, uses: [pick(USES)], people: pick([1, 2, 2, 3, 4, 4, 5]) }
    const prior = priorFor(base)
    const weight = (merit: Merit): number => prior.merits[merit] * Math.exp(SPREAD.merit * normal())
    const weights = Object.fromEntries(MERITS.map((merit) => [merit, weight(merit)])) as Record<Merit, number>
    const tastes: Tastes = {
      bodies: Float64Array.from({ length: BODIES.length + 1 }, (__, code) => {
        return SPREAD.body * normal() + follow * (prior.bodies[BODIES[code - 1]!] ?? 0)
      }),
      automatic: SPREAD.gearbox * normal() + follow * prior.automatic,
      makes: Float64Array.from({ length: make.table.size + 1 }, () => SPREAD.make * normal()),
    }
    const fuels = [0, ...FUELS.map((name) => follow * ((prior.fuels[name] ?? 0) + SPREAD.fuel * more()))]
    const items = chance() < mustHave ? [ITEMS[Math.floor(chance() * ITEMS.length)]!] : []
    const lacks = mustHaveWishes(stock, features, { ...base, mustHave: items })
    const personal = personalMerits(stock, features, base)
    const utilities = Float64Array.from(rows, (i) => {
      let sum = tastes.bodies[body[i]!]! + fuels[fuel[i]!]! + tastes.makes[make.codes[i]!]!
      sum += gearbox[i] === 0 ? 0 : gearbox[i] === codeOf("gearbox", "manual") ? -tastes.automatic : tastes.automatic
      for (const merit of FIXED_MERITS) sum += weights[merit] * merits[merit][i]!
      for (const merit of ["price", "economy", "space"] as const) sum += weights[merit] * personal[merit](i)
      for (const { level } of lacks) sum -= LACK * level(i)
      const over = Math.max(0, price[i]! / max - 1.02)
      return sum - 12 * over - 3 * Math.max(0, base.people! - seatsOf(i))
    })
    const spoken = said({ weights, tastes, stock, usual: prior.merits, people, words: `words ${n}` })
    return {
      answers: { ...base, ...spoken, ...(items.length > 0 && { mustHave: items }) },
      utilities,
      uniform,
    }
  })
}
