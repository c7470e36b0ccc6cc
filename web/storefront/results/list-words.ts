import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { plural } from "../../ui/format.ts"

/** "Ver mais 18 que servem e 20 que quase servem": what unfolding shows, of how many cars still hidden so many fit. */
export function moreWords(hidden: number, fitting: number): string {
  const kinds = [
    [fitting, "que serve", "que servem"],
    [hidden - fitting, "que quase serve", "que quase servem"],
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
