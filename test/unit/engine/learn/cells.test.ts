import { expect, it } from "vitest"
import { cellOf, numbersIn } from "../../../../src/engine/learn/cells.ts"

it.each([
  ["plain", ["1.6", "2", "-3e2"], [1.6, 2, -300]],
  ["of one unit", ["1,6 L", "2,0 L", "1 L"].map(cellOf), [1.6, 2, 1]],
  ["of money", ["r$ 98.000", "r$ 101.500", "r$ 900", "r$ 1.200.000"], [98_000, 101_500, 900, 1_200_000]],
  ["with thousands and decimals", ["1.234,5 km", "1,234.5 km", "12,25 km"], [1234.5, 1234.5, 12.25]],
])("reads numbers %s", (_, cells, numbers) => {
  expect(numbersIn(cells)).toEqual(numbers)
})

it.each([
  ["names", ["suv", "sedan"]],
  ["numbered names", ["car 1", "car 2"]],
  ["of two units", ["10 km", "6 mi"]],
  ["numbers and a name", ["1", "2", "x"]],
  ["without end", ["1e999 kg", "1 kg"]],
])("leaves %s as they are", (_, cells) => {
  expect(numbersIn(cells)).toBeUndefined()
})

it("takes case and space for nothing, and what tables write for not known as not known", () => {
  expect([" SUV ", "n/a", "-", "NaN", "?", "none", undefined].map(cellOf)).toEqual(["suv", "", "", "", "", "none", ""])
})
