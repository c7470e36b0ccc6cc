import { expect, test } from "vitest"
import { createFirstFew, FEW } from "../../../src/http/first-few.ts"

/** Of so many requests of a key, how many pass unasked. */
function passed(isOneOfFew: (key: string) => boolean, key: string, requests: number): number {
  return Array.from({ length: requests }, () => isOneOfFew(key)).filter(Boolean).length
}

test("a few of each key pass a minute, and all others are asked about", () => {
  let now = 1_000_000
  const isOneOfFew = createFirstFew(() => now)
  expect(passed(isOneOfFew, "robustcar:203.0.113.1", 500)).toBe(FEW)
  expect(passed(isOneOfFew, "robustcar:203.0.113.2", 500)).toBe(FEW)
  expect(passed(isOneOfFew, "autocenter:203.0.113.1", 500)).toBe(FEW)
  now += 59_999
  expect(passed(isOneOfFew, "robustcar:203.0.113.1", 500)).toBe(0)
  now += 1
  expect(passed(isOneOfFew, "robustcar:203.0.113.1", 500)).toBe(FEW)
})

test("a flood of keys takes no room of its own: it is asked about", () => {
  const isOneOfFew = createFirstFew(() => 0)
  let unasked = 0
  for (let i = 0; i < 1_000_000; i++) if (isOneOfFew(`robustcar:2001:db8:${i.toString(16)}::/64`)) unasked++
  expect(unasked).toBeLessThanOrEqual(16_384 * FEW)
})
