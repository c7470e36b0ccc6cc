import type { Answers, Duel } from "../../state/answers.ts"

export const STEPS = ["uso", "pessoas", "prioridades", "carro", "duelo", "itens"] as const
export type Step = (typeof STEPS)[number]

/** A question as it was put; a duel with its two cars. */
export interface Asked {
  readonly step: Step
  readonly pair?: readonly [string, string]
}

/** The names of the questions for the engine, and in a dealer's `questionnaire.skip`. */
export const NAMES = {
  uso: "uses",
  pessoas: "people",
  prioridades: "priorities",
  carro: "bodies",
  duelo: "duel",
  itens: "mustHave",
} as const satisfies Record<Step, string>

/** The steps this dealer asks, in order. */
export function stepsFor(skip: readonly string[]): readonly Step[] {
  return STEPS.filter((step) => !skip.includes(NAMES[step]))
}

export const TITLES: Record<Step, readonly [title: string, lead: string]> = {
  uso: ["Para que você vai usar?", "Marque quantos quiser."],
  pessoas: ["Quantas pessoas andam nele?", "Contando com quem dirige, no dia a dia."],
  prioridades: ["O que pesa mais?", "Até três, na ordem: a primeira pesa mais."],
  carro: ["Que tipo de carro?", "Marque só o indispensável; o resto fica em aberto."],
  duelo: ["Qual dos dois?", "Toque no que você levaria."],
  itens: ["Do que você não abre mão?", "Cada item diz quantos carros ainda servem com ele."],
}

/** The answers that each step asks for. */
const FIELDS: Record<Step, readonly (keyof Answers)[]> = {
  uso: ["uses"],
  pessoas: ["people"],
  prioridades: ["ranked", "weights"],
  carro: ["bodies", "gearbox", "fuels", "makesLiked"],
  duelo: ["duels"],
  itens: ["mustHave"],
}

/** "Tanto faz": the answers without what this step asks. */
export function withoutStep(answers: Answers, step: Step): Answers {
  const kept = Object.entries(answers).filter(([field]) => !FIELDS[step].includes(field as keyof Answers))
  return Object.fromEntries(kept)
}

/** "Tanto faz" at a duel: the answers without that pair's. */
export function withoutDuel(answers: Answers, pair: readonly string[]): Answers {
  const left = (answers.duels ?? []).filter((duel) => !samePair(duel, pair))
  const { duels: _, ...rest } = answers
  return left.length > 0 ? { ...rest, duels: left } : rest
}

/** The answers with a choice between two, in the place of an earlier one between them. */
export function withDuel(answers: Answers, duel: Duel): Answers {
  const { duels = [] } = answers
  const at = duels.findIndex((one) => samePair(one, duel.cars))
  return { ...answers, duels: at < 0 ? [...duels, duel] : duels.with(at, duel) }
}

export const duelOf = ({ duels }: Answers, pair: readonly string[]) => duels?.find((duel) => samePair(duel, pair))

const samePair = ({ cars }: Duel, pair: readonly string[]) => cars.every((id) => pair.includes(id))

/** What was answered at a step, for the dealer's figures: choices only, nothing typed. */
export function answered(answers: Answers, step: Step): Partial<Answers> {
  return Object.fromEntries(FIELDS[step].map((field) => [field, answers[field]]))
}

/** Ticks or unticks a value in a list that may be missing. */
export function ticked<T>(list: readonly T[] | undefined, value: T): readonly T[] | undefined {
  const next = list?.includes(value) ? list.filter((v) => v !== value) : [...(list ?? []), value]
  return next.length > 0 ? next : undefined
}
