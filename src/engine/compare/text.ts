import type { ComparedCar, ComparedRow } from "../../contract/compare.ts"
import { reais } from "../text/figures.ts"
import { capital, list } from "../text/portuguese.ts"
import { insideText } from "../words/part-labels.ts"

const MOST_MATTERS = 2

/** Cars of one name are told apart by the price, which is all that this takes. */
export function comparisonText(cars: readonly ComparedCar[], rows: readonly ComparedRow[], open: boolean): string {
  const ranked = cars.toSorted((a, b) => a.rank - b.rank)
  const names = namesOf(ranked)
  const wins = ranked.flatMap(({ car }, k) => {
    const won = rows.filter(({ winner, part }) => winner === car.id && part !== "wishes").slice(0, MOST_MATTERS)
    return won.length === 0 ? [] : [`${capital(names[k]!)} ganha em ${list(won.map(({ label }) => insideText(label)))}`]
  })
  const [first, second] = ranked
  // As every page shows it: a figure, no share.
  const figure = (score: number): string => String(Math.round(score * 100))
  const level = figure(first!.score) === figure(second!.score) && first!.breaks.join() === second!.breaks.join()
  const whole = level
    ? `No conjunto, ${names[0]} e ${names[1]} combinam igualmente com você (${figure(first!.score)})`
    : first!.score > second!.score
      ? `No conjunto, ${names[0]} combina mais com você (${figure(first!.score)} contra ${figure(second!.score)})`
      : `No conjunto, ${names[0]} fica mais perto do que você pediu`
  const doubt = open && !level ? ["O que falta saber pode mudar esta ordem: pergunte na loja"] : []
  return [whole, ...wins, ...doubt].join(". ")
}

function namesOf(cars: readonly ComparedCar[]): string[] {
  const plain = cars.map(({ car }) => `o ${car.make} ${car.model} ${car.modelYear}`.replaceAll(/ {2,}/g, " "))
  return plain.map((name, k) =>
    plain.filter((other) => other === name).length > 1 ? `${name} de ${reais(cars[k]!.car.price)}` : name,
  )
}
