import type { Body, Fuel } from "../../contract/car.ts"
import type { Use } from "../../contract/profile.ts"
import type { Merit } from "../knowledge/parts.ts"

/** How an answer shifts the prior's mean. */
export interface Shift {
  readonly merits?: Partial<Record<Merit, number>>
  readonly bodies?: Partial<Record<Body, number>>
  readonly fuels?: Partial<Record<Fuel, number>>
  readonly automatic?: number
}

/**
 * The rows of M for uses: what a car is for says which merits and bodies count. Of tastes it tells little, since people
 * differ in what they like far more than their uses do; but some cars do not go where there is no road.
 */
export const FOR_USE: Record<Use, Shift> = {
  city: {
    merits: { economy: 0.3, performance: -0.1, space: -0.1 },
    bodies: { hatch: 0.12, suv: 0.05, pickup: -0.2, van: -0.3 },
    fuels: { hybrid: 0.15, electric: 0.15 },
    automatic: 0.12,
  },
  highway: {
    merits: { performance: 0.25, comfort: 0.25, safety: 0.2, economy: 0.15 },
    bodies: { sedan: 0.12, suv: 0.08, wagon: 0.1 },
    fuels: { electric: -0.3, diesel: 0.15 },
    automatic: 0.05,
  },
  family: {
    merits: { space: 0.6, safety: 0.4, comfort: 0.1 },
    bodies: {
      suv: 0.2,
      minivan: 0.25,
      wagon: 0.15,
      sedan: 0.1,
      hatch: -0.1,
      pickup: -0.1,
      coupe: -0.8,
      convertible: -0.8,
    },
  },
  work: {
    merits: { economy: 0.3, condition: 0.15, resale: 0.1, comfort: -0.1, technology: -0.1 },
    bodies: { pickup: 0.3, van: 0.3, hatch: 0.05, coupe: -0.5, convertible: -0.5 },
    fuels: { diesel: 0.15, cng: 0.15 },
  },
  app_driver: {
    merits: { economy: 0.7, space: 0.2, resale: 0.2, comfort: 0.1, performance: -0.15 },
    bodies: { sedan: 0.25, hatch: 0.12, pickup: -1, coupe: -1, convertible: -1, van: -0.6 },
    fuels: { cng: 0.4, hybrid: 0.3 },
    automatic: 0.08,
  },
  offroad: {
    merits: { performance: 0.3, economy: -0.1 },
    bodies: { pickup: 0.8, suv: 0.6, hatch: -0.6, sedan: -0.7, coupe: -0.8, convertible: -0.8 },
    fuels: { diesel: 0.5 },
  },
  first_car: {
    merits: { price: 0.3, economy: 0.3, safety: 0.3, performance: -0.15 },
    bodies: { hatch: 0.15 },
  },
  leisure: {
    merits: { comfort: 0.2, performance: 0.25, technology: 0.2 },
    bodies: { suv: 0.1, coupe: 0.1, convertible: 0.2 },
  },
}
