import type { Body, Fuel, Gearbox } from "../../../contract/car.ts"
import type { Offered } from "./read-status.ts"

/** What every row must tell. */
export interface Essentials {
  readonly make: string
  readonly model: string
  readonly version: string
  readonly buildYear: number
  readonly modelYear: number
}

/** What the model may tell where the file does not. */
export type Inferable = "body" | "doors" | "seats"

/**
 * What a row may tell besides, by the names of `cars` in storage/schema. A property that is missing: the file does not
 * speak of it and what is known stays; `null`: the file has the field and leaves it empty.
 */
export interface Facts {
  km?: number | null
  fuel?: Fuel | null
  gearbox?: Gearbox | null
  body?: Body | null
  color?: string | null
  doors?: number | null
  seats?: number | null
  powerHp?: number | null
  equipment?: readonly string[]
  city?: string | null
  state?: string | null
  plateEnd?: string | null
  oneOwner?: boolean | null
  ipvaPaid?: boolean | null
  acceptsTrade?: boolean | null
  armored?: boolean | null
  inspection?: string | null
  auctionOrClaim?: boolean | null
  warranty?: string | null
  spareKey?: boolean | null
  description?: string | null
  /** FIPE's code as "004515-2"; a blank says nothing. */
  fipeCode?: string
  /** Which of these come from what we know of the model: they fill a gap and replace nothing. */
  inferred?: readonly Inferable[]
}

/** A row that was understood whole. `price` is in integer centavos. */
export interface ImportedCar extends Essentials, Facts {
  readonly price: number
  readonly externalRef?: string
  /** Only where the file says it. */
  readonly status?: Offered
}
