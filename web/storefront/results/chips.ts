import type { Answers } from "../../state/answers.ts"
import { equipmentWord } from "../../ui/car/equipment-words.ts"
import { plural, shortMoney } from "../../ui/format.ts"
import { BODY_WORDS, FUEL_WORDS, list, PRIORITY_WORDS, USE_WORDS } from "../../ui/words.ts"
import type { Step } from "../questions/steps.ts"

export type Question = Step | "valor"

/** What each answer says, and the question it belongs to. */
export function chipsOf(answers: Answers): readonly (readonly [Question, string])[] {
  const { max, uses = [], people, ranked = [], bodies = [], gearbox, fuels = [], yearMin, kmMax, duel } = answers
  const { mustHave = [] } = answers
  const first = ranked[0]
  const chips: readonly (readonly [Question, string] | false)[] = [
    max !== undefined && ["valor", `Até ${shortMoney(max)}`],
    uses.length > 0 && ["uso", list(uses.map((use) => USE_WORDS[use]))],
    people !== undefined && ["pessoas", plural(people, "pessoa", "pessoas")],
    first !== undefined && ["prioridades", `${PRIORITY_WORDS[first].name} primeiro`],
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
    duel !== undefined && ["duelo", duel.winner === undefined ? "Nenhum dos dois" : "Escolha entre dois"],
    mustHave.length > 0 && ["itens", `Com ${list(mustHave.map(equipmentWord))}`],
  ]
  return chips.filter((chip) => chip !== false)
}
