import { ArrowRight } from "lucide-react"
import { useState } from "react"
import { Link, Redirect, useSearch } from "wouter"
import type { RecommendationAnswer } from "../../../src/contract/recommendation.ts"
import { useRecommendation } from "../../data.ts"
import { useShop } from "../../shop.tsx"
import { toProfile } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { plural } from "../../ui/format.ts"
import { nameOf } from "../../ui/links.ts"
import { Failure, Notice } from "../../ui/notice.tsx"
import { SkeletonRows } from "../../ui/skeleton.tsx"
import { useWide } from "../../ui/wide.ts"
import { usePage } from "../page.tsx"
import { AnswerChips } from "./answer-chips.tsx"
import { BestCard, ResultRow } from "./cards.tsx"
import { answers as meets, type Critique, CRITIQUE_WORDS, openCritiques } from "./critiques.ts"
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
        {data !== undefined ? <Ranking key={JSON.stringify(profile)} answer={data} profile={profile} /> : null}
        {data === undefined && error !== null ? <Failure error={error} retry={() => void refetch()} /> : null}
        {data === undefined && error === null ? <SkeletonRows count={4} label="Procurando seus carros" /> : null}
      </div>
    </div>
  )
}

function Ranking({ answer, profile }: { answer: RecommendationAnswer; profile: ReturnType<typeof toProfile> }) {
  const wide = useWide()
  const chosen = new URLSearchParams(useSearch()).get("carro")
  const [critique, setCritique] = useState<Critique>()
  const [all, setAll] = useState(false)
  const [why, setWhy] = useState(false)
  const first = answer.items[0]
  if (first === undefined) return <EmptyStock />
  const items = critique === undefined ? answer.items : answer.items.filter(({ car }) => meets(critique, car, first.car))
  const shown = all ? items : items.slice(0, FIRST)
  const selected = items.find(({ car }) => car.id === chosen) ?? items[0]!
  const rows = wide || critique !== undefined ? shown : shown.slice(1)
  const critiques = openCritiques(answer.items, first.car)
  return (
    <div className="ranking">
      <div className="ranking__list">
        <Relaxed answer={answer} />
        {wide || critique !== undefined ? null : (
          <BestCard
            item={first}
            profile={profile}
            total={answer.total}
            second={answer.items[1]?.car.id}
            onWhy={() => setWhy(true)}
          />
        )}
        {critiques.length === 0 ? null : (
          <section className="critiques" aria-labelledby="critiques">
            <h2 id="critiques">
              {critique === undefined ? `Parecido com o ${nameOf(first.car)}, mas…` : `Em vez do ${nameOf(first.car)}`}
            </h2>
            <div className="chips chips--scroll">
              {critiques.map(([name, cars]) => (
                <button
                  key={name}
                  type="button"
                  className={`chip ${critique === name ? "chip--on" : ""}`}
                  aria-pressed={critique === name}
                  onClick={() => setCritique(critique === name ? undefined : name)}
                >
                  {CRITIQUE_WORDS[name]} <span className="chip__count tabular">{cars}</span>
                </button>
              ))}
            </div>
          </section>
        )}
        <ol className="stack ranking__rows">
          {rows.map((item) => (
            <li key={item.car.id}>
              <ResultRow
                item={item}
                profile={profile}
                selected={wide && item === selected}
                {...(wide ? { href: `/resultados?carro=${item.car.id}` } : {})}
              />
            </li>
          ))}
        </ol>
        {items.length <= shown.length ? null : (
          <button type="button" className="button button--wide" onClick={() => setAll(true)}>
            Ver {plural(items.length - shown.length, "outro", "outros")}
          </button>
        )}
        <Changes suggestions={answer.suggestions} />
        <p>
          <Link href="/estoque" className="link link--arrow">
            Ver o estoque todo <ArrowRight size={20} strokeWidth={2} aria-hidden="true" />
          </Link>
        </p>
      </div>
      {wide ? <Detail item={selected} items={answer.items} total={answer.total} profile={profile} /> : null}
      {why ? <WhySheet item={first} items={answer.items} onClose={() => setWhy(false)} /> : null}
    </div>
  )
}

/** The one case without any car: the dealer has none for sale. */
function EmptyStock() {
  return (
    <Notice title="O estoque está sem carros agora">
      <p>Chame a loja pelo telefone ou WhatsApp: ela avisa quando chegar um que serve.</p>
    </Notice>
  )
}
