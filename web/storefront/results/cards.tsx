import { GitCompareArrows } from "lucide-react"
import { Link } from "wouter"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { Match } from "../../ui/car/match.tsx"
import { FipeLine } from "../../ui/car/price.tsx"
import { CarRow, carLine } from "../../ui/car/row.tsx"
import { Stage } from "../../ui/car/stage.tsx"
import { Statements } from "../../ui/car/statements.tsx"
import { km, money } from "../../ui/format.ts"
import { carPath, nameOf } from "../../ui/links.ts"
import { TEN } from "../../../src/contract/ten.ts"
import { ANCHOR } from "../why-not/anchor.ts"
import { PlacedStage } from "./placed-stage.tsx"
import { inBrief, sayings } from "./sayings.ts"

interface Props {
  readonly item: RecommendedCar
}

/** The first of the list on a phone: everything that is worth knowing before opening it. */
export function BestCard({ item, total, second, onWhy }: Props & BestProps) {
  const { car } = item
  return (
    <article className="card best">
      <PlacedStage item={item} total={total} />
      <div className="best__text">
        <h2 className="best__name">
          <Link href={carPath(car)}>{nameOf(car)}</Link>
        </h2>
        <p>{car.version}</p>
        <p className="second">{carLine(item)}</p>
        <div className="price-row">
          <p className="best__price tabular">{money(car.price)}</p>
          <Match score={item.score} strong />
        </div>
        <FipeLine car={car} />
        <hr />
        <Statements items={sayings(item, 3)} />
        <div className="best__actions">
          <button type="button" className="button" aria-haspopup="dialog" onClick={onWhy}>
            Por quê?
          </button>
          {second === undefined ? null : (
            <Link href={`/comparar?carros=${car.id},${second}`} className="button">
              <GitCompareArrows size={20} strokeWidth={2} aria-hidden="true" />
              Comparar
            </Link>
          )}
          <Link href={carPath(car)} className="button button--solid button--wide">
            Ver o carro
          </Link>
        </div>
      </div>
    </article>
  )
}

interface BestProps {
  readonly total: number
  readonly second: string | undefined
  readonly onWhy: () => void
}

/** One of the others, on a phone: the whole card opens the car. */
export function ResultRow({ item }: Props) {
  return (
    <CarRow item={item}>
      <Statements items={inBrief(item)} />
      {item.rank <= TEN ? null : (
        <Link href={`${carPath(item.car)}#${ANCHOR}`} className="link row__more small">
          O que falta para entrar nos dez?
        </Link>
      )}
    </CarRow>
  )
}

/** The same beside the detail: the card selects, the address follows, the words stand in the detail. */
export function SelectRow({ item, selected }: Props & { selected: boolean }) {
  const { car } = item
  return (
    <article className={`card select-row ${selected ? "select-row--on" : ""}`}>
      <Stage car={car} />
      <div className="select-row__text">
        <div className="select-row__head">
          <h2 className="row__name">
            <Link
              href={`/resultados?carro=${car.id}`}
              className="cover"
              replace
              aria-current={selected ? "true" : undefined}
            >
              {nameOf(car)} {car.modelYear}
            </Link>
          </h2>
          <Match score={item.score} strong={selected} wordless />
        </div>
        <p className="small second">
          {car.version}
          {car.km === undefined ? null : ` · ${km(car.km)}`}
        </p>
        <p className="select-row__price">
          <b className="tabular">{money(car.price)}</b> <FipeLine car={car} short />
        </p>
        <Statements items={inBrief(item)} />
      </div>
    </article>
  )
}
