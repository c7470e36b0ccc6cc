import { useMemo } from "react"
import { useLive, useRanker } from "../../ranking/hooks.ts"
import type { Answers } from "../../state/answers.ts"
import { useProfileOf } from "../../state/use-profile.ts"
import { Stage } from "../../ui/car/stage.tsx"
import { km, money, plural, shortMoney } from "../../ui/format.ts"
import { Line } from "../../ui/skeleton.tsx"

/** Enough for variety to choose the first three as it does in the whole list. */
const RANKED = 10

/** Live under each question: the three cars now in front. */
export function Leaders({ answers }: { answers: Answers }) {
  const list = useLive(useProfileOf(answers), RANKED)
  const cars = list?.items.slice(0, 3).map(({ car }) => car) ?? []
  return (
    <div className="leaders">
      <p className="small second">Por enquanto, os três primeiros</p>
      <ol className="leaders__cars">
        {[0, 1, 2].map((place) => {
          const car = cars[place]
          if (list !== undefined && car === undefined) return null
          return (
            <li key={place}>
              {car === undefined ? <div className="stage skeleton" /> : <Stage key={car.id} car={car} />}
              <div>
                <p className="leaders__name">{car === undefined ? <Line width={70} small /> : car.model}</p>
                {car === undefined ? null : (
                  <>
                    <p className="leaders__more small second">{car.version}</p>
                    <p className="leaders__more small second">
                      {[car.modelYear, car.km === undefined ? undefined : km(car.km)].filter(Boolean).join(" · ")}
                    </p>
                  </>
                )}
                <p className="leaders__price small second tabular">
                  {car === undefined ? <Line width={50} small /> : money(car.price)}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
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
