/** The parts of the utility, in the order in which every table of the engine keeps them. */
export const PARTS = [
  "price",
  "fipe",
  "newness",
  "km",
  "economy",
  "space",
  "comfort",
  "performance",
  "safety",
  "technology",
  "resale",
  "condition",
  "body",
  "fuel",
  "gearbox",
  "make",
  "color",
] as const
export type Part = (typeof PARTS)[number]

/** Parts on which more is better for everybody; how much it matters is the shopper's. */
export const MERITS = PARTS.slice(0, 12) as readonly Merit[]
export type Merit = Exclude<Part, TastePart>

/** Parts on which people differ in what they like. */
export const TASTES = ["body", "fuel", "gearbox", "make", "color"] as const
export type TastePart = (typeof TASTES)[number]

const IS_TASTE = { body: 1, fuel: 1, gearbox: 1, make: 1, color: 1 } as const

export function isTaste(part: Part): part is TastePart {
  return part in IS_TASTE
}

/** Merits that depend on the car alone; price, economy and space depend on the shopper too. */
export type FixedMerit = Exclude<Merit, "price" | "economy" | "space">
export const FIXED_MERITS = MERITS.filter((merit) => !["price", "economy", "space"].includes(merit)) as FixedMerit[]
