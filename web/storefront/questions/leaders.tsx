import { useRecommendation } from "../../data.ts"
import { type Answers, toProfile } from "../../state/answers.ts"
import { Stage } from "../../ui/car/stage.tsx"
import { money, plural, shortMoney } from "../../ui/format.ts"
import { useSettled } from "../../ui/settled.ts"
import { Line } from "../../ui/skeleton.tsx"

/** Live under each question: the three cars now in front, and how many fit. */
export function Leaders({ answers }: { answers: Answers }) {
  const profile = toProfile(useSettled(answers, 200))
  const { data } = useRecommendation(profile, 3)
  const cars = data?.items.slice(0, 3).map(({ car }) => car) ?? []
  return (
    <>
      <div className="leaders">
        <p className="small second">Por enquanto, os três primeiros</p>
        <ol className="leaders__cars">
          {[0, 1, 2].map((place) => {
            const car = cars[place]
            if (data !== undefined && car === undefined) return null
            return (
              <li key={place}>
                {car === undefined ? <div className="stage skeleton" /> : <Stage car={car} />}
                <p className="leaders__name">{car === undefined ? <Line width={70} small /> : car.model}</p>
                <p className="small second tabular">
                  {car === undefined ? <Line width={50} small /> : money(car.price)}
                </p>
              </li>
            )
          })}
        </ol>
      </div>
      <p className="fitting" role="status">
        <b>{data === undefined ? "Contando os carros" : plural(data.total, "carro serve", "carros servem")}</b>
        <span className="small second">até {shortMoney(answers.max ?? 0)}</span>
      </p>
    </>
  )
}
