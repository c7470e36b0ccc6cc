import type { Body } from "../../../src/contract/car.ts"
import { PRIORITIES, type Priority, type Profile, type Use } from "../../../src/contract/profile.ts"
import { normals, uniforms } from "../../../src/engine/chance.ts"
import { featuresOf } from "../../../src/engine/knowledge/features.ts"
import { FIXED_MERITS } from "../../../src/engine/knowledge/parts.ts"
import { personalMerits } from "../../../src/engine/shopper/personal.ts"
import { priorFor } from "../../../src/engine/shopper/prior.ts"
import { codeOf, type Stock } from "../../../src/engine/snapshot.ts"

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
const BODIES: readonly Body[] = ["hatch", "sedan", "suv", "pickup"]

/** Tastes of people are wider than what the engine takes them for: it is not to be judged by its own beliefs. */
const SPREAD = { merit: 0.5, body: 0.7, gearbox: 0.5, make: 0.3 } as const
/** What a body of the wished kind, a gearbox, a make is worth where it is said to be wanted. */
const SAID = { body: 0.6, gearbox: 0.5, make: 0.45 } as const

/**
 * People with budgets across the stock's prices. Merits are weighed log-normally about what their use makes likely;
 * bodies, gearboxes and makes are liked at random. Too dear, too few seats: steeply worse, as people mean a limit.
 */
export function shoppersFor(stock: Stock, count: number): Shopper[] {
  const { facts, merits } = featuresOf(stock)
  const { rows } = facts
  const { columns } = stock
  const price = columns.number("price")
  const prices = Array.from(rows, (i) => price[i]!).sort((a, b) => a - b)
  const [body, gearbox, make] = [columns.code("body"), columns.code("gearbox"), columns.text("make")]
  return Array.from({ length: count }, (_, n): Shopper => {
    const [uniform, normal] = [uniforms(`shopper ${n}`), normals(`taste ${n}`)]
    const pick = <T>(list: readonly T[]): T => list[Math.floor(uniform() * list.length)]!
    const max =
      Math.round((prices[Math.floor((0.15 + 0.75 * uniform()) * prices.length)] ?? 50_000) / 1000) * 1000 + 1000
    const base: Profile = { budget: { max }, uses: [pick(USES)], people: pick([1, 2, 2, 3, 4, 4, 5]) }
    const prior = priorFor(base)
    const weight = (name: keyof typeof prior.merits): number => prior.merits[name] * Math.exp(SPREAD.merit * normal())
    const weights = Object.fromEntries(Object.keys(prior.merits).map((name) => [name, weight(name as never)]))
    const bodies = Float64Array.from({ length: 10 }, () => SPREAD.body * normal())
    const automatic = SPREAD.gearbox * normal()
    const makes = Float64Array.from({ length: make.table.size + 1 }, () => SPREAD.make * normal())
    const personal = personalMerits(stock, featuresOf(stock), base)
    const utilities = Float64Array.from(rows, (i) => {
      let sum = bodies[body[i]!]! + makes[make.codes[i]!]!
      sum += gearbox[i] === 0 ? 0 : gearbox[i] === codeOf("gearbox", "manual") ? -automatic : automatic
      for (const merit of FIXED_MERITS) sum += weights[merit]! * merits[merit][i]!
      for (const merit of ["price", "economy", "space"] as const) sum += weights[merit]! * personal[merit](i)
      const over = Math.max(0, price[i]! / max - 1.02)
      return sum - 12 * over - 3 * Math.max(0, base.people! - facts.seats[i]!)
    })
    return {
      answers: { ...base, ...said(weights, prior.merits, { bodies, automatic, makes }, stock) },
      utilities,
      uniform,
    }
  })
}

/** What they say: the three merits that they weigh most above the usual, and tastes that are strong. */
function said(
  weights: Readonly<Record<string, number>>,
  usual: Readonly<Record<string, number>>,
  tastes: { readonly bodies: Float64Array; readonly automatic: number; readonly makes: Float64Array },
  { columns }: Stock,
): Partial<Profile> {
  const above = (priority: Priority): number => weights[priority]! / usual[priority]!
  const first = PRIORITIES.toSorted((a, b) => above(b) - above(a)).slice(0, 3)
  const bodies = BODIES.filter((body) => tastes.bodies[codeOf("body", body)]! > SAID.body)
  const makes = columns
    .text("make")
    .table.all()
    .filter((_, k) => tastes.makes[k + 1]! > SAID.make)
  return {
    priorities: Object.fromEntries(first.map((priority, k) => [priority, 5 - k])),
    ...(bodies.length > 0 ? { bodies } : {}),
    ...(Math.abs(tastes.automatic) > SAID.gearbox ? { gearbox: tastes.automatic > 0 ? "automatic" : "manual" } : {}),
    ...(makes.length > 0 ? { makesLiked: makes } : {}),
  }
}
