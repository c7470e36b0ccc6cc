import { BODIES } from "../../contract/car.ts"
import { codeOf, type Stock } from "../snapshot.ts"
import type { EquipmentPart } from "./concepts.ts"
import { pointsOf } from "./equipment.ts"
import { type Facts, KNOWN } from "./facts.ts"
import { conditionMerit, resaleMerit } from "./reputation.ts"
import { safetyPoints } from "./safety.ts"
import { FIXED_MERITS, type FixedMerit } from "./parts.ts"
import { ANY_SEGMENT, kmSpread, NEWEST_MODEL_YEAR, SEGMENTS, soft, UNTOLD, usualKm } from "./reference.ts"

/** φ in −1..1 of each merit that depends on the car alone; columns indexed as the stock. */
export type FixedMerits = Readonly<Record<FixedMerit, Float32Array>>

export function fixedMerits(stock: Stock, facts: Facts): FixedMerits {
  const { columns, size } = stock
  const modelYear = columns.number("modelYear")
  const [price, km, entered] = [columns.number("price"), columns.number("km"), columns.number("enteredAt")]
  const [fipePrice, body] = [columns.number("fipePrice"), columns.code("body")]
  const kilos = [ANY_SEGMENT.weight, ...BODIES.map((name) => SEGMENTS[name].weight)]
  const comfort = equipmentMerit(stock, facts, "comfort")
  const technology = equipmentMerit(stock, facts, "technology")
  const automatic = columns.code("gearbox").map((code) => (code > codeOf("gearbox", "manual") ? 1 : 0))
  const points = safetyPoints(stock, facts)
  const merit: Record<FixedMerit, (i: number) => number> = {
    fipe: (i) => fipeMerit(facts, price[i]!, fipePrice[i]!, i),
    // By the model year alone: the build year says nearly the same, and leaving it out would make a car newer. Each
    // year matters less than the one before it.
    newness: (i) => {
      const age = ageOf(modelYear[i]!)
      return (8 - age) / (8 + age)
    },
    km: (i) => {
      if ((facts.known[i]! & KNOWN.km) === 0) return -1
      const usual = usualKm(modelYear[i]!, enteredYear(entered[i]!))
      return soft((usual - km[i]!) / kmSpread(usual))
    },
    comfort: (i) => comfort(i, automatic[i]! * 0.4),
    technology: (i) => technology(i, 0),
    performance: (i) => soft(((facts.powerHp[i]! / kilos[body[i]!]!) * 1000 - 95) / 40),
    safety: (i) => soft((points(i) - 0.45) / 0.35),
    resale: resaleMerit(stock),
    condition: conditionMerit(stock),
  }
  return Object.fromEntries(FIXED_MERITS.map((name) => [name, column(size, merit[name])])) as unknown as FixedMerits
}

/** Half an interquartile range is some 6% of the FIPE price; a car without one is taken at 11% above it. */
export function fipeMerit({ known }: Facts, price: number, fipe: number, i: number): number {
  return known[i]! & KNOWN.fipe ? Math.max(UNTOLD, soft((fipe - price) / fipe / 0.12)) : UNTOLD
}

/** What comes of a fact that is no number, and which every car must have (a year), is as bad as any. */
function column(size: number, at: (i: number) => number): Float32Array {
  const values = new Float32Array(size)
  for (let i = 0; i < size; i++) {
    const value = at(i)
    values[i] = Number.isNaN(value) ? -1 : value
  }
  return values
}

/** Years since the newest model year. */
function ageOf(modelYear: number): number {
  return Math.min(100, Math.max(0, NEWEST_MODEL_YEAR - modelYear))
}

/** The calendar year in which the car came, when its km were read; the engine has no clock of its own. */
export function enteredYear(millis: number): number {
  if (Number.isNaN(millis)) return NEWEST_MODEL_YEAR - 1
  return Math.min(2100, Math.max(1950, 1970 + Math.floor(millis / MEAN_YEAR)))
}

/** Milliseconds of a mean Gregorian year: right but for some hours around New Year. */
const MEAN_YEAR = 31_556_952_000

/**
 * Points against what was typical of 2015, on one scale for all years (lists have grown by about a sixth of a point a
 * year). No list, or a shorter one, counts as what lies a spread below what is typical of the model year: near the 10th
 * percentile of the lists that dealers write.
 */
function equipmentMerit(stock: Stock, facts: Facts, part: EquipmentPart): (i: number, extra: number) => number {
  const points = facts.lists.map(({ concepts }) => pointsOf(concepts, part))
  const { codes } = stock.columns.equipment()
  const modelYear = stock.columns.number("modelYear")
  const [typical2015, growth, spread] = part === "comfort" ? [3, 0.15, 2.2] : [1.2, 0.2, 1.8]
  return (i, extra) => {
    const year = Math.min(Math.max(modelYear[i]!, 2005), NEWEST_MODEL_YEAR)
    const least = typical2015 + growth * (year - 2015) - spread
    return soft((Math.max(points[codes[i]!]!, least, 0) + extra - (typical2015 + 0.6)) / spread)
  }
}
