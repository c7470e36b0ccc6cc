import { Link } from "wouter"
import type { Car } from "../../../src/contract/car.ts"
import { FipeLine } from "../../ui/car/price.tsx"
import { Statements } from "../../ui/car/statements.tsx"
import { km, money } from "../../ui/format.ts"
import { carPath, nameOf } from "../../ui/links.ts"
import { GEARBOX_WORDS } from "../../../src/contract/car-words.ts"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"
import { useDoubts } from "../car/use-doubts.ts"
import { usePlaced } from "../car/use-placed.ts"
import { sayings } from "../results/sayings.ts"

const REASONS = 3
const QUESTIONS = 4

/** One car to see: what it is and costs, why it is in the list, and a line for each answer of the shop. */
export function VisitedCar({ car }: { car: Car }) {
  const { placed } = usePlaced(car)
  const doubts = useDoubts(car)
  const facts = [
    String(car.modelYear),
    car.km === undefined ? "km não informada" : km(car.km),
    car.gearbox && lowerFirst(GEARBOX_WORDS[car.gearbox]),
    car.color?.toLowerCase(),
    car.plateEnd && `final da placa ${car.plateEnd}`,
  ]
  return (
    <article className="visited">
      <header className="visited__head">
        <h2>
          <Link href={carPath(car)}>
            {nameOf(car)} <span className="regular">{car.version}</span>
          </Link>
        </h2>
        <p className="visited__price tabular">{money(car.price)}</p>
      </header>
      <p className="second">{facts.filter(Boolean).join(" · ")}</p>
      <FipeLine car={car} />
      {car.status === "reserved" ? <p>Reservado para outra pessoa: ligue antes.</p> : null}
      {placed === undefined ? null : <Statements items={sayings(placed.item, REASONS)} />}
      <h3>Perguntar na loja</h3>
      <ul className="visited__questions">
        {[...doubts.slice(0, QUESTIONS).map(({ text }) => text), ALWAYS].map((text) => (
          <li key={text}>
            <span className="visited__box" aria-hidden="true" />
            <span>{text}</span>
            <span className="visited__line" aria-hidden="true" />
          </li>
        ))}
      </ul>
    </article>
  )
}

/** What only a visit tells. */
const ALWAYS = "Peça o manual com as revisões e faça um test drive"
