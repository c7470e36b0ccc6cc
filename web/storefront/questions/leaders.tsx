import { useMemo } from "react"
import { useLive, useRanker } from "../../ranking/hooks.ts"
import type { Answers } from "../../state/answers.ts"
import { useProfileOf } from "../../state/use-profile.ts"
import { FirstThree } from "../../ui/car/first-three.tsx"
import { plural, shortMoney } from "../../ui/format.ts"

/** Enough for variety to choose the first three as it does in the whole list. */
const RANKED = 10

/** Live under each question: the three cars now in front. */
export function Leaders({ answers }: { answers: Answers }) {
  const list = useLive(useProfileOf(answers), RANKED)
  return (
    <div className="leaders">
      <p className="small second">Por enquanto, os três primeiros</p>
      <FirstThree cars={list?.items.slice(0, 3).map(({ car }) => car)} />
    </div>
  )
}

interface FittingProps {
  readonly answers: Answers
  /** What there is to add, instead of the budget. */
  readonly aside?: string | undefined
}

/** How many cars fit, live. */
export function Fitting({ answers, aside }: FittingProps) {
  const count = useFitting(answers)
  const none = count === 0
  return (
    <p className="fitting" role="status">
      <b>{none ? "Nenhum tem tudo isso" : count === undefined ? "Contando os carros" : servem(count)}</b>
      <span className="small second">
        {none ? "você verá os mais próximos" : (aside ?? `até ${shortMoney(answers.max ?? 0)}`)}
      </span>
    </p>
  )
}

const servem = (count: number) => plural(count, "carro serve", "carros servem")

/** How many cars meet every wish as it was said; where the server ranks, how many its list holds. */
export function useFitting(answers: Answers): number | undefined {
  const ranker = useRanker()
  const profile = useProfileOf(answers)
  const list = useLive(profile, RANKED)
  return useMemo(
    () => (ranker === undefined || profile === undefined ? list?.total : ranker.count(profile)),
    [ranker, profile, list],
  )
}
