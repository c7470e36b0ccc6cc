import { labelsOf } from "../knowledge/equipment.ts"
import { KNOWN } from "../knowledge/facts.ts"
import { enteredYear } from "../knowledge/merits.ts"
import { usualKm } from "../knowledge/reference.ts"
import type { Judged } from "../ranking/judge.ts"
import type { Figure } from "./standing.ts"

/** The figures behind the claims, for one list. */
export interface Figures {
  readonly price: Figure
  readonly fipeGap: Figure
  readonly year: Figure
  readonly kmGap: Figure
  readonly gasoline: Figure
  readonly ethanol: Figure
  readonly trunk: Figure
  readonly power: Figure
  readonly stars: Figure
  readonly comfort: Figure
  readonly technology: Figure
  /** The road that this shopper drives most. */
  readonly road: "cidade" | "estrada"
}

export function figuresOf({ stock, features, personal }: Judged): Figures {
  const { columns } = stock
  const { facts } = features
  const has = (bit: number) => (i: number) => (facts.known[i]! & bit) !== 0
  const road = personal.cityShare >= 0.5 ? "cidade" : "estrada"
  const lists = columns.equipment().codes
  const price = columns.number("price")
  const fipe = columns.number("fipePrice")
  const year = columns.number("modelYear")
  const km = columns.number("km")
  const rate = (fuel: "gasoline" | "ethanol"): Figure => {
    const column = columns.number(`${fuel}${road === "cidade" ? "City" : "Highway"}`)
    return { known: has(KNOWN[fuel]), value: (i) => column[i]!, better: 1, what: "consumo conhecido" }
  }
  const items = (part: "comfort" | "technology"): Figure => {
    const counts = facts.lists.map(({ concepts }) => labelsOf(concepts, part).length)
    return { known: has(KNOWN.equipment), value: (i) => counts[lists[i]!]!, better: 1, what: "equipamentos informados" }
  }
  return {
    road,
    price: { known: () => true, value: (i) => price[i]!, better: -1, what: "preço" },
    fipeGap: { known: has(KNOWN.fipe), value: (i) => price[i]! - fipe[i]!, better: -1, what: "FIPE conhecida" },
    year: { known: () => true, value: (i) => year[i]!, better: 1, what: "ano" },
    kmGap: {
      known: has(KNOWN.km),
      value: (i) => km[i]! - usualKm(year[i]!, enteredYear(stock, i)),
      better: -1,
      what: "quilometragem informada",
    },
    gasoline: rate("gasoline"),
    ethanol: rate("ethanol"),
    trunk: { known: has(KNOWN.trunk), value: (i) => facts.trunkLitres[i]!, better: 1, what: "porta-malas conhecido" },
    power: { known: has(KNOWN.power), value: (i) => facts.powerHp[i]!, better: 1, what: "potência conhecida" },
    stars: {
      known: has(KNOWN.stars),
      value: (i) => columns.number("safetyStars")[i]!,
      better: 1,
      what: "teste do Latin NCAP",
    },
    comfort: items("comfort"),
    technology: items("technology"),
  }
}
