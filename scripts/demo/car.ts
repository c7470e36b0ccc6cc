/** Demonstração: the shape of an invented car for sale. No car, price or person here exists. */
import type { EquipmentCode } from "../../src/contract/equipment.ts"
import type { KnownBody, KnownFuel, KnownGearbox } from "../../src/catalog/knowledge-data/model.ts"

export interface DemoCar {
  readonly externalRef: string
  readonly origem: "demo"
  readonly make: string
  readonly model: string
  readonly version: string
  readonly buildYear: number
  readonly modelYear: number
  readonly km: number
  readonly priceBRL: number
  /** Invented, near what FIPE might say; never FIPE's own figure. */
  readonly fipePrice?: number
  readonly fipeMonth?: string
  readonly fipeSource?: "demo"
  readonly fuel: KnownFuel
  readonly gearbox: KnownGearbox
  readonly powerHp: number
  readonly body: KnownBody
  readonly color: string
  readonly doors: number
  readonly seats: number
  readonly equipment: readonly EquipmentCode[]
  readonly plateEnd?: string
  readonly oneOwner?: boolean
  readonly ipvaPaid?: boolean
  readonly acceptsTrade?: boolean
  readonly armored?: boolean
  readonly inspection?: "approved" | "approved_with_notes"
  readonly auctionOrClaim?: boolean
  readonly spareKey?: boolean
  readonly warranty?: string
  readonly city: string
  readonly state: string
  readonly description?: string
  readonly enteredDaysAgo: number
}
