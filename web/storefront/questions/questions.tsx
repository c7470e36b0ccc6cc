import { ArrowLeft, ArrowRight } from "lucide-react"
import { type ReactNode, useEffect, useRef } from "react"
import { Redirect, useLocation, useSearch } from "wouter"
import { useShop } from "../../shop.tsx"
import type { Answers } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { usePage } from "../page.tsx"
import { CarField } from "./car-field.tsx"
import { type FieldsProps, PeopleField, PrioritiesField, UsesField } from "./fields.tsx"
import { Leaders } from "./leaders.tsx"
import { type Step, stepsFor, TITLES, withoutStep } from "./steps.ts"

const FIELDS: Record<Step, (props: FieldsProps) => ReactNode> = {
  uso: UsesField,
  pessoas: PeopleField,
  prioridades: PrioritiesField,
  carro: CarField,
}

/** One question at a time. The step is in the address, the answers in this browser: reload and back just work. */
export function Questions() {
  const { config, shopper } = useShop()
  const answers = useStore(shopper.answers)
  const [, navigate] = useLocation()
  const steps = stepsFor(config.questionnaire.skip)
  const asked = new URLSearchParams(useSearch()).get("passo")
  const step = steps.find((name) => name === asked) ?? steps[0]
  usePage(step === undefined ? "Perguntas" : TITLES[step][0])
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus({ preventScroll: true })
    if (shown.current !== step) window.scrollTo(0, 0)
    shown.current = step
  }, [step])
  if (answers.max === undefined) return <Redirect to="/" replace />
  if (step === undefined) return <Redirect to="/resultados" replace />

  const at = steps.indexOf(step)
  const next = steps[at + 1]
  const previous = steps[at - 1]
  const change = (now: Answers) => shopper.answers.set(now)
  const go = () => navigate(next === undefined ? "/resultados" : `/perguntas?passo=${next}`)
  const Fields = FIELDS[step]
  const [title, lead] = TITLES[step]
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <div className="question__top">
        <button
          type="button"
          className="icon-button"
          aria-label="Voltar"
          onClick={() => navigate(previous === undefined ? "/" : `/perguntas?passo=${previous}`)}
        >
          <ArrowLeft size={24} strokeWidth={1.75} aria-hidden="true" />
        </button>
        <p className="small second tabular">
          {at + 2} de {steps.length + 1}
        </p>
        <button
          type="button"
          className="button button--text"
          onClick={() => {
            change(withoutStep(answers, step))
            go()
          }}
        >
          Tanto faz
        </button>
      </div>
      <div className="progress" aria-hidden="true">
        {[step, ...steps].map((name, i) => (
          <span
            key={i === 0 ? "budget" : name}
            className={i <= at + 1 ? "progress__part progress__part--on" : "progress__part"}
          />
        ))}
      </div>
      <div className="question__body">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="second">{lead}</p>
        <Fields answers={answers} onChange={change} />
      </div>
      <div className="question__foot">
        <div className="question__foot-in">
          <Leaders answers={answers} />
          <button type="submit" className="button button--solid">
            {next === undefined ? "Ver os carros" : "Continuar"}
            <ArrowRight size={24} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
      </div>
    </form>
  )
}
