import { ArrowRight } from "lucide-react"
import { useState } from "react"
import { Link, Redirect, useSearch } from "wouter"
import type { RecommendationAnswer } from "../../../src/contract/recommendation.ts"
import { useRecommendation } from "../../data.ts"
import { useShop } from "../../shop.tsx"
import { toProfile } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { plural } from "../../ui/format.ts"
import { Failure } from "../../ui/notice.tsx"
import { SkeletonRows } from "../../ui/skeleton.tsx"
import { useWide } from "../../ui/wide.ts"
import { EmptyStock } from "../empty-stock.tsx"
import { usePage } from "../page.tsx"
import { AnswerChips } from "./answer-chips.tsx"
import { BestCard, ResultRow, SelectRow } from "./cards.tsx"
import { Critiques } from "./critique-chips.tsx"
import { type Narrowed, narrow } from "./critiques.ts"
import { Detail } from "./detail.tsx"
import { Changes, Relaxed } from "./changes.tsx"
import { WhySheet } from "./why.tsx"

const FIRST = 10
/** The server's most: counts and means are over these. */
const LIMIT = 50

/** The dealer's cars in the order that suits this shopper. */
export function Results() {
  const { shopper } = useShop()
  const answers = useStore(shopper.answers)
  const profile = toProfile(answers)
  const { data, error, refetch, isPlaceholderData } = useRecommendation(profile, LIMIT)
  usePage("Os carros para você")
  if (profile === undefined) return <Redirect to="/" replace />
  return (
    <div className="results">
      <div className="results__top">
        <div className="results__top-in">
          <h1 aria-live="polite">
            {data === undefined ? "Procurando seus carros" : plural(data.total, "carro serve", "carros servem")}
          </h1>
          <AnswerChips />
        </div>
      </div>
      <div className={isPlaceholderData ? "results__body results__body--old" : "results__body"}>
        {data !== undefined ? <Ranking key={JSON.stringify(profile)} answer={data} /> : null}
        {data === undefined && error !== null ? <Failure error={error} retry={() => void refetch()} /> : null}
        {data === undefined && error === null ? <SkeletonRows count={4} label="Procurando seus carros" /> : null}
      </div>
    </div>
  )
}

function Ranking({ answer }: { answer: RecommendationAnswer }) {
  const wide = useWide()
  const chosen = new URLSearchParams(useSearch()).get("carro")
  const [narrowed, setNarrowed] = useState<Narrowed>()
  const [all, setAll] = useState(false)
  const [why, setWhy] = useState(false)
  const first = answer.items[0]
  if (first === undefined) return <EmptyStock />
  // The list is filled up with cars that miss a wish: those are shown, but neither counted nor compared with.
  const fitting = answer.items.slice(0, Math.max(answer.total, 1))
  const items = narrowed === undefined ? answer.items : narrow(fitting, narrowed)
  const shown = all ? items : items.slice(0, FIRST)
  const selected = items.find(({ car }) => car.id === chosen) ?? items[0] ?? first
  const best = !wide && narrowed === undefined
  const rows = best ? shown.slice(1) : shown
  const critiques = (
    <Critiques
      items={fitting}
      than={narrowed?.than ?? (wide ? selected : first).car}
      narrowed={narrowed}
      onChange={setNarrowed}
    />
  )
  return (
    <div className="ranking">
      <div className="ranking__list">
        <Relaxed answer={answer} />
        {best ? (
          <BestCard
            item={first}

            total={answer.total}
            second={answer.items[1]?.car.id}
            onWhy={() => setWhy(true)}
          />
        ) : null}
        {wide && narrowed === undefined ? null : critiques}
        {answer.relaxed.length > 0 ? <Changes suggestions={answer.suggestions} /> : null}
        <ol className="stack ranking__rows">
          {rows.map((item) => (
            <li key={item.car.id}>
              {item.rank === answer.total + 1 && answer.total > 0 ? <Almost /> : null}
              {wide ? <SelectRow item={item} selected={item === selected} /> : <ResultRow item={item} />}
            </li>
          ))}
        </ol>
        {items.length <= shown.length ? null : (
          <button type="button" className="button button--wide" onClick={() => setAll(true)}>
            Ver {plural(items.length - shown.length, "outro", "outros")}
          </button>
        )}
        {answer.relaxed.length > 0 ? null : <Changes suggestions={answer.suggestions} />}
        <p>
          <Link href="/estoque" className="link link--arrow">
            Ver o estoque todo <ArrowRight size={20} strokeWidth={2} aria-hidden="true" />
          </Link>
        </p>
      </div>
      {wide ? (
        <Detail item={selected} items={fitting} total={answer.total}>
          {narrowed === undefined ? critiques : null}
        </Detail>
      ) : null}
      {why ? <WhySheet item={first} items={fitting} onClose={() => setWhy(false)} /> : null}
    </div>
  )
}

/** Stands before the first car that misses a wish. */
function Almost() {
  return (
    <div className="almost">
      <h2>Quase servem</h2>
      <p className="small second">Cada um passa de um desejo seu, dito no traço.</p>
    </div>
  )
}
