/**
 * Short words to write a model generation in a few lines. All figures were put down by hand from published ones
 * (INMETRO's PBE tables, makers' data sheets, Latin NCAP, the press) and none was computed. They have not been checked
 * line by line against those documents: the confidence says so. `sure(…)` marks what was read again in the press's
 * copies of PBE's tables while writing, `rough(…)` what is recalled less well or differs much between versions.
 * PBE measures anew for new emission limits (2022, 2025), so a generation has one year's figure of several.
 */
import type { EquipmentCode } from "../../contract/equipment.ts"
import { KITS, type Kit } from "./kits.ts"
import {
  BODIES,
  SEGMENTS,
  type EngineKnowledge,
  type Evidence,
  type KnownFuel,
  type KnownGearbox,
  type ModelKnowledge,
  type Rate,
} from "./model.ts"

type Pair = readonly [city: number, highway: number]

const NM_PER_KGFM = 9.80665
const MAKER: Evidence = { source: "manufacturer", confidence: 0.8 }
const PBE: Evidence = { source: "inmetro", confidence: 0.65 }
const READ_AGAIN: Evidence = { source: "inmetro", confidence: 0.9 }
const ROUGH: Evidence = { source: "press", confidence: 0.5 }
const STARS: Evidence = { source: "latin_ncap", confidence: 0.8 }
const GUESS: Evidence = { source: "estimate", confidence: 0.5 }

/** One engine: power in cv, torque in kgfm as Brazilian data sheets give it (kept in Nm). */
function engine(fuel: KnownFuel, name: string, powerHp: number, kgfm?: number): EngineKnowledge {
  return {
    engine: name,
    fuel,
    powerHp,
    ...(kgfm === undefined ? {} : { torqueNm: Math.round(kgfm * NM_PER_KGFM) }),
    evidence: { power: MAKER },
  }
}

function burning(
  base: EngineKnowledge,
  rates: Record<"gasoline" | "ethanol" | "diesel", Pair | undefined>,
): EngineKnowledge {
  const consumption: { gasoline?: Rate; ethanol?: Rate; diesel?: Rate } = {}
  for (const fuel of ["gasoline", "ethanol", "diesel"] as const) {
    const pair = rates[fuel]
    if (pair) consumption[fuel] = { city: pair[0], highway: pair[1] }
  }
  if (Object.keys(consumption).length === 0) return base
  return { ...base, consumption, evidence: { ...base.evidence, consumption: PBE } }
}

/** Consumption as PBE prints it for a flex engine: gasoline, then ethanol, each city and highway. */
export const flex = (name: string, cv: number, kgfm?: number, gasoline?: Pair, ethanol?: Pair) =>
  burning(engine("flex", name, cv, kgfm), { gasoline, ethanol, diesel: undefined })
export const gasoline = (name: string, cv: number, kgfm?: number, rate?: Pair) =>
  burning(engine("gasoline", name, cv, kgfm), { gasoline: rate, ethanol: undefined, diesel: undefined })
export const diesel = (name: string, cv: number, kgfm?: number, rate?: Pair) =>
  burning(engine("diesel", name, cv, kgfm), { gasoline: undefined, ethanol: undefined, diesel: rate })
/** A hybrid that is not plugged in; `ethanolRate` for those with a flex engine. */
export const hybrid = (name: string, cv: number, kgfm?: number, rate?: Pair, ethanolRate?: Pair) =>
  burning(engine("hybrid", name, cv, kgfm), { gasoline: rate, ethanol: ethanolRate, diesel: undefined })
/** A hybrid that is plugged in; the rate is that with an empty battery. */
export const plugIn = (name: string, cv: number, kgfm?: number, rate?: Pair) =>
  burning(engine("plug_in_hybrid", name, cv, kgfm), { gasoline: rate, ethanol: undefined, diesel: undefined })
export function electric(name: string, cv: number, kgfm?: number, rangeKm?: number): EngineKnowledge {
  const base = engine("electric", name, cv, kgfm)
  return rangeKm === undefined ? base : { ...base, rangeKm, evidence: { ...base.evidence, consumption: PBE } }
}

const withGearbox = (gearbox: KnownGearbox) => (base: EngineKnowledge) => ({ ...base, gearbox })
export const manual = withGearbox("manual")
export const automatic = withGearbox("automatic")
export const cvt = withGearbox("cvt")
export const dual = withGearbox("dual_clutch")

const trusted = (consumption: Evidence) => (base: EngineKnowledge) => ({
  ...base,
  evidence: { ...base.evidence, consumption },
})
export const sure = trusted(READ_AGAIN)
export const rough = trusted(ROUGH)

interface Size {
  readonly lengthMm?: number
  readonly litres?: number
  readonly groundClearanceMm?: number
}

/** Length, then boot or bed in litres, then ground clearance; leave out what is not known. */
export const size = (lengthMm?: number, litres?: number, groundClearanceMm?: number): Size => ({
  ...(lengthMm === undefined ? {} : { lengthMm }),
  ...(litres === undefined ? {} : { litres }),
  ...(groundClearanceMm === undefined ? {} : { groundClearanceMm }),
})

type Safety = Pick<ModelKnowledge, "airbags" | "esc" | "isofix" | "latinNcap">
type Anchors = Pick<ModelKnowledge, "esc" | "isofix">

/** Stability control and Isofix in every version · Isofix only known of · neither · not known. */
export const BOTH: Anchors = { esc: true, isofix: true }
export const ISOFIX: Anchors = { isofix: true }
export const NEITHER: Anchors = { esc: false, isofix: false }
export const UNKNOWN: Anchors = {}

/** The least number of airbags of any version, what every version has, and Latin NCAP's stars with their year. */
export const safe = (airbags: number | undefined, anchors: Anchors, stars?: number, year?: number): Safety => ({
  ...(airbags === undefined ? {} : { airbags }),
  ...anchors,
  ...(stars === undefined || year === undefined ? {} : { latinNcap: { stars, year } }),
})

interface More {
  readonly aliases?: readonly string[]
  readonly seats?: readonly number[]
  readonly doors?: readonly number[]
}

interface Outfit extends More {
  readonly equipment: readonly EquipmentCode[]
}

const outfit = (kit: Kit): Outfit => ({ equipment: KITS[kit] })

/** The level of equipment that most copies have. */
export const bare = outfit("bare")
export const work = outfit("work")
export const basic = outfit("basic")
export const usual = outfit("usual")
export const modern = outfit("modern")
export const full = outfit("full")
export const top = outfit("top")

/** What else sets a model apart from its body's defaults: other names, seats, doors. */
export const but = (base: Outfit, more: More): Outfit => ({ ...base, ...more })

type Row = Omit<ModelKnowledge, "make">

/**
 * One generation: "id | model | generation | years | body segment", then its figures. The id follows the make's;
 * years are model years, "2020-" for one still sold new. A head of another form throws.
 */
export function row(
  head: string,
  measures: Size,
  safety: Safety,
  wears: Outfit,
  engines: readonly EngineKnowledge[],
): Row {
  const match = HEAD.exec(head)
  if (!match) throw new Error(`not a model's head: ${head}`)
  const [, id = "", model = "", generation = "", from = "", to = "", bodyWord = "", segmentWord = ""] = match
  const body = oneOf(BODIES, bodyWord)
  const { litres, ...lengths } = measures
  return {
    id,
    model,
    aliases: wears.aliases ?? [],
    generation,
    yearFrom: Number(from),
    yearTo: to === "" ? null : Number(to),
    body,
    segment: oneOf(SEGMENTS, segmentWord),
    seats: wears.seats ?? [5],
    doors: wears.doors ?? [body === "coupe" || body === "convertible" ? 2 : 4],
    ...(litres === undefined ? {} : body === "pickup" ? { bedLitres: litres } : { trunkLitres: litres }),
    ...lengths,
    ...safety,
    powerHp: engines,
    typicalEquipment: wears.equipment,
    evidence: { size: MAKER, safety: STARS, equipment: GUESS },
  }
}

const HEAD = /^([a-z0-9-]+) \| ([^|]+) \| ([^|]+) \| (\d{4})-(\d{4})? \| ([a-z]+) ([a-z_]+)$/

function oneOf<T extends string>(words: readonly T[], word: string): T {
  const found = words.find((each) => each === word)
  if (found === undefined) throw new Error(`not one of ${words.join(", ")}: ${word}`)
  return found
}

/** The generations of one make, their ids under its own. */
export function make(name: string, id: string, rows: readonly Row[]): readonly ModelKnowledge[] {
  return rows.map((known) => ({ ...known, make: name, id: `${id}-${known.id}` }))
}
