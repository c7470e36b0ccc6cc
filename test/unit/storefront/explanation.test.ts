import { expect, test } from "vitest"
import { sumOf } from "../../../web/storefront/results/explanation.ts"

const gain = (points: number) => ({ part: `p${points}`, label: "Consumo", points })

test.each([
  [[4, 2, 1], "71 + 7"],
  [[4, -6], "71 + 4 − 6"],
  [[-3], "71 − 3"],
  [[], "71"],
] as const)("the sum under the bars of %j has no term of nothing", (points, text) => {
  expect(sumOf({ mean: 71, gains: points.map(gain) })).toBe(text)
})
