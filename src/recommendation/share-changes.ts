import type { Car } from "../contract/car.ts"
import type { RecommendedCar } from "../contract/recommendation.ts"
import type { SharedChange } from "../contract/share.ts"
import type { Stock } from "../engine/index.ts"
import { endOf, type Shared } from "./share-token.ts"

/** A car of the list as it was, and what it cost then. */
interface Then {
  readonly car: Car
  readonly price: number
}

/** The cars that a link names, as they are today; what left is in the stock for as long as a link lives. */
export function carsThen(stock: Stock, { before }: Shared): Then[] {
  const named = new Map<string, number>()
  const wanted = new Set(before.map(({ end }) => end))
  for (let i = 0; i < stock.size; i++) {
    const end = endOf(stock.ids.at(i))
    if (wanted.has(end)) named.set(end, i)
  }
  return before.flatMap(({ end, price }) => {
    const i = named.get(end)
    return i === undefined ? [] : [{ car: stock.car(i), price }]
  })
}

/** What became of the cars of a list, and which came in. */
export function changesSince(then: readonly Then[], items: readonly RecommendedCar[]): SharedChange[] {
  const now = new Set(items.map(({ car }) => car.id))
  const before = new Set(then.map(({ car }) => car.id))
  const changes = then.flatMap(({ car, price }): SharedChange[] => {
    const say = (kind: SharedChange["kind"], text: string): SharedChange[] => [
      { carId: car.id, kind, title: titleOf(car), text },
    ]
    if (car.status === "sold") return say("sold", "vendido")
    if (car.status === "reserved") return say("reserved", "reservado")
    if (car.status === "removed") return say("gone", "saiu do estoque")
    const moved = car.price - price
    return [
      ...(moved < 0 ? say("cheaper", `baixou ${brl(-moved)}`) : moved > 0 ? say("dearer", `subiu ${brl(moved)}`) : []),
      ...(now.has(car.id) ? [] : say("left", "saiu dos dez primeiros")),
    ]
  })
  const entered = items.flatMap(({ car, rank }): SharedChange[] =>
    before.has(car.id)
      ? []
      : [{ carId: car.id, kind: "entered", title: titleOf(car), text: `entrou na lista, em ${rank}º` }],
  )
  return [...changes, ...entered]
}

export function titleOf({ make, model, modelYear }: Car): string {
  return `${make} ${model} ${modelYear}`
}

/** "R$ 1.500", with centavos only where there are some. */
function brl(value: number): string {
  const [whole = "0", cents = "00"] = value.toFixed(2).split(".")
  return `R$\u00a0${whole.replace(/\B(?=(\d{3})+$)/g, ".")}${cents === "00" ? "" : `,${cents}`}`
}
