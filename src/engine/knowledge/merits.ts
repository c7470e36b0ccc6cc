import { codeOf, NO, type Stock, wordOf, YES } from "../snapshot.ts"
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
  const comfort = equipmentMerit(stock, facts, "comfort")
  const technology = equipmentMerit(stock, facts, "technology")
  const automatic = columns.code("gearbox").map((code) => (code > codeOf("gearbox", "manual") ? 1 : 0))
  const merit: Record<FixedMerit, (i: number) => number> = {
    // Half an interquartile range is some 6% of the FIPE price; a car without one is taken at FIPE.
    fipe: (i) => {
      const fipe = columns.number("fipePrice")[i]!
      return facts.known[i]! & KNOWN.fipe ? soft((fipe - columns.number("price")[i]!) / fipe / 0.12) : 0
    },
    // One part for both years, which say nearly the same; each year matters less than the one before it.
    newness: (i) => {
      const age = ageOf(modelYear[i]!, columns.number("buildYear")[i]!)
      return (8 - age) / (8 + age)
    },
    km: (i) => {
      const usual = usualKm(modelYear[i]!, enteredYear(stock, i))
      const km = facts.known[i]! & KNOWN.km ? columns.number("km")[i]! : usual * HIDDEN_KM
      return soft((usual - km) / kmSpread(usual))
    },
    comfort: (i) => comfort(i, automatic[i]! * 0.4),
    technology: (i) => technology(i, 0),
    performance: (i) => {
      const { weight } = SEGMENTS[wordOf("body", columns.code("body")[i]!) ?? "hatch"]
      const kilos = columns.code("body")[i] === 0 ? ANY_SEGMENT.weight : weight
      return soft(((facts.powerHp[i]! / kilos) * 1000 - 95) / 40)
    },
    safety: (i) => soft((safetyPoints(stock, facts, i) - 0.45) / 0.35),
    resale: resaleMerit(stock),
    condition: (i) => soft(conditionPoints(stock, i)),
  }
  return Object.fromEntries(
    FIXED_MERITS.map((name) => [name, Float32Array.from({ length: size }, (_, i) => merit[name](i))]),
  ) as unknown as FixedMerits
}

/** Years since the newest model year; the model year counts for more, an absurd build year not at all. */
function ageOf(modelYear: number, buildYear: number): number {
  const year = Math.abs(modelYear - buildYear) <= 2 ? 0.7 * modelYear + 0.3 * buildYear : modelYear
  return Math.min(100, Math.max(0, NEWEST_MODEL_YEAR - year))
}

/** The calendar year in which the car came, when its km were read; the engine has no clock of its own. */
export function enteredYear(stock: Stock, i: number): number {
  const millis = stock.columns.number("enteredAt")[i]!
  const year = Number.isNaN(millis) ? NEWEST_MODEL_YEAR - 1 : new Date(millis).getUTCFullYear()
  return Math.min(2100, Math.max(1950, year))
}

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
function safetyPoints(stock: Stock, facts: Facts, i: number): number {
  const { columns } = stock
  const year = columns.number("modelYear")[i]!
  const tested = columns.number("safetyYear")[i]!
  const known = facts.known[i]!
  const { concepts, airbags } = facts.lists[columns.equipment().codes[i]!]!
  const assumedStars = year >= 2020 ? 0.55 : year >= 2014 ? 0.45 : 0.3
  const hardness = tested >= 2020 ? 1 : tested >= 2016 ? 0.85 : 0.7
  const stars = known & KNOWN.stars ? (columns.number("safetyStars")[i]! / 5) * hardness : assumedStars
  // Two airbags and ABS are law since 2014, stability control for every new car since 2024.
  const bags = Math.max(airbags, year >= 2014 ? 2 : 0)
  const named = pointsOf(concepts, "safety")
  const assistance = known & KNOWN.equipment ? named : year >= 2024 ? 1.2 : year >= 2018 ? 0.6 : 0.2
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
function conditionPoints({ columns }: Stock, i: number): number {
  const flag = (
    name: "oneOwner" | "spareKey" | "ipvaPaid" | "auctionOrClaim",
    [unknown, no, yes]: readonly number[],
  ) => {
    const code = columns.flag(name)[i]!
    return (code === YES ? yes : code === NO ? no : unknown) ?? 0
  }
  return (
    flag("oneOwner", [-0.1, -0.15, 0.3]) +
    flag("spareKey", [-0.03, -0.08, 0.08]) +
    flag("ipvaPaid", [-0.02, -0.05, 0.06]) +
    flag("auctionOrClaim", [-0.08, 0.12, -1.5]) +
    (columns.text("inspection").codes[i] ? 0.25 : -0.1) +
    (columns.text("warranty").codes[i] ? 0.2 : -0.05) +
    Math.min(0.1, (columns.number("photoCount")[i]! - 3) * 0.04)
  )
}
