import { ArrowRight } from "lucide-react"
import { type ReactNode, useEffect, useRef } from "react"
import { Link, Redirect, useLocation, useSearch } from "wouter"
import { useShop } from "../../shop.tsx"
import type { Answers, Duel } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { usePage } from "../page.tsx"
import { CarField } from "./car-field.tsx"
import { DuelStep, stakeOf } from "./duel-step.tsx"
import { type FieldsProps, PeopleField, PrioritiesField, UsesField } from "./fields.tsx"
import { Fitting, Leaders } from "./leaders.tsx"
import { MustHaveField } from "./must-have-field.tsx"
import { answered, type Step, STEPS, stepsFor, TITLES, withoutStep } from "./steps.ts"
import { QuestionTop } from "./top.tsx"
import { useDuel } from "./use-duel.ts"

const FIELDS: Record<Exclude<Step, "duelo">, (props: FieldsProps) => ReactNode> = {
  uso: UsesField,
  pessoas: PeopleField,
  prioridades: PrioritiesField,
  carro: CarField,
  itens: MustHaveField,
}

/** From here on a shopper in a hurry may go to the cars: what weighs most has been asked. */
const ENOUGH: Step = "prioridades"

/** One question at a time. The step is in the address, the answers in this browser: reload and back just work. */
export function Questions() {
  const { config, shopper, track } = useShop()
  const answers = useStore(shopper.answers)
  const [, navigate] = useLocation()
  const duel = useDuel(answers)
  const steps = stepsFor(config.questionnaire.skip).filter((name) => name !== "duelo" || duel.is !== "none")
  const step = stepAt(new URLSearchParams(useSearch()).get("passo"), steps)
  usePage(step === undefined ? "Perguntas" : TITLES[step][0])
  const heading = useFocusOnChange(step)
  if (answers.max === undefined) return <Redirect to="/" replace />
  if (step === undefined) return <Redirect to="/resultados" replace />

  const at = steps.indexOf(step)
  const next = steps[at + 1]
  const previous = steps[at - 1]
  const change = (now: Answers) => shopper.answers.set(now)
  const go = (now: Answers) => {
    track("question_answered", { data: { question: step, answer: answered(now, step) } })
    navigate(next === undefined ? "/resultados" : `/perguntas?passo=${next}`)
  }
  const choose = (chosen: Duel) => {
    const now = { ...answers, duels: [chosen] }
    change(now)
    go(now)
  }
  const [title, lead] = TITLES[step]
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault()
        go(answers)
      }}
    >
      <QuestionTop
        at={at + 2}
        of={steps.length + 1}
        onBack={() => navigate(previous === undefined ? "/" : `/perguntas?passo=${previous}`)}
        onSkip={() => {
          const now = withoutStep(answers, step)
          change(now)
          go(now)
        }}
      />
      <div className="question__body">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="second">{lead}</p>
        {step === "duelo" ? (
          <DuelStep duel={duel} answers={answers} onChoose={choose} />
        ) : (
          FieldsOf(step, { answers, onChange: change })
        )}
      </div>
      <div className="question__foot">
        <div className="question__foot-in">
          {step === "duelo" ? null : <Leaders answers={answers} />}
          <div>
            <Fitting answers={answers} aside={step === "duelo" ? stakeOf(duel) : undefined} />
            {next !== undefined && steps.indexOf(ENOUGH) <= at && step !== "duelo" ? (
              <Link href="/resultados" className="link small">
                Ver agora
              </Link>
            ) : null}
          </div>
          {step === "duelo" && duel.is === "pair" ? (
            // A key each: were it one element, it would turn into the next question's submit within the click, and submit.
            <button
              key="neither"
              type="button"
              className="button"
              onClick={() => choose({ cars: [duel.pair[0].id, duel.pair[1].id] })}
            >
              Nenhum dos dois
            </button>
          ) : (
            <button key="go" type="submit" className="button button--solid">
              {next === undefined ? "Ver os carros" : "Continuar"}
              <ArrowRight size={24} strokeWidth={1.75} aria-hidden="true" />
            </button>
          )}
        </div>
      </div>
    </form>
  )
}

function FieldsOf(step: Exclude<Step, "duelo">, props: FieldsProps): ReactNode {
  const Fields = FIELDS[step]
  return <Fields {...props} />
}

/** The step in the address; where it is not asked (any more) the next that is. */
function stepAt(asked: string | null, steps: readonly Step[]): Step | undefined {
  const place = STEPS.findIndex((step) => step === asked)
  return steps.find((step) => STEPS.indexOf(step) >= place)
}

/** A new question is read out, and starts at its top. */
function useFocusOnChange(step: Step | undefined) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [step])
  return heading
}
