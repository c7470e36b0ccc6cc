import type { Stock } from "../snapshot.ts"
import { pointsOf } from "./equipment.ts"
import { type Facts, KNOWN } from "./facts.ts"

/** A model that was not tested counts as one of a star: a quarter of those that were tested have no more. */
const UNTESTED = 0.2

/**
 * 0 to 1: stars (an old test was an easier one), airbags, stability control, driver assistance. What the list does not
 * name counts for nothing, but for what the law asks of the year.
 */
export function safetyPoints({ columns }: Stock, facts: Facts): (i: number) => number {
  const { codes } = columns.equipment()
  const points = facts.lists.map(({ concepts }) => pointsOf(concepts, "safety"))
  const [years, tests, stars] = [
    columns.number("modelYear"),
    columns.number("safetyYear"),
    columns.number("safetyStars"),
  ]
  return (i) => {
    const year = years[i]!
    const assistance = Math.max(points[codes[i]!]!, year >= 2024 ? 1 : 0)
    return (
      0.45 * (facts.known[i]! & KNOWN.stars ? Math.max(UNTESTED, crashPoints(tests[i]!, stars[i]!)) : UNTESTED) +
      0.25 * (Math.min(bagsFor(year, facts.lists[codes[i]!]!.airbags), 6) / 6) +
      0.3 * Math.min(1, assistance / 3)
    )
  }
}

/** 0 to 1: stars by how hard the test of that year was. */
export function crashPoints(tested: number, stars: number): number {
  return (stars / 5) * (tested >= 2020 ? 1 : tested >= 2016 ? 0.85 : 0.7)
}

/** Two airbags and ABS are law since 2014, stability control for every new car since 2024. */
export function bagsFor(year: number, listed: number): number {
  return Math.max(listed, year >= 2014 ? 2 : 0)
}
