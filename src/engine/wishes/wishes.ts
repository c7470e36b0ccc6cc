import type { Body, Gearbox } from "../../contract/car.ts"
import type { Profile } from "../../contract/profile.ts"
import type { Features } from "../knowledge/features.ts"
import { gearboxesCovered } from "../search/filter.ts"
import { verdictsOf } from "../shopper/evidence.ts"
import type { PersonalMerits } from "../shopper/personal.ts"
import { codeOf, type Stock } from "../snapshot.ts"
import { squash } from "../text/fold.ts"
import { critiqueWishes } from "./critiques.ts"
import { mustHaveWishes } from "./must-have.ts"
import { byKind, byLimits, byTest, COSTS, STEPS, type Wish } from "./wish.ts"

/** Price up to which the budget is met, BRL: `flexible` lets 10% through for free. Compared in whole centavos. */
export function priceLimit({ max, flexible }: Profile["budget"]): number {
  return Math.round(max * (flexible ? 110 : 100)) / 100
}

/** Bodies that serve much the same need. */
const AKIN: readonly (readonly Body[])[] = [
  ["hatch", "sedan"],
  ["sedan", "wagon"],
  ["suv", "wagon", "minivan"],
  ["suv", "pickup"],
  ["minivan", "van"],
  ["coupe", "convertible"],
]

/** All that the shopper asked for and a car can break. Only availability is hard, and is not among them. */
export function wishesOf(stock: Stock, features: Features, personal: PersonalMerits, profile: Profile): Wish[] {
  return [
    ...budgetWishes(features, profile),
    ...peopleWish(features, profile),
    ...kindWishes(stock, features, profile),
    ...makeWish(stock, features, profile),
    ...ageWishes(features, profile),
    ...mustHaveWishes(stock, features, profile),
    ...critiqueWishes(stock, features, personal, profile),
    ...rejectedWish(stock, profile),
  ]
}

function budgetWishes({ facts }: Features, { budget }: Profile): Wish[] {
  const price = facts.ranked("price")
  const limit = priceLimit(budget)
  const upper = [limit, ...STEPS.budget.map((share) => limit * (1 + share))]
  const { min = 0 } = budget
  const wishes: Wish[] = [{ kind: "budget", constraint: "budget", costs: COSTS.budget, ...byLimits(price, upper, 1) }]
  if (min > 0) {
    const lower = [min, ...STEPS.budgetMin.map((share) => min * (1 - share))]
    wishes.push({ kind: "budgetMin", constraint: "budget", costs: COSTS.budgetMin, ...byLimits(price, lower, -1) })
  }
  return wishes
}

function peopleWish({ facts, kinds }: Features, { people }: Profile): Wish[] {
  if (people === undefined) return []
  const levels = new Uint8Array(51)
  for (let seats = 0; seats < levels.length; seats++) levels[seats] = Math.min(3, Math.max(0, people - seats))
  return [{ kind: "people", constraint: "people", costs: COSTS.people, ...byKind(kinds, facts.seats, levels) }]
}

/** Body, fuel and gearbox; what is unknown is the last level. */
function kindWishes({ columns }: Stock, { kinds }: Features, profile: Profile): Wish[] {
  const wishes: Wish[] = []
  const add = (
    kind: "bodies" | "fuels" | "gearbox",
    codes: Uint8Array,
    wanted: readonly number[],
    near: readonly number[],
  ) => {
    const last = COSTS[kind].length - 1
    const levels = new Uint8Array(16).fill(last)
    for (const code of near) levels[code] = 1
    for (const code of wanted) levels[code] = 0
    wishes.push({ kind, constraint: kind, costs: COSTS[kind], ...byKind(kinds, codes, levels) })
  }
  if (profile.bodies?.length) {
    const akin = AKIN.filter((group) => group.some((body) => profile.bodies?.includes(body))).flat()
    const code = (body: Body): number => codeOf("body", body)
    add("bodies", columns.code("body"), profile.bodies.map(code), akin.map(code))
  }
  if (profile.fuels?.length) {
    const wanted = profile.fuels.map((fuel) => codeOf("fuel", fuel))
    add("fuels", columns.code("fuel"), wanted, [])
  }
  if (profile.gearbox) {
    const code = (gearbox: Gearbox): number => codeOf("gearbox", gearbox)
    const near = profile.gearbox === "manual" ? [] : gearboxesCovered("automatic")
    add("gearbox", columns.code("gearbox"), gearboxesCovered(profile.gearbox).map(code), near.map(code))
  }
  return wishes
}

function makeWish({ columns }: Stock, { kinds }: Features, { makesAvoided }: Profile): Wish[] {
  if (!makesAvoided?.length) return []
  const { codes, table } = columns.text("make")
  const avoided = new Set(makesAvoided.map(squash))
  const levels = Uint8Array.of(0, ...table.all().map((make) => (avoided.has(squash(make)) ? 1 : 0)))
  return [
    { kind: "makesAvoided", constraint: "makesAvoided", costs: COSTS.makesAvoided, ...byKind(kinds, codes, levels) },
  ]
}

function ageWishes({ facts }: Features, { yearMin, kmMax }: Profile): Wish[] {
  const wishes: Wish[] = []
  if (yearMin !== undefined) {
    const limits = [yearMin, ...STEPS.yearMin.map((years) => yearMin - years)]
    wishes.push({
      kind: "yearMin",
      constraint: "yearMin",
      costs: COSTS.yearMin,
      ...byLimits(facts.ranked("modelYear"), limits, -1),
    })
  }
  if (kmMax !== undefined) {
    // Shares of at least 1,000 km, so that a wish for 0 km has steps too. Unknown km (NaN) exceed every limit.
    const limits = [kmMax, ...STEPS.kmMax.map((share) => kmMax + share * Math.max(kmMax, 1000))]
    wishes.push({
      kind: "kmMax",
      constraint: "kmMax",
      costs: COSTS.kmMax,
      ...byLimits(facts.ranked("km"), limits, 1),
    })
  }
  return wishes
}

function rejectedWish(stock: Stock, { evidence }: Profile): Wish[] {
  const rejected = new Set<number>()
  for (const [carId, kind] of verdictsOf(evidence ?? [])) {
    const i = kind === "reject" ? stock.indexOf(carId) : undefined
    if (i !== undefined) rejected.add(i)
  }
  if (rejected.size === 0) return []
  return [{ kind: "rejected", constraint: "evidence", costs: COSTS.rejected, ...byTest((i) => !rejected.has(i)) }]
}
