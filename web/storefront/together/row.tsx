import "../../styles/listed.css"
import { Link } from "wouter"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { Heart } from "../../ui/car/heart.tsx"
import { Match } from "../../ui/car/match.tsx"
import { FipeLine } from "../../ui/car/price.tsx"
import { Stage } from "../../ui/car/stage.tsx"
import { Statements } from "../../ui/car/statements.tsx"
import { money } from "../../ui/format.ts"
import { carPath, nameOf } from "../../ui/links.ts"
import { carLine } from "../results/cards.tsx"
import { saidOf, servesBoth } from "./words.ts"

interface Props {
  readonly item: RecommendedCar
  /** What the two are called, where the list is one for two. */
  readonly who: readonly string[]
  /** What became of it since the list was sent. */
  readonly news?: readonly string[]
}

/** A car in a list that is not (only) the shopper's own; the whole card opens it. */
export function ListedCar({ item, who, news = [] }: Props) {
  const serves = servesBoth(item, who)
  const { car, rank } = item
  return (
    <article className="card row listed">
      <Stage car={car} />
      <div className="row__head">
        <h3 className="row__name">
          <Link href={carPath(car)} className="cover">
            {rank}º {nameOf(car)}
          </Link>
        </h3>
        <p className="small second">{car.version}</p>
        <p className="small second">{carLine(item)}</p>
      </div>
      <Heart car={car} />
      <div className="row__rest">
        <div className="price-row">
          <p className="row__price tabular">{money(car.price)}</p>
          {serves.length > 0 ? null : <Match score={item.score} />}
        </div>
        <FipeLine car={car} />
        {news.map((text) => (
          <p key={text} className="listed__news">
            {text}
          </p>
        ))}
        {serves.length === 0 ? null : (
          <dl className="serves">
            {serves.map(({ who, score, text }) => (
              <div key={who}>
                <dt>{who}</dt>
                <dd>
                  <b className="tabular">{score}</b> <span className="small second">{text}</span>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <Statements items={saidOf(item, who)} />
      </div>
    </article>
  )
}
