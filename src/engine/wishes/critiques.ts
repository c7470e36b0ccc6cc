import type { Profile } from "../../contract/profile.ts"
import type { Features } from "../knowledge/features.ts"
import { KNOWN } from "../knowledge/facts.ts"
import type { PersonalMerits } from "../shopper/personal.ts"
import type { Stock } from "../snapshot.ts"
import { byTest, COSTS, type Wish } from "./wish.ts"

export type Direction = Extract<NonNullable<Profile["evidence"]>[number], { kind: "critique" }>["direction"]

/** "Mais barato que este" is an instruction: a wish against the car it was said of. The last of a direction counts. */
export function critiqueWishes(stock: Stock, features: Features, personal: PersonalMerits, profile: Profile): Wish[] {
  const last = new Map<Direction, number>()
  for (const sign of profile.evidence ?? []) {
    if (sign.kind !== "critique") continue
    const i = stock.indexOf(sign.carId)
    if (i !== undefined) last.set(sign.direction, i)
  }
  return Array.from(last, ([direction, than]) => {
    const met = test(stock, features, personal, direction, than)
    return {
      kind: "critique",
      constraint: "evidence",
      subject: direction,
      than,
      costs: COSTS.critique,
      ...byTest(met),
    }
  })
}

/** Strictly better than the other car, by known facts where the direction is about facts. */
function test(
  { columns }: Stock,
  { facts }: Features,
  personal: PersonalMerits,
  direction: Direction,
  than: number,
): (i: number) => boolean {
  const known = (bit: number, i: number): boolean => (facts.known[i]! & bit) !== 0
  switch (direction) {
    case "cheaper": {
      const price = columns.number("price")
      return (i) => price[i]! < price[than]!
    }
    case "newer": {
      const year = columns.number("modelYear")
      return (i) => year[i]! > year[than]!
    }
    case "lower_km": {
      const km = columns.number("km")
      return (i) => known(KNOWN.km, i) && !(km[i]! >= km[than]!)
    }
    case "bigger":
      return (i) => personal.space(i) > personal.space(than) + 0.05
    case "more_economical":
      return (i) => known(KNOWN.gasoline | KNOWN.ethanol, i) && personal.economy(i) > personal.economy(than) + 0.02
    case "more_powerful": {
      const power = columns.number("powerHp")
      return (i) => known(KNOWN.power, i) && !(power[i]! <= power[than]!)
    }
    case "different_make": {
      const make = columns.text("make").codes
      return (i) => make[i] !== make[than]
    }
  }
}
