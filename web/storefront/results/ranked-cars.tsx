import { ArrowRight } from "lucide-react"
import { useEffect, useMemo, useRef, useState } from "react"
import { Link, useSearch } from "wouter"
import type { Profile } from "../../../src/contract/profile.ts"
import { useRanker } from "../../ranking/hooks.ts"
import type { Recommendation } from "../../ranking/ranker.ts"
import { count } from "../../ui/format.ts"
import { useWide } from "../../ui/wide.ts"
import { EmptyStock } from "../empty-stock.tsx"
import { BestCard, ResultRow, SelectRow } from "./cards.tsx"
import { Critiques } from "./critique-chips.tsx"
import { type Narrowed, narrow } from "./critiques.ts"
import { Detail } from "./detail.tsx"
import { ListSteps } from "./list-steps.tsx"
import { Listed } from "./listed.tsx"
import { moreWords, orderWords } from "./list-words.ts"
import { useMoves } from "./moves.ts"
import { Relaxed } from "./relaxed.tsx"
import { MOST_SHOWN, useRest } from "./rest.ts"
import { useListShown, useRankNews } from "./shown.ts"
import { WhatIfCard } from "./what-if-card.tsx"
import { WhySheet } from "./why.tsx"

interface Props {
  readonly list: Recommendation
  readonly profile: Profile
  readonly recommendationId: string | undefined
}

const FIRST = 10
/** The what-if stands after so many cars of the list, not under all of them: whole rows, also of two. */
const BEFORE_WHAT_IF = 4

export function RankedCars(props: Props) {
  return props.list.items.length === 0 ? <EmptyStock /> : <Ranking {...props} />
}

function Ranking({ list, profile, recommendationId }: Props) {
  const wide = useWide()
  const ranker = useRanker()
  const chosen = new URLSearchParams(useSearch()).get("carro")
  // A critique belongs to the answers it was said under.
  const [said, setSaid] = useState<{ readonly profile: Profile; readonly narrowed: Narrowed | undefined }>()
  const narrowed = said?.profile === profile ? said.narrowed : undefined
  const [all, setAll] = useState(false)
  const [why, setWhy] = useState(false)
  const judge = useMemo(() => ({ ranker, profile, list }), [ranker, profile, list])
  const rest = useRest(ranker, profile, list, all && narrowed === undefined)
  const items = useMemo(
    () => (narrowed === undefined ? [...list.items, ...rest] : narrow(judge, narrowed)),
    [list, rest, judge, narrowed],
  )
  const shown = all ? items : items.slice(0, FIRST)
  const reachable =
    narrowed === undefined && ranker !== undefined
      ? Math.max(items.length, Math.min(list.total, MOST_SHOWN))
      : items.length
  // A narrowed list holds none that misses a wish.
  const fitting = narrowed === undefined ? Math.min(list.total, reachable) : reachable
  const first = list.items[0]
  const selected = items.find(({ car }) => car.id === chosen) ?? items[0] ?? first
  const rows = useRef<HTMLDivElement>(null)
  useMoves(rows, shown.map(({ car }) => car.id).join(" "))
  useListShown(list, items, recommendationId)
  useEffect(() => {
    // Another list begins at its first car.
    const list = rows.current
    if (narrowed !== undefined && list !== null && list.getBoundingClientRect().top < 0) list.scrollIntoView()
  }, [narrowed])
  const news = useRankNews(items)
  if (first === undefined || selected === undefined) return null
  const gaveWay = list.relaxed.length > 0
  const best = !wide && narrowed === undefined
  const listed = { recommendationId }
  const critiques = (
    <Critiques
      judge={judge}
      than={narrowed?.than ?? (wide ? selected : first).car}
      narrowed={narrowed}
      onChange={(next) => setSaid({ profile, narrowed: next })}
    />
  )
  const fittingShown = shown.slice(0, Math.min(FIRST, Math.max(fitting, 1)))
  const others = (best ? shown.slice(1) : shown).map((item) => (
    <Listed key={item.car.id} item={item} {...listed}>
      {narrowed === undefined && item.rank === list.total + 1 && list.total > 0 ? <Almost gaveWay={gaveWay} /> : null}
      {wide ? <SelectRow item={item} selected={item === selected} /> : <ResultRow item={item} />}
    </Listed>
  ))
  // Where wishes gave way, the ways out stand on top already.
  const suggestions = gaveWay ? [] : list.suggestions
  const whatIf = (
    <>
      <WhatIfCard ranker={ranker} profile={profile} suggestions={suggestions} />
      <ListSteps asked={{ profile }} cars={list.items.map(({ car }) => car.id)} />
    </>
  )
  return (
    <div className="ranking">
      <p role="status" className="spoken">
        {news}
      </p>
      <div className="ranking__list" ref={rows}>
        <Relaxed relaxed={list.relaxed} items={list.items} suggestions={list.suggestions} />
        {/* Always there, so that what stands under it keeps its place while answers change. */}
        <p className="small second">{orderWords(fittingShown)}</p>
        {best ? (
          <ul>
            <Listed item={first} {...listed}>
              <BestCard item={first} total={list.total} second={list.items[1]?.car.id} onWhy={() => setWhy(true)} />
            </Listed>
          </ul>
        ) : null}
        {wide && narrowed === undefined ? null : critiques}
        <ol className="stack ranking__rows">{others.slice(0, BEFORE_WHAT_IF)}</ol>
        {whatIf}
        <ol className="stack ranking__rows" start={BEFORE_WHAT_IF + 1}>
          {others.slice(BEFORE_WHAT_IF)}
        </ol>
        {items.length <= shown.length ? null : (
          <button type="button" className="button button--wide" onClick={() => setAll(true)}>
            {moreWords(
              reachable - shown.length,
              fitting - Math.min(fitting, shown.length),
              narrowed === undefined && gaveWay,
            )}
          </button>
        )}
        {all && narrowed === undefined && list.total > shown.length ? (
          <p className="small second">
            Estes são os {count(shown.length)} primeiros dos {count(list.total)} que servem. Mude uma resposta para ver
            outros na frente.
          </p>
        ) : null}
        <p>
          <Link href="/estoque" className="link link--arrow">
            Ver o estoque todo <ArrowRight size={20} strokeWidth={2} aria-hidden="true" />
          </Link>
        </p>
      </div>
      {wide ? (
        <Detail
          item={selected}
          total={narrowed === undefined ? list.total : items.length}
          list={list}
          profile={profile}
          recommendationId={recommendationId}
        >
          {narrowed === undefined ? critiques : null}
        </Detail>
      ) : null}
      {why ? <WhySheet item={first} list={list} profile={profile} onClose={() => setWhy(false)} /> : null}
    </div>
  )
}

/** Stands before the first car that misses a wish. */
function Almost({ gaveWay }: { gaveWay: boolean }) {
  return (
    <div className="almost">
      <h2>{gaveWay ? "Ficam mais longe" : "Quase servem"}</h2>
      <p className="small second">O que falta a cada um está dito no traço.</p>
    </div>
  )
}
