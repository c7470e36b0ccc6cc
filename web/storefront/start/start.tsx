import { ArrowRight } from "lucide-react"
import { Link, useLocation } from "wouter"
import { useNewest, usePrices } from "../../data.ts"
import { useShop } from "../../shop.tsx"
import type { Answers } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { CarTile } from "../../ui/car/tile.tsx"
import { Stage } from "../../ui/car/stage.tsx"
import { count, money, plural, since } from "../../ui/format.ts"
import { carPath, nameOf } from "../../ui/links.ts"
import { SkeletonTiles } from "../../ui/skeleton.tsx"
import { countUpTo, firstBudget, priceScale } from "../histogram.ts"
import { EmptyStock } from "../empty-stock.tsx"
import { usePage } from "../page.tsx"
import { Budget } from "./budget.tsx"
import { Payment } from "./payment.tsx"

/** The first screen is the first question. */
export function Start() {
  const { config, shopper, ranking, now, track } = useShop()
  usePage(config.name)
  const [, navigate] = useLocation()
  const answers = useStore(shopper.answers)
  const prices = usePrices().data
  const newest = useNewest()
  const max = answers.max ?? (prices === undefined ? undefined : firstBudget(prices))
  const change = (patch: Partial<Answers>) => shopper.answers.set((kept) => ({ ...kept, ...patch }))
  const fitting = prices === undefined || max === undefined ? undefined : countUpTo(prices, max)
  const cars = newest.data?.items ?? []
  const all = newest.data?.total
  const first = cars[0]
  if (all === 0) {
    return (
      // Another element than what stood there while the stock was on its way, which would be seen to move.
      <div key="empty" className="narrow">
        <h1>{config.name}</h1>
        <EmptyStock />
      </div>
    )
  }
  return (
    <div className="start">
      <form
        className="start__question"
        // Whoever touches the first question goes on: the second is then chosen over this stock.
        onPointerDownCapture={ranking.start}
        onKeyDownCapture={ranking.start}
        onSubmit={(event) => {
          event.preventDefault()
          if (max !== undefined) change({ max })
          track("question_answered", { data: { question: "valor", answer: { max, payment: answers.payment } } })
          navigate("/perguntas")
        }}
      >
        <h1 className="start__title">Quanto você quer gastar?</h1>
        <p className="second start__lead">
          Poucas perguntas, sem cadastro. No fim, os carros daqui na ordem do que serve para você.
        </p>
        <Budget
          scale={prices === undefined ? undefined : priceScale(prices)}
          value={max}
          onChange={(value) => change({ max: value })}
        />
        <Payment answers={answers} max={max} onChange={change} />
        <div className="start__go">
          <button type="submit" className="button button--solid start__button">
            <span className="start__count">
              <FittingCount fitting={fitting} total={prices?.length} />
            </span>
            <span className="start__continue">
              Continuar <ArrowRight size={24} strokeWidth={1.75} aria-hidden="true" />
            </span>
          </button>
          <p className="start__aside" role="status">
            <FittingCount fitting={fitting} total={prices?.length} />
          </p>
        </div>
      </form>
      <aside className="start__newest" aria-hidden={first === undefined}>
        {first === undefined ? (
          <div className="stage skeleton" />
        ) : (
          <Link href={carPath(first)} className="start__first">
            <Stage car={first} eager />
            <span className="start__first-text">
              <span>
                <b>
                  {nameOf(first)} {first.version} {first.modelYear}
                </b>
                <span className="small second">
                  O mais novo da loja: chegou {since(first.enteredAt, now, config.timezone)}
                </span>
              </span>
              <b className="start__first-price tabular">{money(first.price)}</b>
            </span>
          </Link>
        )}
      </aside>
      <section className="start__row" aria-labelledby="arrivals">
        <div className="heading-row">
          <div>
            <h2 id="arrivals">Chegaram agora</h2>
            <p className="small second start__since">
              {first === undefined ? "\u00a0" : `O mais novo entrou ${since(first.enteredAt, now, config.timezone)}`}
            </p>
          </div>
          <Link href="/estoque" className="link">
            {all === undefined || all === 1 ? "Ver o estoque" : `Ver os ${count(all)}`}
          </Link>
        </div>
        {newest.isPending ? (
          <SkeletonTiles count={4} label="Carregando os carros que chegaram" />
        ) : (
          <ul className="shelf">
            {cars.slice(0, 9).map((car) => (
              <li key={car.id}>
                <CarTile car={car} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** "58 carros servem, de 128 no estoque hoje". */
function FittingCount({ fitting, total }: { fitting: number | undefined; total: number | undefined }) {
  if (fitting === undefined || total === undefined) return <b>Contando os carros</b>
  return (
    <>
      <b>{plural(fitting, "carro serve", "carros servem")}</b>
      <span>de {count(total)} no estoque hoje</span>
    </>
  )
}
