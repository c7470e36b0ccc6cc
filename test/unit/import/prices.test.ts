import fc from "fast-check"
import { expect, test } from "vitest"
import { Refusal } from "../../../src/catalog/import/values/cell.ts"
import { readPrice } from "../../../src/catalog/import/values/read-price.ts"

const grouped = (whole: number, mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark)
const whole = fc.integer({ min: 1000, max: 19_999_999 })
const cents = fc.integer({ min: 0, max: 99 })
const two = (n: number) => String(n).padStart(2, "0")

test("any price is read the same in each usual spelling", () => {
  fc.assert(
    fc.property(whole, cents, (reais, centavos) => {
      const exact = reais * 100 + centavos
      const spellings = [
        `R$ ${grouped(reais, ".")},${two(centavos)}`,
        `R$${grouped(reais, ".")},${two(centavos)}`,
        `${reais}.${two(centavos)}`,
        `${reais},${two(centavos)}`,
        ` ${grouped(reais, ".")},${two(centavos)} `,
        `${grouped(reais, ",")}.${two(centavos)}`,
        `R$\u00a0${grouped(reais, " ")},${two(centavos)}`,
      ]
      for (const text of spellings) expect(readPrice(text), text).toBe(exact)
      expect(readPrice(exact / 100)).toBe(exact)
    }),
  )
})

test("any whole price is read the same with and without thousands", () => {
  fc.assert(
    fc.property(whole, (reais) => {
      for (const text of [String(reais), grouped(reais, "."), grouped(reais, ","), `R$ ${grouped(reais, ".")},-`]) {
        expect(readPrice(text), text).toBe(reais * 100)
      }
    }),
  )
})

test("the documented rule for a mark that could be either", () => {
  expect(readPrice("45.990")).toBe(4_599_000)
  expect(readPrice("45,990")).toBe(4_599_000)
  expect(readPrice("45990.0")).toBe(4_599_000)
  expect(readPrice("45990.3333333")).toBe(4_599_033)
  expect(readPrice("1.045.990")).toBe(104_599_000)
  expect(readPrice("45,9 mil")).toBe(4_590_000)
  expect(readPrice("45 mil")).toBe(4_500_000)
  expect(readPrice("R$ 29,9k")).toBe(2_990_000)
  expect(readPrice("R$ 1,2 milhão")).toBe(120_000_000)
})

test("a price that is not said is neither zero nor an error of its own", () => {
  for (const text of ["", " ", "-", "NaN", "#VALOR!", "N/D", "Sob consulta", "a combinar", null, undefined])
    expect(readPrice(text)).toBeNull()
})

test.each([
  ["-45.990", "negativo"],
  ["R$ -1", "negativo"],
  ["(45.990)", "negativo"],
  [-1, "negativo"],
  ["0", "zero"],
  ["0,00", "zero"],
  ["20.000.000,01", "acima"],
  [1e300, "acima"],
  ["Infinity", "ilegível"],
  [Number.NaN, "ilegível"],
  [Number.POSITIVE_INFINITY, "ilegível"],
  ["1e5", "ilegível"],
  ["1.23.456", "ilegível"],
  ["1.234,567", "ilegível"],
  ["quarenta", "ilegível"],
  ["'; drop table cars; --", "ilegível"],
  ["9".repeat(400), "ilegível"],
])("refuses %s as %s", (cell, why) => {
  const price = readPrice(cell)
  expect(price).toBeInstanceOf(Refusal)
  expect((price as Refusal).reason).toContain(why)
})

test("no text whatever throws or gives a price outside the bounds", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[R$ \d.,\-()]{0,14}$/)), (text) => {
      const price = readPrice(text)
      if (typeof price !== "number") return
      expect(Number.isInteger(price) && price > 0 && price <= 2_000_000_000).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
