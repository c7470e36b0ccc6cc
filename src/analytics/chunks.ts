import type { LogRecord } from "./log-record.ts"

/** Records in their order, in parts of at most so many characters of JSON; one that is larger is a part of its own. */
export function chunks(records: readonly LogRecord[], most: number): LogRecord[][] {
  const all: LogRecord[][] = []
  let room = 0
  for (const record of records) {
    const size = JSON.stringify(record).length
    const last = all.at(-1)
    if (last === undefined || size > room) {
      all.push([record])
      room = most - size
    } else {
      last.push(record)
      room -= size
    }
  }
  return all
}
