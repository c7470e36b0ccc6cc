import type { Stock } from "../snapshot.ts"
import { pointsOf } from "./equipment.ts"
import { type Facts, KNOWN } from "./facts.ts"

/** 0 to 1: stars (an old test was an easier one), airbags, stability control, driver assistance. */
export function safetyPoints({ columns }: Stock, facts: Facts): (i: number) => number {
  const { codes } = columns.equipment()
  const points = facts.lists.map(({ concepts }) => pointsOf(concepts, "safety"))
  const [years, tests, stars] = [
    columns.number("modelYear"),
    columns.number("safetyYear"),
    columns.number("safetyStars"),
  ]
  return (i) =>
    safety(
      years[i]!,
      tests[i]!,
      facts.known[i]! & KNOWN.stars ? stars[i]! : undefined,
      facts.known[i]! & KNOWN.equipment ? points[codes[i]!]! : undefined,
      facts.lists[codes[i]!]!.airbags,
    )
}

function safety(
  year: number,
  tested: number,
  known: number | undefined,
  listed: number | undefined,
  airbags: number,
): number {
  const assumedStars = year >= 2020 ? 0.55 : year >= 2014 ? 0.45 : 0.3
  const hardness = tested >= 2020 ? 1 : tested >= 2016 ? 0.85 : 0.7
  const stars = known === undefined ? assumedStars : (known / 5) * hardness
  // Two airbags and ABS are law since 2014, stability control for every new car since 2024.
  const bags = Math.max(airbags, year >= 2014 ? 2 : 0)
  const assistance = listed ?? (year >= 2024 ? 1.2 : year >= 2018 ? 0.6 : 0.2)
  return (
    0.45 * stars + 0.25 * (Math.min(bags, 6) / 6) + 0.3 * Math.min(1, Math.max(assistance, year >= 2024 ? 1 : 0) / 3)
  )
}
