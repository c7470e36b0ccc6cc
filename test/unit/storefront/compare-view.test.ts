import { expect, test } from "vitest"
import { compareCars } from "../../../src/engine/index.ts"
import { compareView } from "../../../web/storefront/compare/rows.ts"
import { carId, makeCar, stockOf } from "../engine/cars.ts"

const CARS = [
  makeCar({
    id: carId(1),
    price: 60_000,
    fipePrice: 62_000,
    fipeMonth: "2026-11",
    fuel: "flex",
    body: "hatch",
    powerHp: 80,
  }),
  makeCar({
    id: carId(2),
    price: 80_000,
    fipePrice: 80_000,
    fipeMonth: "2026-11",
    fuel: "flex",
    body: "hatch",
    powerHp: 130,
  }),
]
const view = (ids: readonly string[], asked?: boolean) => {
  const profile = { budget: { max: 90_000 }, uses: [], priorities: { performance: 5 } }
  return compareView(compareCars(stockOf(CARS), profile, ids)!, asked)
}

test("what matters most comes first, the better one marked, in the order asked for", () => {
  const { rows } = view([carId(2), carId(1)])
  expect(rows[0]).toEqual({
    name: "Desempenho",
    cells: [
      { text: "130 cv", best: true },
      { text: "80 cv", best: false },
    ],
  })
})

test("a FIPE figure carries its month, what is alike is said once, what nobody knows not at all", () => {
  const { rows, alike } = view([carId(1), carId(2)])
  expect(rows.find(({ name }) => name === "Preço contra a FIPE")?.cells.map(({ text }) => text)).toEqual([
    "R$\u00a02.000 abaixo da FIPE de nov/2026",
    "Igual à FIPE de nov/2026",
  ])
  expect(alike).toContain("combustível (flex)")
  // Last, so that nothing seems to be part of what was asked; and not to who has asked for nothing.
  expect(alike.at(-1)).toBe("tudo o que você pediu")
  expect(view([carId(1), carId(2)], false).alike).toEqual(alike.slice(0, -1))
  const names = rows.map(({ name }) => name)
  expect(names).not.toContain("Consumo")
  expect(names).not.toContain("Marca")
})
