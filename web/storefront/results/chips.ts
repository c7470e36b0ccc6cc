import type { Priority } from "../../../src/contract/profile.ts"
import type { Answers, Duel } from "../../state/answers.ts"
import { equipmentWord } from "../../ui/car/equipment-words.ts"
import { plural, shortMoney } from "../../ui/format.ts"
import { BODY_WORDS, FUEL_WORDS } from "../../../src/contract/car-words.ts"
import { list, PRIORITY_WORDS, USE_WORDS } from "../../ui/words.ts"
import type { Step } from "../questions/steps.ts"

export type Question = Step | "valor"

/** What each answer says, and the question it belongs to. */
export function chipsOf(answers: Answers): readonly (readonly [Question, string])[] {
  const { max, uses = [], people, ranked = [], bodies = [], gearbox, fuels = [], yearMin, kmMax } = answers
  const { makesLiked = [], mustHave = [], duels = [] } = answers
  const first = ranked[0]
  const heavier = Object.keys(answers.weights ?? {}) as Priority[]
  const chips: readonly (readonly [Question, string] | false)[] = [
    max !== undefined && ["valor", `Até ${shortMoney(max)}`],
    uses.length > 0 && ["uso", list(uses.map((use) => USE_WORDS[use]))],
    people !== undefined && ["pessoas", plural(people, "pessoa", "pessoas")],
    first !== undefined && ["prioridades", `${PRIORITY_WORDS[first].name} primeiro`],
    heavier.length > 0 && ["prioridades", `Mais peso: ${list(heavier.map((one) => PRIORITY_WORDS[one].name))}`],
    bodies.length > 0 && [
      "carro",
      list(
        bodies.map((body) => BODY_WORDS[body]),
        "ou",
      ),
    ],
    gearbox !== undefined && ["carro", gearbox === "manual" ? "Manual" : "Automático"],
    fuels.length > 0 && [
      "carro",
      list(
        fuels.map((fuel) => FUEL_WORDS[fuel]),
        "ou",
      ),
    ],
    yearMin !== undefined && ["carro", `De ${yearMin} em diante`],
    kmMax !== undefined && ["carro", `Até ${shortMoney(kmMax).replace(/^R\$\u00a0/, "")} km`],
    makesLiked.length > 0 && ["carro", `De preferência ${makesLiked.join(", ")}`],
    duels.length > 0 && ["duelo", duelWords(duels)],
    mustHave.length > 0 && ["itens", `Com ${list(mustHave.map(equipmentWord))}`],
  ]
  return chips.filter((chip) => chip !== false)
}

function duelWords(duels: readonly Duel[]): string {
  if (duels.length > 1) return `${duels.length} duelos respondidos`
  return duels[0]?.winner === undefined ? "Nenhum dos dois" : "Duelo respondido"
}
