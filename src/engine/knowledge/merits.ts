import { BODIES } from "../../contract/car.ts"
import { codeOf, type Stock } from "../snapshot.ts"
import { squash } from "../text/fold.ts"
import { type EquipmentPart, pointsOf } from "./equipment.ts"
import { type Facts, KNOWN } from "./facts.ts"
import { FIXED_MERITS, type FixedMerit } from "./parts.ts"
import {
  ANY_SEGMENT,
  HIDDEN_KM,
  kmSpread,
  NEWEST_MODEL_YEAR,
  RESALE,
  RESALE_UNKNOWN,
  SEGMENTS,
  soft,
  usualKm,
} from "./reference.ts"

/** φ in −1..1 of each merit that depends on the car alone; columns indexed as the stock. */
export type FixedMerits = Readonly<Record<FixedMerit, Float32Array>>

export function fixedMerits(stock: Stock, facts: Facts): FixedMerits {
  const { columns, size } = stock
  const modelYear = columns.number("modelYear")
  const [price, km, entered] = [columns.number("price"), columns.number("km"), columns.number("enteredAt")]
  const [fipePrice, buildYear, body] = [columns.number("fipePrice"), columns.number("buildYear"), columns.code("body")]
  const kilos = [ANY_SEGMENT.weight, ...BODIES.map((name) => SEGMENTS[name].weight)]
  const comfort = equipmentMerit(stock, facts, "comfort")
  const technology = equipmentMerit(stock, facts, "technology")
  const automatic = columns.code("gearbox").map((code) => (code > codeOf("gearbox", "manual") ? 1 : 0))
  const points = safetyPoints(stock, facts)
  const vouched = conditionPoints(stock)
  const merit: Record<FixedMerit, (i: number) => number> = {
    // Half an interquartile range is some 6% of the FIPE price; a car without one is taken at FIPE.
    fipe: (i) => {
      const fipe = fipePrice[i]!
      return facts.known[i]! & KNOWN.fipe ? soft((fipe - price[i]!) / fipe / 0.12) : 0
    },
    // One part for both years, which say nearly the same; each year matters less than the one before it.
    newness: (i) => {
      const age = ageOf(modelYear[i]!, buildYear[i]!)
      return (8 - age) / (8 + age)
    },
    km: (i) => {
      const usual = usualKm(modelYear[i]!, enteredYear(entered[i]!))
      const own = facts.known[i]! & KNOWN.km ? km[i]! : usual * HIDDEN_KM
      return soft((usual - own) / kmSpread(usual))
    },
    comfort: (i) => comfort(i, automatic[i]! * 0.4),
    technology: (i) => technology(i, 0),
    performance: (i) => soft(((facts.powerHp[i]! / kilos[body[i]!]!) * 1000 - 95) / 40),
    safety: (i) => soft((points(i) - 0.45) / 0.35),
    resale: resaleMerit(stock),
    condition: (i) => soft(vouched(i)),
  }
  return Object.fromEntries(FIXED_MERITS.map((name) => [name, column(size, merit[name])])) as unknown as FixedMerits
}

function column(size: number, at: (i: number) => number): Float32Array {
  const values = new Float32Array(size)
  for (let i = 0; i < size; i++) values[i] = at(i)
  return values
}

/** Years since the newest model year; the model year counts for more, an absurd build year not at all. */
function ageOf(modelYear: number, buildYear: number): number {
  const year = Math.abs(modelYear - buildYear) <= 2 ? 0.7 * modelYear + 0.3 * buildYear : modelYear
  return Math.min(100, Math.max(0, NEWEST_MODEL_YEAR - year))
}

/** The calendar year in which the car came, when its km were read; the engine has no clock of its own. */
export function enteredYear(millis: number): number {
  if (Number.isNaN(millis)) return NEWEST_MODEL_YEAR - 1
  return Math.min(2100, Math.max(1950, 1970 + Math.floor(millis / MEAN_YEAR)))
}

/** Milliseconds of a mean Gregorian year: right but for some hours around New Year. */
const MEAN_YEAR = 31_556_952_000

/**
 * Points against what is typical of the model year (lists have grown by about a sixth of a point a year). A dealer who
 * lists nothing gets the 30th percentile: half a point below typical.
 */
function equipmentMerit(stock: Stock, facts: Facts, part: EquipmentPart): (i: number, extra: number) => number {
  const points = facts.lists.map(({ concepts }) => pointsOf(concepts, part))
  const { codes } = stock.columns.equipment()
  const modelYear = stock.columns.number("modelYear")
  const [typical2015, growth, spread] = part === "comfort" ? [3, 0.15, 2.2] : [1.2, 0.2, 1.8]
  return (i, extra) => {
    const year = Math.min(Math.max(modelYear[i]!, 2005), NEWEST_MODEL_YEAR)
    const assumed = Math.max(0, typical2015 + growth * (year - 2015) - 0.5)
    const own = facts.known[i]! & KNOWN.equipment ? points[codes[i]!]! : assumed
    return soft((own + extra - (typical2015 + 0.6)) / spread)
  }
}

/** 0 to 1: stars (an old test was an easier one), airbags, stability control, driver assistance. */
function safetyPoints({ columns }: Stock, facts: Facts): (i: number) => number {
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

function resaleMerit(stock: Stock): (i: number) => number {
  const make = stock.columns.text("make")
  const color = stock.columns.text("color")
  const body = stock.columns.code("body")
  const byMake = [RESALE_UNKNOWN, ...make.table.all().map((name) => RESALE[squash(name)] ?? RESALE_UNKNOWN)]
  const byColor = [0, ...color.table.all().map((name) => (/^(branc|pret|prat|cinza)/.test(squash(name)) ? 0.1 : -0.1))]
  const sought = [codeOf("body", "suv"), codeOf("body", "pickup")]
  return (i) =>
    Math.min(
      1,
      Math.max(-1, byMake[make.codes[i]!]! + byColor[color.codes[i]!]! + (sought.includes(body[i]!) ? 0.1 : 0)),
    )
}

/** What the dealer vouches for, and what he leaves unsaid: silence costs a little, a claim or auction a lot. */
function conditionPoints({ columns }: Stock): (i: number) => number {
  // By the flag's code: unknown, no, yes.
  const flags = [
    { codes: columns.flag("oneOwner"), points: [-0.1, -0.15, 0.3] },
    { codes: columns.flag("spareKey"), points: [-0.03, -0.08, 0.08] },
    { codes: columns.flag("ipvaPaid"), points: [-0.02, -0.05, 0.06] },
    { codes: columns.flag("auctionOrClaim"), points: [-0.08, 0.12, -1.5] },
  ]
  const [inspection, warranty] = [columns.text("inspection").codes, columns.text("warranty").codes]
  const photos = columns.number("photoCount")
  return (i) => {
    let sum = (inspection[i] ? 0.25 : -0.1) + (warranty[i] ? 0.2 : -0.05) + Math.min(0.1, (photos[i]! - 3) * 0.04)
    for (const { codes, points } of flags) sum += points[codes[i]!]!
    return sum
  }
}
