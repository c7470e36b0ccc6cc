import { z } from "zod"
import { Car } from "./car.ts"
import { Profile } from "./profile.ts"
import { TEN } from "./ten.ts"

export const RecommendationRequest = z
  .object({
    sessionId: z.uuid().optional(),
    profile: Profile.optional(),
    /** Two people's answers instead of one's: the list that both regret least. */
    profiles: z.tuple([Profile, Profile]).optional(),
    limit: z.number().int().min(1).max(50).default(TEN),
  })
  .refine(({ profile, profiles }) => (profile === undefined) !== (profiles === undefined), {
    path: ["profile"],
    message: "profile ou profiles, um dos dois",
  })
export type RecommendationRequest = z.infer<typeof RecommendationRequest>

/** The profile's keys that can be broken or relaxed; `evidence` where a critique or a reject is passed over. */
const CONSTRAINTS = [
  "budget",
  "people",
  "bodies",
  "fuels",
  "gearbox",
  "makesAvoided",
  "yearMin",
  "kmMax",
  "mustHave",
  "evidence",
] as const
export const Constraint = z.enum(CONSTRAINTS)
export type Constraint = z.infer<typeof Constraint>

/** One sentence in Portuguese with a stable code. */
export const Statement = z.object({ code: z.string(), text: z.string() })
export type Statement = z.infer<typeof Statement>

const Json = z.json()

/** One car of the answer: `score` 0–1 is the shown match, `parts` the contributions it is made of. */
export const RecommendedCar = z.object({
  car: Car,
  score: z.number().min(0).max(1),
  rank: z.number().int().min(1),
  parts: z.record(z.string(), z.number()),
  facts: z.array(Statement),
  reasons: z.array(Statement),
  tradeoffs: z.array(Statement),
  breaks: z.array(Constraint),
  exploration: z.boolean().optional(),
  /** In a list for two: each one's score, and what each gives up against their own best. */
  people: z.array(z.object({ score: z.number(), regret: z.number(), breaks: z.array(Constraint) })).optional(),
})
export type RecommendedCar = z.infer<typeof RecommendedCar>

export const Relaxation = z.object({ constraint: Constraint, from: Json, to: Json, text: z.string() })
export type Relaxation = z.infer<typeof Relaxation>

export const Suggestion = z.object({
  change: z.record(z.string(), Json),
  effect: z.object({ cars: z.number().int(), scoreGain: z.number() }),
  text: z.string(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const Versions = z.object({ engine: z.string(), stock: z.number().int(), prior: z.string() })
export type Versions = z.infer<typeof Versions>

export const RecommendationAnswer = z.object({
  sessionId: z.uuid(),
  sessionToken: z.string().optional(),
  recommendationId: z.uuid(),
  versions: Versions,
  total: z.number().int(),
  items: z.array(RecommendedCar),
  relaxed: z.array(Relaxation),
  suggestions: z.array(Suggestion),
  /** Share of the best list's scores that was given up so that the cars are not all alike; at most 0.02. */
  variety: z.object({ givenUp: z.number() }).optional(),
  /** In a list for two: where they disagree. */
  disagreements: z.array(Statement).optional(),
})
export type RecommendationAnswer = z.infer<typeof RecommendationAnswer>
