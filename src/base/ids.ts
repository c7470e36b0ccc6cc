import { v7 } from "uuid"

/** A new UUIDv7: unique without asking the database, and sorted by the time it was made. */
export function newId(): string {
  return v7()
}

/** A UUIDv8 out of a SHA-256 in hex: the same thing asked for again gets the same id, whoever stores it first. */
export function idOfHash(hash: string): string {
  const variant = ((Number.parseInt(hash[16] ?? "", 16) & 3) | 8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join("-")
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether `text` is a UUID in its canonical lower-case spelling. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
