/**
 * The shape of what we know of a model generation on the Brazilian market, apart from any single car.
 * A value that nobody vouches for is absent: an absent value is an honest answer, a made-up one is not.
 */
import type { EquipmentCode } from "../../contract/equipment.ts"

export const BODIES = ["hatch", "sedan", "suv", "pickup", "wagon", "minivan", "coupe", "convertible", "van"] as const
export type KnownBody = (typeof BODIES)[number]

export type KnownFuel = "flex" | "gasoline" | "diesel" | "hybrid" | "plug_in_hybrid" | "electric"

export type KnownGearbox = "manual" | "automatic" | "cvt" | "automated" | "dual_clutch"

export const SEGMENTS = [
  "subcompact",
  "compact",
  "midsize",
  "large",
  "suv_compact",
  "suv_midsize",
  "suv_large",
  "pickup_small",
  "pickup_mid",
  "pickup_large",
  "minivan",
  "van",
] as const
export type Segment = (typeof SEGMENTS)[number]

const SOURCE_KINDS = ["inmetro", "manufacturer", "latin_ncap", "press", "estimate"] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Whose figure it is, and how sure we are (0..1) that it is copied right and fits every version of the row. */
export interface Evidence {
  readonly source: SourceKind
  readonly confidence: number
}

/** Kilometres per litre on INMETRO's (PBE Veicular) two cycles. */
export interface Rate {
  readonly city: number
  readonly highway: number
}

export interface EngineKnowledge {
  /** As ads write it: displacement, and what sets it apart from its neighbours ("1.0 turbo", "2.8"). */
  readonly engine: string
  readonly fuel: KnownFuel
  /** Present where the figures hold for one kind of gearbox only. */
  readonly gearbox?: KnownGearbox
  /** First and last model year, where it is not the generation's. */
  readonly yearFrom?: number
  readonly yearTo?: number
  /** Metric horsepower (cv); of a flex engine with ethanol, of a hybrid the system's. */
  readonly powerHp: number
  readonly torqueNm?: number
  readonly consumption?: { readonly gasoline?: Rate; readonly ethanol?: Rate; readonly diesel?: Rate }
  /** Electric range by PBE, in kilometres. */
  readonly rangeKm?: number
  readonly evidence: { readonly power: Evidence; readonly consumption?: Evidence }
}

export interface ModelKnowledge {
  readonly id: string
  readonly make: string
  readonly model: string
  /** Other ways in which ads write the model's name. */
  readonly aliases: readonly string[]
  readonly generation: string
  /** First and last model year (ano-modelo); `null`: still sold new. */
  readonly yearFrom: number
  readonly yearTo: number | null
  readonly body: KnownBody
  readonly segment: Segment
  /** The commonest first; more than one where versions differ, and then only the ad can say which. */
  readonly seats: readonly number[]
  /** Side doors, as Brazilian ads count them (a hatch with a tailgate has 4). */
  readonly doors: readonly number[]
  readonly trunkLitres?: number
  readonly bedLitres?: number
  readonly lengthMm?: number
  readonly groundClearanceMm?: number
  readonly powerHp: readonly EngineKnowledge[]
  readonly latinNcap?: { readonly stars: number; readonly year: number }
  /** What every version has: the least number of airbags, stability control, child-seat anchors. */
  readonly airbags?: number
  readonly esc?: boolean
  readonly isofix?: boolean
  /** What most copies have; never shown as a fact about one car. */
  readonly typicalEquipment: readonly EquipmentCode[]
  /** `build`: body, seats and doors; `size`: lengths and litres; power, torque and consumption are vouched for by engine. */
  readonly evidence: {
    readonly build: Evidence
    readonly size: Evidence
    readonly safety: Evidence
    readonly equipment: Evidence
  }
}
