import fc from "fast-check"
import { expect, it } from "vitest"
import { featuresOf } from "../../../src/engine/knowledge/features.ts"
import { withPrice } from "../../../src/engine/why/with-price.ts"
import { plausibleStock, stockOf } from "./cars.ts"

it("a stock with another price has the features of the stock made anew with it", () => {
  const price = fc.integer({ min: 1, max: 400_000_00 }).map((centavos) => centavos / 100)
  fc.assert(
    fc.property(plausibleStock(20, 1), fc.nat(19), fc.nat(19), price, fc.boolean(), (cars, at, other, any, equal) => {
      const index = at % cars.length
      const to = equal ? cars[other % cars.length]!.price : any
      const changed = withPrice(stockOf(cars), index, to)
      const anew = stockOf(cars.map((car, i) => (i === index ? { ...car, price: to } : car)))
      const [found, wanted] = [featuresOf(changed), featuresOf(anew)]
      const { codes, values } = found.facts.ranked("price")
      expect(codes.every((code, i) => values[code] === anew.car(i).price)).toBe(true)
      expect(values.every((value, k) => k === 0 || value > values[k - 1]!)).toBe(true)
      expect(found.merits).toEqual(wanted.merits)
      expect(found.means).toEqual(wanted.means)
      expect(found.figures.price.values).toEqual(wanted.figures.price.values)
      expect(found.figures.fipeGap.values).toEqual(wanted.figures.fipeGap.values)
      expect(changed.car(index)).toEqual(anew.car(index))
    }),
    { numRuns: 150 },
  )
})
