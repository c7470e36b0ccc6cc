import { expect, test } from "vitest"
import { refusePartial } from "../../../src/catalog/fipe/whole.ts"

const sizes = (...months: readonly (readonly [month: string, prices: number])[]) =>
  months.map(([month, prices]) => ({ month, prices }))

test("a month with far fewer prices than the one before it is refused, in the cell as in the file", () => {
  const held = sizes(["2026-09", 38_000], ["2026-10", 38_200])
  expect(() => refusePartial(sizes(["2026-11", 30_000]), held)).toThrow(
    /2026-11 tem 30000 preços e 2026-10 tem 38200: parece incompleto/,
  )
  expect(() => refusePartial(sizes(["2026-10", 1]), held)).toThrow(/2026-10 tem 1 preço e 2026-09/)
  expect(() => refusePartial(sizes(["2026-12", 1], ["2026-11", 38_000]), held)).toThrow(/2026-12 tem 1 preço e 2026-11/)
})

test("a whole month and the first are not", () => {
  const held = sizes(["2026-10", 38_200])
  expect(() => refusePartial(sizes(["2026-11", 38_000]), held)).not.toThrow()
  expect(() => refusePartial(sizes(["2026-11", 60_000], ["2026-12", 59_000]), held)).not.toThrow()
  expect(() => refusePartial(sizes(["2025-01", 3]), held)).not.toThrow()
  expect(() => refusePartial(sizes(["2026-11", 3]), [])).not.toThrow()
})
