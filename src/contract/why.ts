import { z } from "zod"
import { Profile } from "./profile.ts"
import { Car } from "./car.ts"
import { Constraint, Statement, Versions } from "./recommendation.ts"

export const WhyRequest = z.object({ profile: Profile })
export type WhyRequest = z.infer<typeof WhyRequest>

/** A change that brings the car into the ten: of one answer (a JSON merge patch), or of the car's own price in BRL. */
export const EnteringChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("answer"), change: z.record(z.string(), z.json()), effort: z.number(), text: z.string() }),
  z.object({ kind: z.literal("price"), price: z.number(), drop: z.number(), effort: z.number(), text: z.string() }),
])
export type EnteringChange = z.infer<typeof EnteringChange>

/** Difference of score in one part, −1 to 1. */
export const PartGap = z.object({ part: z.string(), label: z.string(), gap: z.number() })

/** Where the score could lie, 0 to 1, if what is not known were known; and what to ask in the shop. */
export const DoubtRange = z.object({ low: z.number(), high: z.number() })

export const WhyAnswer = z.object({
  versions: Versions,
  car: Car,
  /** Its rank in the list of ten that this profile gets, if it is there. */
  rank: z.number().int().optional(),
  /** Its place among all available cars by what is broken and score, variety apart; of so many. */
  place: z.number().int(),
  of: z.number().int(),
  score: z.number(),
  /** The last car of the ten, and what the car lacks to its score: the parts add up to `gap`. */
  tenth: z
    .object({ carId: z.uuid(), title: z.string(), score: z.number(), gap: z.number(), parts: z.array(PartGap) })
    .optional(),
  /** A car of the ten in the place of this one, which comes before others of them but is too much like it. */
  instead: z.object({ carId: z.uuid(), title: z.string() }).optional(),
  breaks: z.array(Constraint),
  broken: z.array(Statement),
  /** Smallest first; each was tried by ranking again. */
  changes: z.array(EnteringChange),
  doubts: z.array(Statement),
  range: DoubtRange,
  text: z.string(),
})
export type WhyAnswer = z.infer<typeof WhyAnswer>
