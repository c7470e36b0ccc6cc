import type { ReactNode } from "react"
import { Link } from "wouter"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { useShop } from "../../shop.tsx"
import { Heart } from "../../ui/car/heart.tsx"
import { Match } from "../../ui/car/match.tsx"
import { FipeLine } from "../../ui/car/price.tsx"
import { Stage } from "../../ui/car/stage.tsx"
import { Statements } from "../../ui/car/statements.tsx"
import { count, money } from "../../ui/format.ts"
import { carPath, nameOf, readyMessage, whatsappLink } from "../../ui/links.ts"
import { WhatsAppIcon } from "../../ui/whatsapp-icon.tsx"
import { GEARBOX_WORDS } from "../../ui/words.ts"
import { doubtsOf } from "../car/doubts.ts"
import { carLine } from "./cards.tsx"
import { explain } from "./parts.ts"
import { sayings } from "./sayings.ts"
import { Bars } from "./why.tsx"

interface Props {
  readonly item: RecommendedCar
  readonly items: readonly RecommendedCar[]
  readonly total: number
  readonly children: ReactNode
}

/** The selected car beside the list. */
export function Detail({ item, items, total, children }: Props) {
  const { config } = useShop()
  const { car } = item
  const explanation = explain(item, items)
  const whatsapp = whatsappLink(config.contact, readyMessage(car, item.reasons[0]?.text))
  const doubt = doubtsOf(car)[0]
  const said = [...sayings(item, 3), ...(doubt === undefined ? [] : [{ kind: "doubt" as const, text: doubt.text }])]
  return (
    <section className="card detail" aria-label={`${nameOf(car)} ${car.modelYear}`}>
      <div className="best__stage">
        <Stage car={car} eager />
        <p className="best__place small">
          {item.rank}º de {count(total)}
        </p>
        <Heart car={car} />
      </div>
      <div className="detail__text">
        <div className="detail__head">
          <div>
            <h2 className="detail__name">
              {nameOf(car)} {car.version}
            </h2>
            <p className="second">{carLine(item, car.gearbox && GEARBOX_WORDS[car.gearbox].toLowerCase())}</p>
          </div>
          <div className="detail__price">
            <p className="best__price tabular">{money(car.price)}</p>
            <FipeLine car={car} />
          </div>
        </div>
        <div className="detail__actions">
          <Link href={`${carPath(car)}?contato=1`} className="button button--solid">
            Tenho interesse
          </Link>
          {whatsapp === undefined ? null : (
            <a href={whatsapp} className="button" target="_blank" rel="noreferrer">
              <WhatsAppIcon />
              WhatsApp
            </a>
          )}
          <Link href={carPath(car)} className="button">
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
            <Bars explanation={{ ...explanation, gains: biggest(explanation.gains) }} />
          </div>
        </div>
        {children}
      </div>
    </section>
  )
}

/** The six parts that say most, still gains first. */
function biggest<T extends { points: number }>(gains: readonly T[]): T[] {
  const kept = new Set([...gains].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, 6))
  return gains.filter((gain) => kept.has(gain))
}
