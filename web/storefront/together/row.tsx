import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { CarRow } from "../../ui/car/row.tsx"
import { Statements } from "../../ui/car/statements.tsx"
import { saidOf, servesBoth } from "./words.ts"

interface Props {
  readonly item: RecommendedCar
  /** What the two are called, where the list is one for two. */
  readonly who: readonly string[]
  /** Whose wishes the list is ranked by. */
  readonly profiles: readonly Profile[]
  /** What became of it since the list was sent. */
  readonly news?: readonly string[]
}

/** A car in a list that is not (only) the shopper's own. */
export function ListedCar({ item, who, profiles, news = [] }: Props) {
  const serves = servesBoth(item, who)
  return (
    <CarRow item={item} place={`${item.rank}º`} matchless={serves.length > 0}>
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
      <Statements items={saidOf(item, who, profiles)} />
    </CarRow>
  )
}
