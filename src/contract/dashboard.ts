import { z } from "zod"
import { Body } from "./car.ts"
import { Use } from "./profile.ts"
import { Time } from "./time.ts"

const PERIODS = ["today", "7d", "30d", "90d"] as const
/** Days that end with today, by the tenant's own clock. */
export const Period = z.enum(PERIODS)
export type Period = z.infer<typeof Period>

export const DashboardQuery = z.object({ period: Period.default("7d") })

/**
 * Steps towards a sale, each as the distinct sessions that took it in the period. `visit` counts whoever did anything,
 * and `contact` whoever opened WhatsApp, began the form or left a lead: so none counts less than `lead`, nor more than
 * `visit`. Between them nothing is claimed: who looks for a car in the stock needs neither question nor list.
 */
export const FUNNEL_STEPS = ["visit", "question", "list", "click", "contact", "lead"] as const

const Count = z.number().int().min(0)
const Day = z.iso.date()

/** `total` lists shown to `sessions` shoppers; `metered` is what the plan counts: once a session and 24 hours. */
const Recommendations = z.object({ total: Count, sessions: Count, metered: Count })
const Conversions = z.object({ clicks: Count, whatsapp: Count, leads: Count })

/** BRL, from `from` up to, without, `to`; `null` is no end. */
const Range = { from: z.number(), to: z.number().nullable() }

/** The seed's analytics of one dealer, as of `asOf`: what happened later may still be on its way. */
export const Dashboard = z.object({
  period: Period,
  from: Day,
  to: Day,
  timezone: z.string(),
  asOf: Time,
  recommendations: Recommendations,
  conversions: Conversions,
  /** Cars by how often they were in a list, the ten most shown. */
  top_cars: z.array(
    z.object({ carId: z.uuid(), title: z.string(), shown: Count, clicks: Count, whatsapp: Count, leads: Count }),
  ),
  /** Counts of events; budgets and uses are those of metered recommendations. */
  user_behavior: z.object({
    visits: Count,
    questionsAnswered: Count,
    carViews: Count,
    favourites: Count,
    comparisons: Count,
    critiques: Count,
    searches: Count,
    shares: Count,
    budgets: z.array(z.object({ ...Range, count: Count })),
    uses: z.array(z.object({ use: Use, count: Count })),
  }),
  funnel: z.array(z.object({ step: z.enum(FUNNEL_STEPS), count: Count })),
  series: z.array(z.object({ day: Day, recommendations: Count, clicks: Count, whatsapp: Count, leads: Count })),
  /** What was asked for beside what is in stock now. */
  demand: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("body"), body: Body, asked: Count, inStock: Count }),
      z.object({ kind: z.literal("budget"), ...Range, asked: Count, inStock: Count }),
    ]),
  ),
  /** The same number of days just before. */
  compare: z.object({ from: Day, to: Day, recommendations: Recommendations, conversions: Conversions }),
})
export type Dashboard = z.infer<typeof Dashboard>
