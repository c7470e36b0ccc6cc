/** Values on the command line, looked at before anything is opened. Each throws UsageError. */
import { isSlug } from "../../src/storage/schema-name.ts"
import { UsageError } from "./failure.ts"

/** A word that must be there. */
export function required(word: string | undefined, what: string): string {
  if (word === undefined || word === "") throw new UsageError(`${what} is missing.`)
  return word
}

/** A tenant's slug, whether or not there is such a tenant. */
export function slugOf(word: string | undefined): string {
  const slug = required(word, "SLUG")
  if (isSlug(slug)) return slug
  throw new UsageError(
    `${slug} is no slug: 3 to 50 lower-case letters, digits or single hyphens, a letter first, and no reserved name.`,
  )
}

/** A whole number in decimal digits, `from` to `to`. */
export function wholeNumber(flag: string, text: string, from: number, to: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number >= from && number <= to) return number
  throw new UsageError(`${flag} takes a whole number from ${from} to ${to}.`)
}

/** A day as 2026-11-30, at its first moment in UTC. */
export function dayOf(flag: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  // 2026-02-30 would be the second of March.
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`)) return day
  throw new UsageError(`${flag} takes a day as 2026-11-30.`)
}

/** An address of a product that runs. */
export function addressOf(flag: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === "http:") return url
  throw new UsageError(`${flag} takes an address as http://127.0.0.1:8787.`)
}
