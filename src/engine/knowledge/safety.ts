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
  const assistance = listed ?? (year >= 2024 ? 1.2 : year >= 2018 ? 0.6 : 0.2)
  return (
    0.45 * crashPoints(year, tested, known) +
    0.25 * (Math.min(bagsFor(year, airbags), 6) / 6) +
    0.3 * Math.min(1, Math.max(assistance, year >= 2024 ? 1 : 0) / 3)
  )
}

/** 0 to 1: stars by how hard the test was; what is usual of the model year where they are unknown. */
export function crashPoints(year: number, tested: number, stars: number | undefined): number {
  if (stars === undefined) return year >= 2020 ? 0.55 : year >= 2014 ? 0.45 : 0.3
  return (stars / 5) * (tested >= 2020 ? 1 : tested >= 2016 ? 0.85 : 0.7)
}

/** Two airbags and ABS are law since 2014, stability control for every new car since 2024. */
export function bagsFor(year: number, listed: number): number {
  return Math.max(listed, year >= 2014 ? 2 : 0)
}
