import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  CorruptSnapshot,
  encodeSnapshot,
  type Engine,
  compareRanks,
  listFor,
  listText,
  openWith,
} from "../../../src/engine/index.ts"
import { uniforms } from "../../../src/engine/chance.ts"
import { ENGINES } from "../../../src/engine/replay/engines.ts"
import { ENGINE_VERSION } from "../../../src/engine/version.ts"
import { plausibleStock, stockOf } from "./cars.ts"
import { liking } from "./priors.ts"
import { anyProfile } from "./profiles.ts"

/** A snapshot's bytes as if they were of another format. */
function renamed(bytes: Uint8Array, format: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(4, format, true)
  return copy
}

describe("replay", () => {
  it("gives the stored list byte for byte, whatever the database did to its order of keys", () => {
    fc.assert(
      fc.property(
        plausibleStock(25),
        anyProfile,
        fc.option(anyProfile, { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        fc.integer({ min: 1, max: 50 }),
        (cars, profile, together, seed, limit) => {
          const asked = { profile, together, seed, limit }
          const bytes = encodeSnapshot(cars, { stockVersion: 7 })
          const shown = listFor(stockOf(cars, 7), asked).items
          const stored = JSON.parse(
            JSON.stringify(
              shown.map(({ car, score, parts }) => [
                car.id,
                score,
                Object.fromEntries(Object.entries(parts).toReversed()),
              ]),
            ),
          ) as Parameters<typeof listText>[0]
          const again = ENGINES.get(ENGINE_VERSION)!.open(bytes)(JSON.parse(JSON.stringify(asked)) as typeof asked)
          expect(listText(again)).toBe(listText(stored))
        },
      ),
      { numRuns: 60 },
    )
  })

  it("opens a snapshot of another format by the way of an engine that reads it, and refuses what none reads", () => {
    const current = ENGINES.get(ENGINE_VERSION)!
    const older: Engine = {
      ...current,
      version: "0.9.0",
      format: current.format - 1,
      open: (bytes) => current.open(renamed(bytes, current.format)),
      unpack: (bytes) => current.unpack(renamed(bytes, current.format)),
      pack: (contents) => renamed(current.pack(contents), current.format - 1),
    }
    const engines = new Map([current, older].map((engine) => [engine.version, engine]))
    fc.assert(
      fc.property(
        plausibleStock(12),
        anyProfile,
        fc.constantFrom(undefined, liking("pickup", 1)),
        (cars, profile, prior) => {
          const bytes = encodeSnapshot(cars, { stockVersion: 7, prior })
          const list = listText(current.open(bytes)({ profile, limit: 10 }))
          for (const format of [current.format, older.format]) {
            const kept = renamed(bytes, format)
            for (const engine of [current, older]) {
              expect(listText(openWith(engine, kept, engines)({ profile, limit: 10 }))).toBe(list)
            }
          }
          expect(() => openWith(current, renamed(bytes, 99), engines)).toThrow(CorruptSnapshot)
          expect(() => openWith(current, bytes.subarray(0, 7), engines)).toThrow(CorruptSnapshot)
        },
      ),
      { numRuns: 20 },
    )
  })

  it("tells a better engine from a worse one, and equals apart from nothing", () => {
    const better = Array.from({ length: 60 }, (_, k) => ({ sessionId: `${k}`, a: 5 + (k % 5), b: 1 + (k % 3) }))
    const { hits3, reciprocalRank, hits10, n, sessions } = compareRanks(better)
    expect([n, sessions, hits3.a, hits3.b, hits10.difference]).toEqual([60, 60, 0, 1, 0])
    expect(reciprocalRank.low).toBeGreaterThan(0)
    expect([hits10.low < 0, hits10.high > 0]).toEqual([true, true])
    expect(compareRanks([]).hits10).toEqual({ a: 0, b: 0, difference: 0, low: -0.98, high: 0.98 })
    // One shopper's five clicks say no more than one: the interval is not narrower.
    const [once, often] = [1, 5].map((times) =>
      compareRanks(better.slice(0, 8).flatMap((each) => Array.from({ length: times }, () => each))),
    )
    expect(often!.reciprocalRank).toEqual(once!.reciprocalRank)
  })

  it.each([
    [1, 0.6, 0.05],
    [3, 0.3, 0.15],
    [10, 0.05, 0.02],
    [40, 0.3, 0.15],
  ])("covers what is true of %i shoppers who click several times", (shoppers, up, down) => {
    const uniform = uniforms("coverage")
    const rounds = 300
    let covered = 0
    for (let round = 0; round < rounds; round++) {
      const occasions = Array.from({ length: shoppers }, (_, k) => {
        const drawn = uniform()
        const [a, b] = drawn < up ? [5, 1] : drawn < up + down ? [1, 5] : [1, 1]
        return Array.from({ length: 1 + Math.floor(uniform() * 6) }, () => ({ sessionId: `${k}`, a, b }))
      }).flat()
      const { low, high } = compareRanks(occasions).hits3
      if (low <= up - down && up - down <= high) covered++
    }
    expect(covered / rounds).toBeGreaterThan(0.92)
  })
})
