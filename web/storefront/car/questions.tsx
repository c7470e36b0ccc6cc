import { CircleHelp } from "lucide-react"
import type { Car } from "../../../src/contract/car.ts"
import { doubtsOf } from "./doubts.ts"

/** What the dealer has not said, as questions to take to the shop. */
export function Questions({ car }: { car: Car }) {
  const doubts = doubtsOf(car).slice(0, 4)
  if (doubts.length === 0) return null
  return (
    <section className="panel" aria-labelledby="questions">
      <h2 id="questions">O que perguntar na loja</h2>
      <ul className="statements">
        {doubts.map(({ name, text }) => (
          <li key={name} className="statement statement--doubt">
            <CircleHelp size={20} strokeWidth={2} aria-hidden="true" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
