import { errorsAllowed, isWithin } from "./fuzzy.ts"
import { STOP_WORDS } from "./words.ts"
import type { Piece } from "./typed.ts"

/** What some phrases mean; the longest phrase comes first. */
export type Phrases<T> = readonly { readonly words: readonly string[]; readonly meaning: T }[]

export function phrasesOf<T>(said: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  return said
    .flatMap(([meaning, phrases]) => phrases.map((phrase) => ({ words: phrase.split(" "), meaning })))
    .sort((a, b) => b.words.length - a.words.length)
}

interface Word {
  readonly text: string
  /** The piece that it is of. */
  readonly piece: number
}

/**
 * Takes the phrases out of a typed text, those spelt right before those that are only near; what is left keeps its
 * order. "Sem teto solar" asks for no sunroof: a phrase after "sem" or "não" is left to be searched for as it stands.
 */
export function takePhrases<T>(pieces: readonly Piece[], phrases: Phrases<T>): { meanings: T[]; rest: Piece[] } {
  const meanings: T[] = []
  let rest = [...pieces]
  for (const near of [false, true]) {
    for (const { words, meaning } of phrases) {
      for (let taken = without(rest, words, near); taken !== undefined; taken = without(rest, words, near)) {
        rest = taken
        if (!meanings.includes(meaning)) meanings.push(meaning)
      }
    }
  }
  return { meanings, rest }
}

function without(pieces: readonly Piece[], phrase: readonly string[], near: boolean): Piece[] | undefined {
  const words = pieces.flatMap(({ read }, piece) =>
    Array.from(read.matchAll(/[\p{L}\p{N}]+/gu), ([text]): Word => ({ text, piece })),
  )
  for (let from = 0; from < words.length; from++) {
    const to = endOf(words, from, phrase, near)
    if (to === undefined || !isWhole(words, from, to)) continue
    let first = from
    // "Com teto solar", "e couro": what joins the phrase to the rest goes with it.
    while (first > 0 && JOINING.has(words[first - 1]!.text) && words[first - 1]!.piece < words[from]!.piece) first--
    if (first > 0 && DENYING.has(words[first - 1]!.text)) continue
    const [start, end] = [words[first]!.piece, words[to - 1]!.piece]
    return pieces.filter((_, k) => k < start || k > end)
  }
  return undefined
}

const JOINING = new Set(["com", "de", "do", "da", "e", "que", "tem", "tenha", "para", "pra", "em", "bem", "muito"])
const DENYING = new Set(["sem", "nao", "nem"])

/** The place after a phrase that begins at a word, small words between its own skipped. */
function endOf(words: readonly Word[], from: number, phrase: readonly string[], near: boolean): number | undefined {
  let at = from
  for (const [k, wanted] of phrase.entries()) {
    if (k > 0) at = pastSmall(words, at, wanted)
    const word = words[at++]
    if (word === undefined || !isMeant(word.text, wanted, near, phrase.length)) return undefined
  }
  return at
}

/** The place after small words other than the wanted one. */
function pastSmall(words: readonly Word[], from: number, wanted: string): number {
  const next = words.findIndex(({ text }, k) => k >= from && (text === wanted || !STOP_WORDS.has(text)))
  return next < 0 ? words.length : next
}

/** A phrase is no part of a piece: "t-cross-turbo" is a name. */
function isWhole(words: readonly Word[], from: number, to: number): boolean {
  return words[from - 1]?.piece !== words[from]!.piece && words[to]?.piece !== words[to - 1]!.piece
}

/**
 * In any number and gender. Typing errors are forgiven after the first letter, beside other words more than alone: one
 * word near another is mostly a name ("Camaro", "Track", "Economy").
 */
function isMeant(typed: string, wanted: string, near: boolean, length: number): boolean {
  if (stem(typed) === stem(wanted)) return true
  if (!near || typed.length < 4 || typed[0] !== wanted[0]) return false
  const allowed = length > 1 ? errorsAllowed(wanted) : wanted.length < 6 ? 0 : 1
  return allowed > 0 && isWithin(singular(typed), singular(wanted), allowed)
}

/** "pretas" and "preto" are one; short words are as they are. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  return singular(word).replace(/[ao]$/, "")
}

function singular(word: string): string {
  return word.replace(/s$/, "")
}
