import type { Profile } from "../contract/profile.ts"
import type { Constraint, RecommendationAnswer, RecommendedCar } from "../contract/recommendation.ts"
import type { Car } from "../contract/car.ts"
import { gearboxesCovered } from "./search/filter.ts"
import type { Stock } from "./snapshot.ts"
import { reais, whole } from "./text/figures.ts"
import { squash } from "./text/fold.ts"
import { ENGINE_VERSION, PRIOR_VERSION } from "./version.ts"

/** The contract's answer but for what belongs to the session. */
export type Recommendation = Omit<RecommendationAnswer, "sessionId" | "sessionToken" | "recommendationId">

/** Ranks the available cars for a shopper: first what breaks least, then what scores most. */
export function recommend(stock: Stock, profile: Profile, limit: number): Recommendation {
  const ranked: Omit<RecommendedCar, "rank">[] = []
  for (let i = 0; i < stock.size; i++) {
    const car = stock.car(i)
    if (car.status === "available") ranked.push(judge(car, profile))
  }
  ranked.sort((a, b) => a.breaks.length - b.breaks.length || b.score - a.score || (a.car.id < b.car.id ? -1 : 1))
  return {
    versions: { engine: ENGINE_VERSION, stock: stock.version, prior: PRIOR_VERSION },
    total: ranked.filter((item) => item.breaks.length === 0).length,
    items: ranked.slice(0, limit).map((item, i) => ({ ...item, rank: i + 1 })),
    relaxed: [],
    suggestions: [],
  }
}

function judge(car: Car, profile: Profile): Omit<RecommendedCar, "rank"> {
  const parts = {
    price: 0.5 / (1 + car.price / profile.budget.max),
    newness: 0.25 / (1 + Math.max(0, 2027 - car.modelYear) / 10),
    km: 0.25 / (1 + (car.km ?? 120_000) / 60_000),
  }
  return {
    car,
    score: Math.round(1e6 * (parts.price + parts.newness + parts.km)) / 1e6,
    parts,
    facts: [
      { code: "price", text: reais(car.price) },
      { code: "year", text: `Ano ${car.modelYear}` },
      ...(car.km === undefined ? [] : [{ code: "km", text: `${whole(car.km)} km` }]),
    ],
    reasons: [],
    tradeoffs: [],
    breaks: broken(car, profile),
  }
}

function broken(car: Car, profile: Profile): Constraint[] {
  const { budget, makesAvoided = [], mustHave = [] } = profile
  const has = new Set(car.equipment.map(squash))
  const checks: [Constraint, boolean][] = [
    ["budget", car.price <= budget.max * (budget.flexible ? 1.1 : 1) && car.price >= (budget.min ?? 0)],
    ["people", (car.seats ?? 5) >= (profile.people ?? 1)],
    ["bodies", !profile.bodies?.length || (car.body !== undefined && profile.bodies.includes(car.body))],
    ["fuels", !profile.fuels?.length || (car.fuel !== undefined && profile.fuels.includes(car.fuel))],
    ["gearbox", !profile.gearbox || gearboxesCovered(profile.gearbox).includes(car.gearbox as "manual")],
    ["makesAvoided", !makesAvoided.map(squash).includes(squash(car.make))],
    ["yearMin", car.modelYear >= (profile.yearMin ?? 0)],
    ["kmMax", profile.kmMax === undefined || (car.km ?? Infinity) <= profile.kmMax],
    ["mustHave", mustHave.every((item) => has.has(squash(item)))],
  ]
  return checks.flatMap(([constraint, met]) => (met ? [] : [constraint]))
}
