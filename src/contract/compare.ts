import { z } from "zod"
import { Car } from "./car.ts"
import { Profile } from "./profile.ts"
import { Constraint, Statement, Versions } from "./recommendation.ts"
import { DoubtRange } from "./why.ts"

export const CompareRequest = z.object({
  ids: z
    .array(z.uuid().transform((id) => id.toLowerCase()))
    .min(2)
    .max(4)
    .refine((ids) => new Set(ids).size === ids.length, "carros diferentes"),
  profile: Profile,
})
export type CompareRequest = z.infer<typeof CompareRequest>

/** One car in one row; `known: false` means that nobody has said, and then it can neither win nor lose. */
export const ComparedValue = z.object({
  carId: z.uuid(),
  known: z.boolean(),
  text: z.string(),
  /** What it gives to the score, 0 to 1. */
  part: z.number(),
})

export const ComparedRow = z.object({
  part: z.string(),
  label: z.string(),
  /** Weight times difference: how far apart the row sets the best and the worst, 0 to 1. */
  weight: z.number(),
  /** The one that wins it, where one does. */
  winner: z.uuid().optional(),
  values: z.array(ComparedValue),
})
export type ComparedRow = z.infer<typeof ComparedRow>

export const ComparedCar = z.object({
  car: Car,
  score: z.number(),
  /** Among those compared, from 1: what is broken first, then score. */
  rank: z.number().int(),
  breaks: z.array(Constraint),
  broken: z.array(Statement),
  doubts: z.array(Statement),
  range: DoubtRange,
})
export type ComparedCar = z.infer<typeof ComparedCar>

export const CompareAnswer = z.object({
  versions: Versions,
  /** In the order asked for. */
  cars: z.array(ComparedCar),
  /** Asked for and no longer on sale. */
  gone: z.array(z.uuid()),
  /** What matters most between these cars to this shopper first. */
  rows: z.array(ComparedRow),
  /** Whether what is not known could turn the order of the first two around. */
  open: z.boolean(),
  text: z.string(),
})
export type CompareAnswer = z.infer<typeof CompareAnswer>
