import type { RecommendationAnswer, RecommendedCar } from "../../../src/contract/recommendation.ts"
import { count, plural } from "../../ui/format.ts"

type Counted = Pick<RecommendationAnswer, "total" | "relaxed"> & {
  readonly items: readonly Pick<RecommendedCar, "breaks">[]
}

/**
 * "73 carros servem": the list's heading. Where wishes gave way the list counts cars that miss some of them, and those are
 * not said to serve: "1 carro serve, 2 chegam perto". `whom` (" aos dois") says whom, where it is not the reader alone.
 */
export function fittingWords({ total, relaxed, items }: Counted, whom = ""): string {
  if (total === 0) return `Nenhum carro serve${whom}`
  const whole = relaxed.length === 0 ? total : Math.min(total, items.filter(({ breaks }) => breaks.length === 0).length)
  const near = total - whole
  if (whole === 0) return plural(near, "carro chega perto", "carros chegam perto")
  const serve = plural(whole, `carro serve${whom}`, `carros servem${whom}`)
  return near === 0 ? serve : `${serve}, ${count(near)} ${near === 1 ? "chega" : "chegam"} perto`
}

const SERVE = [
  ["que serve", "que servem"],
  ["que quase serve", "que quase servem"],
] as const
const NEAR = [
  ["que chega perto", "que chegam perto"],
  ["que fica mais longe", "que ficam mais longe"],
] as const

/**
 * "Ver mais 18 que servem e 20 que quase servem": what unfolding shows, of how many cars still hidden so many fit; in
 * other words where they fit because wishes gave way.
 */
export function moreWords(hidden: number, fitting: number, gaveWay = false): string {
  const [fits, others] = gaveWay ? NEAR : SERVE
  const kinds = [
    [fitting, ...fits],
    [hidden - fitting, ...others],
  ] as const
  const said = kinds.flatMap(([cars, one, many]) => (cars > 0 ? [plural(cars, one, many)] : []))
  return `Ver mais ${said.join(" e ")}`
}

/** What the order of the cars is: where figures do not fall from one to the next, another model was put first. */
export function orderWords(items: readonly Pick<RecommendedCar, "score">[]): string {
  const points = items.map(({ score }) => Math.round(score * 100))
  const falls = points.every((shown, i) => shown <= (points[i - 1] ?? shown))
  return falls ? "Na ordem da nota" : "Na ordem da nota, variando os modelos"
}
