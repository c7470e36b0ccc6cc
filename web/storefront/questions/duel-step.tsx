import type { Answers, Duel } from "../../state/answers.ts"
import { plural } from "../../ui/format.ts"
import { DuelField } from "./duel-field.tsx"
import { duelOf } from "./steps.ts"
import type { DuelState } from "./use-duel.ts"

interface DuelProps {
  readonly duel: DuelState
  readonly answers: Answers
  readonly onChoose: (duel: Duel) => void
}

/** The duel, or its place while engine and stock are on their way. */
export function DuelStep({ duel, answers, onChoose }: DuelProps) {
  if (duel.is !== "pair")
    return <div className="duel duel--wait skeleton" role="status" aria-label="Escolhendo os dois" />
  const [one, other] = duel.pair
  return (
    <DuelField
      pair={duel.pair}
      winner={duelOf(answers, [one.id, other.id])?.winner}
      onChoose={({ id }) => onChoose({ cars: [one.id, other.id], winner: id })}
    />
  )
}

/** What the choice decides, in words; nothing where it decides nothing. */
export const stakeOf = (duel: DuelState) =>
  duel.is === "pair" && duel.places > 0
    ? `A escolha muda o lugar de ${plural(duel.places, "carro", "carros")}`
    : undefined
