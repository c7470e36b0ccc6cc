import { BODIES } from "../../contract/car.ts"
import { type Dashboard, FUNNEL_STEPS, type Period } from "../../contract/dashboard.ts"
import { USES } from "../../contract/profile.ts"
import { BUDGET_RANGES } from "../budgets.ts"
import type { Figures } from "./figures.ts"
import type { Span } from "./span.ts"

/** What a dashboard is made of. */
export interface Ingredients {
  readonly period: Period
  readonly timezone: string
  readonly span: Span
  readonly figures: Figures
  readonly asOf: string
}

/** Puts the figures into the contract's form; a day or thing without any is there with zero. */
export function assemble({ period, timezone, span, figures, asOf }: Ingredients): Dashboard {
  const { from, to, previousFrom, previousTo } = span
  const current = counter(figures, from, to)
  const conversions = conversionsOf(current)
  return {
    period,
    from,
    to,
    timezone,
    asOf,
    recommendations: recommendationsOf(current, sessionsOf(figures, "list", "current")),
    conversions,
    top_cars: figures.cars.map(({ id, ...rest }) => ({ carId: id, ...rest })),
    user_behavior: behaviourOf(current, figures),
    funnel: FUNNEL_STEPS.map((step) => ({ step, count: sessionsOf(figures, step, "current") })),
    series: span.days.map((day) => {
      const count = counter(figures, day, day)
      return { day, recommendations: count("recommendations"), ...conversionsOf(count) }
    }),
    demand: demandOf(figures),
    compare: comparisonOf(figures, previousFrom, previousTo),
  }
}

/** How often something happened, by the names of the rollup. */
type Counter = (...metrics: string[]) => number

function counter({ days }: Figures, from: string, to: string): Counter {
  const sums = new Map<string, number>()
  for (const { day, metric, value } of days) {
    if (day >= from && day <= to) sums.set(metric, (sums.get(metric) ?? 0) + value)
  }
  return (...metrics) => metrics.reduce((sum, metric) => sum + (sums.get(metric) ?? 0), 0)
}

function sessionsOf({ sessions }: Figures, step: string, when: "current" | "previous"): number {
  return sessions.find((each) => each.step === step)?.[when] ?? 0
}

function recommendationsOf(count: Counter, sessions: number): Dashboard["recommendations"] {
  return { total: count("recommendations"), sessions, metered: count("metered") }
}

function conversionsOf(count: Counter): Dashboard["conversions"] {
  return { clicks: count("click"), whatsapp: count("whatsapp_click"), leads: count("lead_stored", "leads_erased") }
}

function behaviourOf(count: Counter, figures: Figures): Dashboard["user_behavior"] {
  return {
    visits: count("visit"),
    questionsAnswered: count("question_answered"),
    carViews: count("car_view"),
    favourites: count("favourite"),
    comparisons: count("compare"),
    critiques: count("critique"),
    searches: count("search"),
    shares: count("share"),
    budgets: BUDGET_RANGES.map((range) => ({ ...range, count: asked(figures, `budget:${range.from}`) })),
    uses: USES.map((use) => ({ use, count: asked(figures, `use:${use}`) })),
  }
}

function demandOf(figures: Figures): Dashboard["demand"] {
  const inStock = (matches: (row: Figures["stock"][number]) => boolean): number =>
    figures.stock.filter(matches).reduce((sum, { cars }) => sum + cars, 0)
  return [
    ...BODIES.map((body) => ({
      kind: "body" as const,
      body,
      asked: asked(figures, `body:${body}`),
      inStock: inStock((row) => row.body === body),
    })),
    ...BUDGET_RANGES.map((range, i) => ({
      kind: "budget" as const,
      ...range,
      asked: asked(figures, `budget:${range.from}`),
      inStock: inStock(({ bucket }) => bucket === i + 1),
    })),
  ]
}

function asked({ tags }: Figures, tag: string): number {
  return tags.find(({ metric }) => metric === tag)?.value ?? 0
}

function comparisonOf(figures: Figures, from: string, to: string): Dashboard["compare"] {
  const count = counter(figures, from, to)
  const sessions = sessionsOf(figures, "list", "previous")
  return { from, to, recommendations: recommendationsOf(count, sessions), conversions: conversionsOf(count) }
}
