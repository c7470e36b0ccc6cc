import type { Car } from "../../../src/contract/car.ts"
import { Stage } from "../../ui/car/stage.tsx"
import { money } from "../../ui/format.ts"
import { nameOf } from "../../ui/links.ts"
import { type DuelFact, duelFacts } from "./duel-facts.ts"

interface Props {
  readonly pair: readonly [Car, Car]
  readonly winner: string | undefined
  readonly onChoose: (winner: Car) => void
}

/** Two real cars at one scale, the same facts of both; the whole card is the button. */
export function DuelField({ pair, winner, onChoose }: Props) {
  const facts = duelFacts(pair)
  return (
    <>
      <p className="small second">
        {pair.every(({ lengthMm }) => lengthMm !== undefined) ? "Na mesma escala; em negrito" : "Em negrito"}, o melhor
        número.
      </p>
      <div className="duel">
        {pair.map((car, side) => (
          <button
            key={car.id}
            type="button"
            className={`card duel__car ${winner === car.id ? "duel__car--on" : ""}`}
            aria-pressed={winner === car.id}
            onClick={() => onChoose(car)}
          >
            <Stage car={car} eager />
            <span className="duel__text">
              <span className="duel__head">
                <b>
                  {nameOf(car)} {car.modelYear}
                </b>
                <b className="duel__price tabular">{money(car.price)}</b>
              </span>
              <span className="small second">{car.version}</span>
              <span className="duel__facts">
                {facts.map((fact) => (
                  <FactOf key={fact.name} fact={fact} side={side} />
                ))}
              </span>
            </span>
          </button>
        ))}
        <span className="duel__or small" aria-hidden="true">
          ou
        </span>
      </div>
    </>
  )
}

function FactOf({ fact, side }: { fact: DuelFact; side: number }) {
  const text = fact.texts[side]
  return (
    <span className="duel__fact">
      <span className="small second">{fact.name} </span>
      {fact.better === side ? (
        <b className="tabular">
          {text}
          <span className="spoken"> (melhor)</span>
        </b>
      ) : (
        <span className="tabular">{text}</span>
      )}
    </span>
  )
}
