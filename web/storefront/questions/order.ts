import type { Profile } from "../../../src/contract/profile.ts"
import type { AskedQuestion } from "../../../src/engine/index.ts"
import type { Ranker } from "../../ranking/ranker.ts"
import { duelPair } from "./duel-pair.ts"
import { type Asked, NAMES, type Step, STEPS } from "./steps.ts"

/** The budget, which the start page asks, and at most so many more. */
export const MOST_QUESTIONS = 8

export interface Now {
  readonly profile: Profile
  readonly asked: readonly Asked[]
  /** What this dealer asks, in the order that stands where nobody chooses. */
  readonly steps: readonly Step[]
}

/** The question to put next; undefined where it is time for the cars. Without an engine the steps come in their order. */
export function nextAsked(ranker: Pick<Ranker, "next"> | undefined, now: Now): Asked | undefined {
  if (now.asked.length >= MOST_QUESTIONS - 1) return undefined
  if (ranker === undefined) return oneMore(now)
  const next = ranker.next(now.profile, told(now))
  if (next === undefined) return undefined
  if (next.ask !== "duel") return { step: STEPS.find((step) => NAMES[step] === next.ask) ?? "uso" }
  // The engine cannot be told to hold no cars against each other: for a dealer who wants none, the next of the others.
  return now.steps.includes("duelo") ? { step: "duelo", pair: next.pair } : oneMore(now)
}

/** The first that is neither asked nor answered, for a shopper who goes on although nothing more is worth asking. */
export function oneMore({ profile, asked, steps }: Now): Asked | undefined {
  if (asked.length >= MOST_QUESTIONS - 1) return undefined
  const open = steps.filter((one) => one !== "duelo" && !asked.some((before) => before.step === one))
  const step = open.find((one) => !isAnswered(one, profile))
  return step === undefined ? undefined : { step }
}

function isAnswered(step: Step, profile: Profile): boolean {
  const { uses, people, priorities, bodies, gearbox, mustHave } = profile
  const said: Record<Step, unknown> = {
    uso: uses.length > 0,
    pessoas: people,
    prioridades: priorities,
    carro: bodies ?? gearbox,
    duelo: profile.evidence,
    itens: mustHave,
  }
  return Boolean(said[step])
}

/** What the engine need not consider: what was asked, and what this dealer does not ask. */
function told({ asked, steps }: Now): readonly AskedQuestion[] {
  const left = STEPS.filter((step) => step !== "duelo" && !steps.includes(step))
  const names = [...asked, ...left.map((step): Asked => ({ step }))]
  return names.flatMap(({ step, pair }): AskedQuestion[] => {
    const name = NAMES[step]
    return name === "duel" ? (pair === undefined ? [] : [pair]) : [name]
  })
}

/** A question that an address asks for although it was not put yet: by its name, or where it names none the first. */
export function opening(ranker: Ranker | undefined, name: string | null, now: Now): Asked | undefined {
  const step = now.steps.find((one) => one === name)
  if (step === "duelo" && ranker !== undefined) {
    const pair = duelPair(ranker, now.profile)
    if (pair !== undefined) return { step, pair: [pair[0].id, pair[1].id] }
  } else if (step !== undefined && step !== "duelo") return { step }
  return now.asked.length > 0 ? undefined : nextAsked(ranker, now)
}

/** A question's name in the address: "uso", "duelo", and "duelo-2" for the second pair. */
export function nameOf(asked: readonly Asked[], at: number): string {
  const step = asked[at]?.step ?? ""
  const nth = asked.slice(0, at + 1).filter((one) => one.step === step).length
  return nth < 2 ? step : `${step}-${nth}`
}

/** Where the question of that name stands among those asked; -1 where it was not. */
export const placeOf = (asked: readonly Asked[], name: string) => asked.findIndex((_, at) => nameOf(asked, at) === name)
