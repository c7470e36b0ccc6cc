import { z } from "zod"
import { Body, Fuel, Gearbox } from "./car.ts"

export const USES = ["city", "highway", "family", "work", "app_driver", "offroad", "first_car", "leisure"] as const
export const Use = z.enum(USES)
export type Use = z.infer<typeof Use>

export const PRIORITIES = [
  "economy",
  "space",
  "comfort",
  "performance",
  "safety",
  "technology",
  "resale",
  "newness",
] as const
export const Priority = z.enum(PRIORITIES)
export type Priority = z.infer<typeof Priority>

export const CRITIQUES = [
  "cheaper",
  "newer",
  "lower_km",
  "bigger",
  "more_economical",
  "more_powerful",
  "different_make",
] as const

const Money = z.number().min(0).max(100_000_000)
const Text = z.string().trim().min(1).max(60)
const CarId = z.uuid()

export const Evidence = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("duel"), winner: CarId, loser: CarId }),
  z.object({ kind: z.enum(["like", "reject"]), carId: CarId }),
  z.object({ kind: z.literal("critique"), carId: CarId, direction: z.enum(CRITIQUES) }),
  z.object({ kind: z.literal("click"), carId: CarId, shown: z.array(CarId).max(50) }),
])
export type Evidence = z.infer<typeof Evidence>

/** What the shopper pays: `max` BRL is the wish, `flexible` lets 10% more through for free. */
export const Budget = z.object({
  max: Money.positive(),
  min: Money.optional(),
  flexible: z.boolean().optional(),
  payment: z
    .object({ downPayment: Money.optional(), monthlyMax: Money.optional(), tradeIn: Text.optional() })
    .optional(),
})

const Weight = z.number().min(0).max(5).optional()

/** By name, so that a priority we do not know, of another release's tab, is passed over as any other field is. */
const Priorities = z.object({
  economy: Weight,
  space: Weight,
  comfort: Weight,
  performance: Weight,
  safety: Weight,
  technology: Weight,
  resale: Weight,
  newness: Weight,
} satisfies Record<Priority, typeof Weight>)

export const MOST_MAKES = 30

/** A shopper's answers; every part but the budget may be missing. Priorities run from 0 (no matter) to 5. */
export const Profile = z.object({
  budget: Budget,
  uses: z.array(Use).max(8).default([]),
  people: z.number().int().min(1).max(9).optional(),
  priorities: Priorities.optional(),
  bodies: z.array(Body).max(9).optional(),
  fuels: z.array(Fuel).max(8).optional(),
  gearbox: Gearbox.optional(),
  makesLiked: z.array(Text).max(MOST_MAKES).optional(),
  makesAvoided: z.array(Text).max(MOST_MAKES).optional(),
  yearMin: z.number().int().min(1900).max(2100).optional(),
  kmMax: z.number().int().min(0).max(10_000_000).optional(),
  mustHave: z.array(Text).max(30).optional(),
  colors: z.array(Text).max(20).optional(),
  evidence: z.array(Evidence).max(100).optional(),
})
export type Profile = z.infer<typeof Profile>
