import { wordsOf } from "./words.ts"

/**
 * How a text may name a model: `head` is what it starts with, blanks apart ("GRANDSIENA", "Grand Siena"); `tail` are
 * words that follow anywhere behind. Knowledge writes a tail behind "…": "Onix … Plus" is also an "Onix 1.0 Turbo Plus".
 */
export interface ModelName {
  readonly head: string
  readonly tail: readonly string[]
}

const GAP = "…"
/** Ads put these behind the trim as often as behind the name: "Focus 2.0 Titanium Sedan". */
const BODY_WORDS = new Set(["sedan", "hatch", "sportback", "sw", "variant", "weekend"])

/** A name of the knowledge taken apart; one that ends in a body's word also counts with that word further behind. */
export function parseName(name: string): ModelName[] {
  const [before = "", behind = ""] = name.split(GAP)
  const [head, tail] = [wordsOf(before), wordsOf(behind)]
  const names = [{ head: head.join(""), tail }]
  const last = head.at(-1)
  if (last === undefined || head.length === 1 || !BODY_WORDS.has(last)) return names
  return [...names, { head: head.slice(0, -1).join(""), tail: [last, ...tail] }]
}

/** Letters that two texts must share for the name to fit: of two names that fit, the one with more says more. */
export function weightOf({ head, tail }: ModelName): number {
  return head.length + tail.join("").length
}

/** The heads of names with which a text of these words may start, up to four words long. */
export function headsOf(words: readonly string[]): { head: string; rest: readonly string[] }[] {
  return [1, 2, 3, 4]
    .filter((count) => count <= words.length)
    .map((count) => ({ head: words.slice(0, count).join(""), rest: words.slice(count) }))
}
