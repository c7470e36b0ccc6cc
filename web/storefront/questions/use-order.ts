import { useCallback, useEffect, useMemo, useState } from "react"
import { useRanking } from "../../ranking/hooks.ts"
import { useShop } from "../../shop.tsx"
import { type Answers, toProfile } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { useProfileOf } from "../../state/use-profile.ts"
import { MOST_QUESTIONS, nameOf, nextAsked, oneMore, opening, placeOf } from "./order.ts"
import { type Asked, stepsFor } from "./steps.ts"

/** Where the shopper is in the questionnaire. */
export interface Order {
  /** The question in the address; undefined where nothing is worth asking. */
  readonly question: Asked | undefined
  /** The first one is being chosen. */
  readonly waiting: boolean
  /** Its number, the budget being the first; of so many, or at most so many. */
  readonly at: number
  readonly of: number
  readonly atMost: boolean
  readonly back: string
  /** The address that follows these answers: another question, or the cars. */
  readonly after: (answers: Answers) => string
  /** Whether the cars follow, as far as the answers of a moment ago tell. */
  readonly last: boolean
  /** Whether that is because no answer is likely to change the first three. */
  readonly settled: boolean
  /** One question more, where the engine would ask none. */
  readonly more: (() => string) | undefined
}

const RESULTS = "/resultados"
const address = (asked: readonly Asked[], at: number) => `/perguntas?passo=${nameOf(asked, at)}`

/**
 * The order of the questions: each next one is what the engine finds most worth asking of this stock; what was put
 * stays as it is, for going back and after a reload. Without the engine the steps come in their fixed order.
 */
export function useOrder(answers: Answers, name: string | null): Order {
  const { config, shopper } = useShop()
  const put = useStore(shopper.asked)
  const state = useRanking()
  const ranker = state.by === "browser" ? state.ranker : undefined
  const { skip } = config.questionnaire
  const steps = useMemo(() => stepsFor(skip), [skip])
  const profile = useProfileOf(answers)
  const known = name === null ? (put.length > 0 ? 0 : -1) : placeOf(put, name)
  const waiting = usePatience(name === null && put.length === 0 && state.by === "nobody")
  const opened = useMemo(
    () =>
      known >= 0 || profile === undefined || waiting
        ? undefined
        : opening(ranker, name, { profile, asked: put, steps }),
    [known, name, ranker, profile, put, steps, waiting],
  )
  const asked = useMemo(() => (opened === undefined ? put : [...put, opened]), [put, opened])
  // Once it is written down it stays the same question, whatever is answered.
  useEffect(() => shopper.asked.set(asked), [shopper, asked])
  const at = known >= 0 ? known : opened === undefined ? (put.length > 0 ? 0 : -1) : asked.length - 1
  const atEnd = at === asked.length - 1
  const next = useCallback(
    (said: Answers) => {
      const now = toProfile(said)
      return now && nextAsked(ranker, { profile: now, asked, steps })
    },
    [ranker, asked, steps],
  )
  const ahead = useAhead(atEnd, answers, next)
  const last = ahead !== undefined && ahead.following === undefined
  const goOn = (following: Asked) => {
    const all = [...asked, following]
    shopper.asked.set(all)
    return address(all, all.length - 1)
  }
  const extra = last && profile !== undefined ? oneMore({ profile, asked, steps }) : undefined
  const byServer = state.by === "server"
  return {
    question: asked[at],
    waiting,
    at: at + 2,
    of: byServer ? steps.filter((step) => step !== "duelo").length + 1 : MOST_QUESTIONS,
    atMost: !byServer,
    back: at < 1 ? "/" : address(asked, at - 1),
    after(said) {
      if (!atEnd) return address(asked, at + 1)
      const following = ahead?.answers === said ? ahead.following : next(said)
      return following === undefined ? RESULTS : goOn(following)
    },
    last,
    settled: last && ranker !== undefined && asked.length < MOST_QUESTIONS - 1,
    more: extra && (() => goOn(extra)),
  }
}

/** Whoever taps at once waits no longer than this for the engine: then the first of the fixed order is put. */
const PATIENCE_MS = 400

/** Whether it is still worth waiting. */
function usePatience(wanted: boolean): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => setOver(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [wanted])
  return wanted && !over
}

type Next = (answers: Answers) => Asked | undefined

interface Ahead {
  readonly answers: Answers
  readonly next: Next
  readonly following: Asked | undefined
}

/** Between two taps there is less: choosing is dear and must not hold up the next one. */
const QUIET_MS = 250

/** What follows the answers, chosen once the shopper pauses: those of now or of the last pause at this question. */
function useAhead(wanted: boolean, answers: Answers, next: Next): Ahead | undefined {
  const [ahead, setAhead] = useState<Ahead>()
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => setAhead({ answers, next, following: next(answers) }), QUIET_MS)
    return () => clearTimeout(timer)
  }, [wanted, answers, next])
  return wanted && ahead?.next === next ? ahead : undefined
}
