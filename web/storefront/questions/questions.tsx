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
import { answered, type Step, TITLES, withDuel, withoutDuel, withoutStep } from "./steps.ts"
import { QuestionTop } from "./top.tsx"
import { useDuel } from "./use-duel.ts"
import { useOrder } from "./use-order.ts"

const FIELDS: Record<Exclude<Step, "duelo">, (props: FieldsProps) => ReactNode> = {
  uso: UsesField,
  pessoas: PeopleField,
  prioridades: PrioritiesField,
  carro: CarField,
  itens: MustHaveField,
}

/** One question at a time. The step is in the address, the answers in this browser: reload and back just work. */
export function Questions() {
  const { shopper, track } = useShop()
  const answers = useStore(shopper.answers)
  const [, navigate] = useLocation()
  const order = useOrder(answers, new URLSearchParams(useSearch()).get("passo"))
  const { step, pair } = order.question ?? {}
  const duel = useDuel(answers, pair)
  usePage(step === undefined ? "Perguntas" : TITLES[step][0])
  const heading = useFocusOnChange(pair?.join(" ") ?? step)
  if (answers.max === undefined) return <Redirect to="/" replace />
  if (order.waiting) return <div className="page-wait" role="status" aria-label="Escolhendo a pergunta" />
  if (step === undefined) return <Redirect to="/resultados" replace />
  // Its cars were sold meanwhile, or the server ranks now.
  if (step === "duelo" && duel.is === "none") return <Past to={() => order.after(answers)} />

  const change = (now: Answers) => shopper.answers.set(now)
  const go = (now: Answers) => {
    track("question_answered", { data: { question: step, answer: answered(now, step) } })
    navigate(order.after(now))
  }
  const choose = (chosen: Duel) => {
    const now = withDuel(answers, chosen)
    change(now)
    go(now)
  }
  const [title, lead] = TITLES[step]
  const { more } = order
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault()
        go(answers)
      }}
    >
      <QuestionTop
        at={order.at}
        of={order.of}
        atMost={order.atMost}
        onBack={() => navigate(order.back)}
        onSkip={() => {
          const now = pair === undefined ? withoutStep(answers, step) : withoutDuel(answers, pair)
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
          <div className="question__live">
            <Leaders answers={answers} />
            <div>
              <Fitting
                answers={answers}
                aside={
                  step === "duelo" ? stakeOf(duel) : order.settled ? "os três primeiros já estão firmes" : undefined
                }
              />
              {order.last && step !== "duelo" ? (
                more === undefined ? null : (
                  <button type="button" className="link small question__other" onClick={() => navigate(more())}>
                    Mais uma pergunta
                  </button>
                )
              ) : (
                <Link href="/resultados" className="link small question__other">
                  Ver os carros agora
                </Link>
              )}
            </div>
          </div>
          <div className="question__go">
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
                {order.last ? "Ver os carros" : "Continuar"}
                <ArrowRight size={24} strokeWidth={1.75} aria-hidden="true" />
              </button>
            )}
          </div>
        </div>
      </div>
    </form>
  )
}

/** Goes on from a question that cannot be put any more. */
function Past({ to }: { to: () => string }) {
  const [, navigate] = useLocation()
  const where = useRef(to)
  useEffect(() => navigate(where.current(), { replace: true }), [navigate])
  return null
}

function FieldsOf(step: Exclude<Step, "duelo">, props: FieldsProps): ReactNode {
  const Fields = FIELDS[step]
  return <Fields {...props} />
}

/** A new question is read out, and starts at its top. */
function useFocusOnChange(question: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(question)
  useEffect(() => {
    if (shown.current === question) return
    shown.current = question
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [question])
  return heading
}
