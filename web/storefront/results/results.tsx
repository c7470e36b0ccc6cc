import { lazy } from "react"
import { Redirect, useSearch } from "wouter"
import { useRanked, useRanking, useRecordedList } from "../../ranking/hooks.ts"
import type { Recommendation } from "../../ranking/ranker.ts"
import { useProfile } from "../../state/use-profile.ts"
import { Failure } from "../../ui/notice.tsx"
import { SkeletonRows } from "../../ui/skeleton.tsx"
import { usePage } from "../page.tsx"
import { AnswerChips } from "./answer-chips.tsx"
import { fittingWords } from "./list-words.ts"
import { RankedCars } from "./ranked-cars.tsx"

const Together = lazy(async () => ({ default: (await import("../together/together.tsx")).Together }))

/** The dealer's cars in the order that suits this shopper, or this one and another. */
export function Results() {
  return new URLSearchParams(useSearch()).get("lista") === "dois" ? <Together /> : <OwnResults />
}

function OwnResults() {
  const profile = useProfile()
  const state = useRanking()
  const { list, recommendationId, error, retry, old } = useRanked(profile)
  useRecordedList(profile)
  usePage("Os carros para você")
  if (profile === undefined) return <Redirect to="/" replace />
  const failed = list === undefined && error !== null
  const empty = list?.items.length === 0
  return (
    <div className="results">
      <div className="results__top">
        <div className="results__top-in">
          <h1 aria-live="polite">{titleOf(list, failed)}</h1>
          {empty ? null : <AnswerChips />}
        </div>
      </div>
      <div className={old ? "results__body results__body--old" : "results__body"}>
        <p role="status" className="small second results__news">
          {state.by === "browser" && state.stockChanged
            ? "O estoque mudou enquanto esta página estava aberta. A lista já é a de agora."
            : ""}
        </p>
        {list === undefined ? null : <RankedCars list={list} profile={profile} recommendationId={recommendationId} />}
        {failed ? <Failure error={error} retry={retry} /> : null}
        {list === undefined && !failed ? (
          <div className="ranking">
            <div className="ranking__list">
              <SkeletonRows count={4} label="Procurando seus carros" />
            </div>
            <div className="card detail detail--wait">
              <div className="stage skeleton" />
            </div>
          </div>
        ) : null}
      </div>
    </div>
  )
}

function titleOf(list: Recommendation | undefined, failed: boolean): string {
  if (list === undefined) return failed ? "A lista não veio" : "Procurando carros"
  return list.items.length === 0 ? "Nenhum carro à venda" : fittingWords(list)
}
