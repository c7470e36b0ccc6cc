import { ChevronDown, Plus } from "lucide-react"
import { useState } from "react"
import { useShop } from "../../shop.tsx"
import { type Answers, toProfile } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { usePrices, useRecommendation } from "../../data.ts"
import { plural, shortMoney } from "../../ui/format.ts"
import { useSettled } from "../../ui/settled.ts"
import { Sheet } from "../../ui/sheet.tsx"
import { BODY_WORDS, FUEL_WORDS, list, PRIORITY_WORDS, USE_WORDS } from "../../ui/words.ts"
import { priceScale } from "../histogram.ts"
import { CarField } from "../questions/car-field.tsx"
import { PeopleField, PrioritiesField, UsesField } from "../questions/fields.tsx"
import { type Step, stepsFor, TITLES } from "../questions/steps.ts"
import { Budget } from "../start/budget.tsx"

type Question = Step | "valor"

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

function QuestionSheet({ question, onClose }: { question: Question; onClose: () => void }) {
  const { shopper } = useShop()
  const prices = usePrices().data
  const [draft, setDraft] = useState(shopper.answers.get())
  const fields = { answers: draft, onChange: setDraft }
  const { data, isPlaceholderData } = useRecommendation(toProfile(useSettled(draft, 150)), 3)
  return (
    <Sheet
      title={question === "valor" ? "Quanto você quer gastar?" : TITLES[question][0]}
      onClose={onClose}
      foot={
        <button
          type="button"
          className="button button--solid button--wide"
          onClick={() => {
            shopper.answers.set(draft)
            onClose()
          }}
        >
          {data === undefined || isPlaceholderData ? "Ver os carros" : `Ver ${plural(data.total, "carro", "carros")}`}
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
    </Sheet>
  )
}

/** What each answer says, and the question it belongs to. */
export function chipsOf(answers: Answers): readonly (readonly [Question, string])[] {
  const { max, uses = [], people, ranked = [], bodies = [], gearbox, fuels = [], yearMin, kmMax } = answers
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
  ]
  return chips.filter((chip) => chip !== false)
}
