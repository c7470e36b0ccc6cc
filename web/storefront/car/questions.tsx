import { CircleHelp } from "lucide-react"
import type { Car } from "../../../src/contract/car.ts"
import { useDoubts } from "./use-doubts.ts"

const SHOWN = 4

/** What the dealer has not said, what matters most to this shopper first, as questions to take to the shop. */
export function Questions({ car }: { car: Car }) {
  const doubts = useDoubts(car)
  if (doubts.length === 0) return null
  return (
    <section className="panel" aria-labelledby="questions">
      <h2 id="questions">O que perguntar na loja</h2>
      <ul className="statements">
        {doubts.slice(0, SHOWN).map(({ code, text }) => (
          <li key={code} className="statement statement--doubt">
            <CircleHelp size={20} strokeWidth={2} aria-hidden="true" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
