import { useState } from "react"
import { usePrices } from "../../data.ts"
import { useShop } from "../../shop.tsx"
import { plural } from "../../ui/format.ts"
import { Sheet } from "../../ui/sheet.tsx"
import { priceScale } from "../histogram.ts"
import { CarField } from "../questions/car-field.tsx"
import { DuelStep } from "../questions/duel-step.tsx"
import { type FieldsProps, PeopleField, PrioritiesField, UsesField } from "../questions/fields.tsx"
import { useFitting } from "../questions/leaders.tsx"
import { MustHaveField } from "../questions/must-have-field.tsx"
import { answered, TITLES, withDuel } from "../questions/steps.ts"
import { useDuel } from "../questions/use-duel.ts"
import { Budget } from "../start/budget.tsx"
import type { Question } from "./chips.ts"

/** One question again, over the list; the button says how many cars the new answer leaves. */
export function QuestionSheet({ question, onClose }: { question: Question; onClose: () => void }) {
  const { shopper, track } = useShop()
  const prices = usePrices().data
  const [draft, setDraft] = useState(shopper.answers.get())
  const fields = { answers: draft, onChange: setDraft }
  const fitting = useFitting(draft)
  return (
    <Sheet
      title={question === "valor" ? "Quanto você quer gastar?" : TITLES[question][0]}
      onClose={onClose}
      foot={
        <button
          type="button"
          className="button button--solid button--wide"
          onClick={() => {
            const answer = question === "valor" ? { max: draft.max } : answered(draft, question)
            track("question_answered", { data: { question, answer, again: true } })
            shopper.answers.set(draft)
            onClose()
          }}
        >
          {fitting === undefined || fitting === 0 ? "Ver os carros" : `Ver ${plural(fitting, "carro", "carros")}`}
        </button>
      }
    >
      {question === "valor" ? (
        <Budget
          scale={prices === undefined ? undefined : priceScale(prices)}
          value={draft.max}
          onChange={(max) => setDraft({ ...draft, max })}
        />
      ) : null}
      {question === "uso" ? <UsesField {...fields} /> : null}
      {question === "pessoas" ? <PeopleField {...fields} /> : null}
      {question === "prioridades" ? <PrioritiesField {...fields} /> : null}
      {question === "carro" ? <CarField {...fields} /> : null}
      {question === "duelo" ? <Duels answers={draft} onChange={setDraft} /> : null}
      {question === "itens" ? <MustHaveField {...fields} /> : null}
    </Sheet>
  )
}

/** The choices made, to be made again; the first one where there is none yet. */
function Duels(props: FieldsProps) {
  const { duels = [] } = props.answers
  if (duels.length === 0) return <OneDuel {...props} />
  return duels.map(({ cars }) => <OneDuel key={cars.join(" ")} {...props} pair={cars} />)
}

function OneDuel({ answers, onChange, pair }: FieldsProps & { pair?: readonly [string, string] }) {
  const duel = useDuel(answers, pair)
  if (duel.is === "none") return <p>Os dois carros desta escolha não estão mais à venda.</p>
  return <DuelStep duel={duel} answers={answers} onChoose={(choice) => onChange(withDuel(answers, choice))} />
}
