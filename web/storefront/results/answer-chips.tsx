import { ChevronDown, Plus } from "lucide-react"
import { useState } from "react"
import { useShop } from "../../shop.tsx"
import { useStore } from "../../state/store.ts"
import { stepsFor } from "../questions/steps.ts"
import { chipsOf, type Question } from "./chips.ts"
import { QuestionSheet } from "./question-sheet.tsx"

/** The answers as chips; each opens its question in place, and what is not answered waits behind "Mais". */
export function AnswerChips() {
  const { config, shopper } = useShop()
  const answers = useStore(shopper.answers)
  const [open, setOpen] = useState<Question>()
  const chips = chipsOf(answers)
  const missing = stepsFor(config.questionnaire.skip).find((step) => !chips.some(([question]) => question === step))
  return (
    <>
      <ul className="answer-chips">
        {chips.map(([question, text]) => (
          <li key={text}>
            <button type="button" className="chip" aria-haspopup="dialog" onClick={() => setOpen(question)}>
              {text}
              <ChevronDown size={20} strokeWidth={2} aria-hidden="true" />
            </button>
          </li>
        ))}
        {missing === undefined ? null : (
          <li>
            <button
              type="button"
              className="button button--text"
              aria-haspopup="dialog"
              onClick={() => setOpen(missing)}
            >
              <Plus size={20} strokeWidth={2} aria-hidden="true" />
              Mais
            </button>
          </li>
        )}
      </ul>
      {open === undefined ? null : <QuestionSheet question={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
