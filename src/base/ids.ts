import { v7 } from "uuid"

/** A new UUIDv7: unique without asking the database, and sorted by the time it was made. */
export function newId(): string {
  return v7()
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether `text` is a UUID in its canonical lower-case spelling. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
