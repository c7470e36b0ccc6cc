import { expect, test } from "vitest"
import type { LogRecord } from "../../../src/analytics/log-record.ts"
import { createBacklog, MOST_TOGETHER } from "../../../src/recommendation/backlog.ts"

/** A record of about so many characters. */
function record(n: number, characters: number): LogRecord {
  const id = `01930000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
  return { kind: "event", id, type: "visit", at: n, sessionId: id, data: { text: "a".repeat(characters) } }
}

test("what is held goes in parts that one request can carry, the oldest first, and none is left behind", () => {
  const backlog = createBacklog()
  const large = Array.from({ length: 30 }, (_, n) => record(n, 90_000))
  const small = Array.from({ length: 300 }, (_, n) => record(100 + n, 100))
  backlog.add("loja", [...large, ...small])
  const taken: LogRecord[] = []
  for (let part = backlog.oldest("loja", 128); part.length > 0; part = backlog.oldest("loja", 128)) {
    expect(part.length).toBeLessThanOrEqual(128)
    expect(part.reduce((sum, one) => sum + JSON.stringify(one).length, 0)).toBeLessThanOrEqual(MOST_TOGETHER)
    taken.push(...part)
    backlog.settled("loja", part)
  }
  expect(taken).toEqual([...large, ...small])
})

test("a record too large for that goes alone, so that it blocks nothing", () => {
  const backlog = createBacklog()
  const [huge, next] = [record(1, MOST_TOGETHER + 1), record(2, 10)]
  backlog.add("loja", [huge, next])
  expect(backlog.oldest("loja", 128)).toEqual([huge])
})
