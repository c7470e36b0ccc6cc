import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import type { Said } from "../../ui/car/said.ts"
import { money, plural } from "../../ui/format.ts"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"
import { brief, matchWords } from "../../ui/words.ts"
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
  return people.map((one, person) => ({
    who: who[person] ?? "",
    score: Math.round(one.score * 100),
    text: `${matchWords(one.score)}, ${standing(one, who[person] === "Você" ? "o melhor para você" : "o melhor para ela")}`,
  }))
}

type Person = NonNullable<RecommendedCar["people"]>[number]

/**
 * The best is one: what only rounds to the same figure is not called so, nor what passes over a wish. The distance is
 * that of the figures as they are shown, so that one can take the one from the other.
 */
function standing({ score, regret, breaks }: Person, best: string): string {
  if (breaks.length > 0) return `fora de ${plural(breaks.length, "desejo", "desejos")}`
  if (regret === 0) return best
  const behind = Math.round((score + regret) * 100) - Math.round(score * 100)
  return behind === 0 ? "a menos de 1 ponto do melhor" : `a ${plural(behind, "ponto", "pontos")} do melhor`
}

/** What is said of a car on its card: to whom it concerns by name, and to nobody as "você" who may not be the reader. */
export function saidOf(item: RecommendedCar, who: readonly string[], profiles: readonly Profile[]): Said[] {
  return sayings(item, 1).map(({ kind, text }) => {
    if (!TO_SOMEBODY.test(text)) return { kind, text: brief(text) }
    const person = item.people === undefined ? undefined : whose(item, text, profiles)
    const name = person === undefined ? undefined : who[person]
    if (name === undefined) return { kind, text: brief(impersonal(text)) }
    if (name === "Você") return { kind, text: brief(text) }
    return { kind, text: brief(lowerFirst(text).replace(YOUR, "")), who: name }
  })
}

const TO_SOMEBODY = /você|\bseus?\b|\bsuas?\b/i
/** What speaks to the one whose wish it is. */
const YOUR = /você (?=pediu|quer|prefere|viu|disse)|\bseu |\bsua /

/** Which of the two a sentence to "você" is about; undefined where it holds for both. */
function whose(item: RecommendedCar, text: string, profiles: readonly Profile[]): 0 | 1 | undefined {
  const { people = [], tradeoffs, car } = item
  const missed = tradeoffs.find((one) => one.text === text)?.code.replace(/^breaks_/, "")
  const missing = [0, 1].filter((person) => people[person]?.breaks.some((one) => one === missed))
  // Where both miss it, the engine says it of the one whom the car serves less.
  if (missing.length === 2) return (people[1]?.score ?? 0) < (people[0]?.score ?? 0) ? 1 : 0
  const meant =
    missing.length === 1
      ? missing
      : [0, 1].filter((person) => {
          const { budget, makesLiked = [], colors = [] } = profiles[person] ?? {}
          if (text.includes("limite")) return text.includes(money(Math.abs((budget?.max ?? 0) - car.price)))
          return text.includes("marca") ? makesLiked.length > 0 : colors.length > 0
        })
  return meant.length === 1 ? (meant[0] as 0 | 1) : undefined
}

/** A sentence to "você" as one about the wishes that a list is ranked by. */
export const impersonal = (text: string): string =>
  IMPERSONAL.reduce((said, [to, about]) => said.replace(to, about), text)

const IMPERSONAL: readonly (readonly [RegExp, string])[] = [
  [/você pediu/g, "o pedido é"],
  [/como o pedido é/g, "como o pedido"],
  [/^Você disse que não quer este/, "Recusado por quem pediu a lista"],
  [/do que você quer gastar/g, "do limite"],
  [/marca que você quer evitar/g, "marca a evitar"],
  [/(marcas|cores) que você prefere/g, "$1 preferidas"],
  [/(marca|cor) que você prefere/g, "$1 preferida"],
  [/^Você pediu um /, "O pedido é um "],
  [/\b(d[oa]|n[oa]|[oa]) (?:seu|sua) /g, "$1 "],
]

/** A sentence about "pessoa 1" as one to that person. */
export function toFirst(text: string): string {
  return text
    .replace(/^Para a pessoa 1\b/, "Para você")
    .replace(/^O primeiro da pessoa 1\b/, "O seu primeiro")
    .replace(/^Pessoa 1\b/, "Você")
    .replace(/^(O primeiro da pessoa 2\b.*) para a outra,/, "$1 para você,")
    .replace(/ para a outra,/, " para a pessoa 2,")
}
