import { type ReactNode, useMemo } from "react"
import { Link } from "wouter"
import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { useRanker } from "../../ranking/hooks.ts"
import type { Recommendation } from "../../ranking/ranker.ts"
import { useShop } from "../../shop.tsx"
import { Match } from "../../ui/car/match.tsx"
import { FipeLine } from "../../ui/car/price.tsx"
import { carLine } from "../../ui/car/row.tsx"
import { Statements } from "../../ui/car/statements.tsx"
import { money } from "../../ui/format.ts"
import { carPath, nameOf, readyMessage } from "../../ui/links.ts"
import { WhatsAppLink } from "../../ui/whatsapp-link.tsx"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"
import { GEARBOX_WORDS } from "../../../src/contract/car-words.ts"
import { whatsappLink } from "../../../src/contract/reach.ts"
import { WhyNot } from "../why-not/why-not.tsx"
import { explanationOf } from "./explanation.ts"
import { PlacedStage } from "./placed-stage.tsx"
import { sayings } from "./sayings.ts"
import { Bars } from "./why.tsx"

interface Props {
  readonly item: RecommendedCar
  /** How many cars it is the n-th of. */
  readonly total: number
  readonly list: Recommendation
  readonly profile: Profile
  readonly recommendationId: string | undefined
  readonly children: ReactNode
}

/** The selected car beside the list. */
export function Detail({ item, total, list, profile, recommendationId, children }: Props) {
  const { config, track } = useShop()
  const ranker = useRanker()
  const { car, rank } = item
  const explanation = useMemo(() => explanationOf(ranker, profile, item, list), [ranker, profile, item, list])
  const opened = () => track("click", { carId: car.id, rank, recommendationId })
  const whatsapp = whatsappLink(config.contact, readyMessage(car, item.reasons[0]?.text))
  const [doubt] = explanation.doubts
  const said = [...sayings(item, 3), ...(doubt === undefined ? [] : [{ kind: "doubt" as const, text: doubt.text }])]
  return (
    <section className="card detail" aria-label={`${nameOf(car)} ${car.modelYear}`}>
      <PlacedStage item={item} total={total} />
      <div className="detail__text">
        <div className="detail__head">
          <div>
            <h2 className="detail__name">
              {nameOf(car)} {car.version}
            </h2>
            <p className="second">{carLine(item, car.gearbox && lowerFirst(GEARBOX_WORDS[car.gearbox]))}</p>
          </div>
          <div className="detail__price">
            <p className="best__price tabular">{money(car.price)}</p>
            <FipeLine car={car} />
          </div>
        </div>
        <div className="detail__actions">
          <Link href={`${carPath(car)}?contato=1`} className="button button--solid" onClick={opened}>
            Tenho interesse
          </Link>
          {whatsapp === undefined ? null : (
            <WhatsAppLink href={whatsapp} about={{ carId: car.id, rank, recommendationId }} />
          )}
          <Link href={carPath(car)} className="button" onClick={opened}>
            Ver o carro
          </Link>
          <Match score={item.score} strong />
        </div>
        <hr />
        <div className="detail__columns">
          <div>
            <h3>Para você</h3>
            <Statements items={said} />
          </div>
          <div>
            <h3>
              Por que {explanation.score}? <span className="small second">média {explanation.mean}</span>
            </h3>
            <Bars explanation={{ gains: biggest(explanation.gains) }} />
          </div>
        </div>
        <WhyNot key={car.id} item={item} profile={profile} />
        {children}
      </div>
    </section>
  )
}

/** The five parts that say most, still gains first: what they are parts of stays in sight with the critiques. */
function biggest<T extends { points: number }>(gains: readonly T[]): T[] {
  const kept = new Set([...gains].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, 5))
  return gains.filter((gain) => kept.has(gain))
}
