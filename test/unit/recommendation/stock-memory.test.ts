import { expect, test } from "vitest"
import type { Stock } from "../../../src/engine/index.ts"
import { createStockMemory } from "../../../src/recommendation/stock-memory.ts"

const MB = 1024 * 1024
const opened = (size: number, bytes: number) => ({ stock: { size } as Stock, bytes: new Uint8Array(bytes) })

test("small stocks are held by what they weigh in use, not by their snapshots: an isolate has 128 MB", () => {
  const memory = createStockMemory(Date.now)
  const slugs = Array.from({ length: 500 }, (_, i) => `loja-${i}`)
  for (const slug of slugs) memory.hold(slug, opened(200, 22_000))
  const held = slugs.filter((slug) => memory.get(slug) !== undefined)
  // One weighs about 0.35 MB, as measured.
  expect(held.length).toBeGreaterThan(100)
  expect(held.length * 0.35).toBeLessThan(70)
  expect(held).toContain("loja-499")
  expect(held).not.toContain("loja-0")
})

test("the stock used longest ago leaves first, and the one just held stays whatever it weighs", () => {
  const memory = createStockMemory(Date.now)
  memory.hold("a", opened(1, 20 * MB))
  memory.hold("b", opened(1, 20 * MB))
  memory.get("a")
  memory.hold("c", opened(1, 30 * MB))
  expect(["a", "b", "c"].map((slug) => memory.get(slug) !== undefined)).toEqual([true, false, true])
  memory.hold("d", opened(200_000, 20 * MB))
  expect(["a", "c", "d"].map((slug) => memory.get(slug) !== undefined)).toEqual([false, false, true])
})

test("a stock that takes its own place is weighed once", () => {
  const memory = createStockMemory(Date.now)
  memory.hold("other", opened(1, 20 * MB))
  for (let version = 0; version < 10; version++) memory.hold("loja", opened(1, 20 * MB))
  expect(memory.get("other")).toBeDefined()
})
