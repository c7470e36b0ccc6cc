import type { LogRecord } from "./log-record.ts"

/** Some records, and the JSON of them all. */
interface Chunk {
  readonly records: readonly LogRecord[]
  readonly json: string
}

/** Records in their order, in parts of at most so many characters of JSON; one that is larger is a part of its own. */
export function chunks(records: readonly LogRecord[], most: number): Chunk[] {
  const all: { records: LogRecord[]; texts: string[] }[] = []
  let room = 0
  for (const record of records) {
    const text = JSON.stringify(record)
    const last = all.at(-1)
    if (last === undefined || text.length > room) {
      all.push({ records: [record], texts: [text] })
      room = most - text.length
    } else {
      last.records.push(record)
      last.texts.push(text)
      room -= text.length
    }
  }
  // Each record is written once, which is work after every answer.
  return all.map((chunk) => ({ records: chunk.records, json: `[${chunk.texts.join(",")}]` }))
}
