import type { Evidence, Profile } from "../../../src/contract/profile.ts"
import { type AskedQuestion, nextQuestion, recommend, type Stock } from "../../../src/engine/index.ts"
import { featuresOf } from "../../../src/engine/knowledge/features.ts"
import type { Shopper } from "./shoppers.ts"

type Ask = (stock: Stock, profile: Profile, asked: readonly AskedQuestion[]) => AskedQuestion | undefined

/** The storefront's order before questions were chosen. */
const FIXED = ["uses", "people", "priorities", "bodies", "duel", "mustHave"] as const
const MOST = 8
/** The best of so many is what the shopper goes on with. */
const FIRST = 3

export interface Asking {
  /** For each shopper the regret after 0, 1, … questions; who was asked no more keeps theirs. */
  readonly regrets: readonly (readonly number[])[]
  /** Questions asked, in the mean. */
  readonly asked: number
}

export const CHOSEN: Ask = (stock, profile, asked) => {
  const next = nextQuestion(stock, profile, asked)
  return next === undefined ? undefined : next.ask === "duel" ? next.pair : next.ask
}

export const IN_ORDER: Ask = (stock, profile, asked) => {
  const question = FIXED[asked.length]
  if (question !== "duel") return question
  const [one, two] = recommend(stock, profile, 2).items
  return one && two ? [one.car.id, two.car.id] : undefined
}

/** Asks every shopper, whose answers are true, and looks at what the list shows after each. */
export function asking(stock: Stock, shoppers: readonly Shopper[], ask: Ask): Asking {
  let count = 0
  const regrets = shoppers.map((shopper) => {
    let profile: Profile = { budget: shopper.answers.budget, uses: [] }
    const asked: AskedQuestion[] = []
    const regret = [regretOf(stock, shopper, profile)]
    for (let k = 1; k <= MOST; k++) {
      const question = asked.length === k - 1 ? ask(stock, profile, asked) : undefined
      if (question !== undefined) {
        asked.push(question)
        profile = answered(stock, shopper, profile, question)
      }
      regret.push(question === undefined ? regret[k - 1]! : regretOf(stock, shopper, profile))
    }
    count += asked.length
    return regret
  })
  return { regrets, asked: count / shoppers.length }
}

function answered(
  stock: Stock,
  { answers, utilities, uniform }: Shopper,
  profile: Profile,
  question: AskedQuestion,
): Profile {
  if (typeof question === "string") {
    const { uses, people, priorities, bodies, gearbox, mustHave } = answers
    const said: Readonly<Record<string, Partial<Profile>>> = {
      uses: { uses },
      people: people === undefined ? {} : { people },
      priorities: { ...(priorities && { priorities }) },
      bodies: { ...(bodies && { bodies }), ...(gearbox && { gearbox }) },
      mustHave: { ...(mustHave && { mustHave }) },
    }
    return { ...profile, ...said[question] }
  }
  const { rows } = featuresOf(stock).facts
  const [one, other] = question.map((id) => utilities[rows.indexOf(stock.indexOf(id)!)]!) as [number, number]
  const first = uniform() < 1 / (1 + Math.exp(other - one))
  const duel: Evidence = { kind: "duel", winner: question[first ? 0 : 1], loser: question[first ? 1 : 0] }
  return { ...profile, evidence: [...(profile.evidence ?? []), duel] }
}

function regretOf(stock: Stock, { utilities }: Shopper, profile: Profile): number {
  const { rows } = featuresOf(stock).facts
  const shown = recommend(stock, profile, FIRST).items.map(
    ({ car }) => utilities[rows.indexOf(stock.indexOf(car.id)!)]!,
  )
  return most(utilities) - Math.max(...shown)
}

function most(values: Float64Array): number {
  return values.reduce((best, value) => Math.max(best, value), -Infinity)
}
