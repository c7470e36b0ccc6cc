import type { RecommendedCar, Statement } from "../../../src/contract/recommendation.ts"
import type { Said } from "../../ui/car/said.ts"
import { plural } from "../../ui/format.ts"
import { brief, lowerFirst, matchWords } from "../../ui/words.ts"
import { sayings } from "../results/sayings.ts"

/** The engine calls the two by number; on the shopper's own page the first is "você". */
export const NUMBERED: readonly string[] = ["Pessoa 1", "Pessoa 2"]
export const YOU_AND: readonly string[] = ["Você", "Pessoa 2"]

/** How a car serves one of the two: the figure, in words, and how far it is from that person's best. */
export interface Serves {
  readonly who: string
  readonly score: number
  readonly text: string
}

/** Empty where the list is not one for two. */
export function servesBoth({ people = [] }: RecommendedCar, who: readonly string[]): readonly Serves[] {
  return people.map(({ score, regret }, person) => {
    const behind = Math.round(regret * 100)
    const best = who[person] === "Você" ? "o melhor para você" : "o melhor para ela"
    const rest = behind === 0 ? best : `${plural(behind, "ponto", "pontos")} abaixo do melhor`
    return { who: who[person] ?? "", score: Math.round(score * 100), text: `${matchWords(score)}, ${rest}` }
  })
}

/** What is said of a car on its card; a wish that only one of the two has is said of that one. */
export function saidOf(item: RecommendedCar, who: readonly string[]): Said[] {
  return sayings(item, 1).map(({ kind, text }) => {
    const missed = kind === "tradeoff" ? item.tradeoffs.find((one) => one.text === text) : undefined
    const name = missed && whose(item, missed, who)
    const said = name === undefined ? text : lowerFirst(text).replace(YOUR, "")
    return { kind, text: brief(said), who: name }
  })
}

/** What speaks to the one whose wish it is. */
const YOUR = /você (?=pediu|quer)|\bseu /

function whose({ people = [] }: RecommendedCar, { code }: Statement, who: readonly string[]): string | undefined {
  const having = people.flatMap(({ breaks }, person) =>
    breaks.some((one) => code === `breaks_${one}`) ? [person] : [],
  )
  const name = having.length === 1 ? who[having[0] ?? 0] : undefined
  return name === "Você" ? undefined : name
}

/** A sentence about "pessoa 1" as one to that person. */
export function toFirst(text: string): string {
  return text
    .replace(/^Para a pessoa 1\b/, "Para você")
    .replace(/^O primeiro da pessoa 1\b/, "O seu primeiro")
    .replace(/^Pessoa 1\b/, "Você")
    .replace(/^(O primeiro da pessoa 2\b.*) para a outra,/, "$1 para você,")
}
