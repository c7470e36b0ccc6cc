import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { firstCode, rankedOf, withValue } from "../../../src/engine/knowledge/ranked.ts"

describe("rankedOf", () => {
  it("has each distinct value once, rising, unknown last, and every car's code", () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 1e10 }).map((n) => n / 100),
      // No −0, which is 0.
      fc.double().map((n) => n + 0),
      fc.constantFrom(NaN, Infinity, -5),
    )
    fc.assert(
      fc.property(fc.array(value), fc.double(), fc.boolean(), (column, bound, upTo) => {
        const ranked = rankedOf(Float64Array.from(column))
        expect([...ranked.codes].map((code) => ranked.values[code])).toEqual(column)
        const rising = [...new Set(column)].sort((a, b) => (a < b || Number.isNaN(b) ? -1 : 1))
        expect([...ranked.values]).toEqual(rising)
        const below = column.filter((n) => n < bound || (upTo && n === bound))
        expect(firstCode(ranked, bound, upTo)).toBe(new Set(below).size)
      }),
    )
  })

  it("follows one car's value, known or not", () => {
    const value = fc.oneof(fc.nat(5), fc.constant(NaN))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.nat(), value, (column, at, to) => {
        const index = at % column.length
        const { codes, values } = withValue(rankedOf(Float64Array.from(column)), index, to)
        expect(Array.from(codes, (code) => values[code])).toEqual(column.with(index, to))
        const known = [...values].filter((other) => !Number.isNaN(other))
        expect([...known].sort((a, b) => a - b)).toEqual([...values].slice(0, known.length))
      }),
    )
  })
})
