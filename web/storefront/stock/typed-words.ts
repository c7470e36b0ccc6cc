import { BODY_WORDS, FUEL_WORDS, GEARBOX_WORDS } from "../../../src/contract/car-words.ts"
import {
  BODY_WORDS as BODIES_TYPED,
  FUEL_WORDS as FUELS_TYPED,
  GEARBOX_WORDS as GEARBOXES_TYPED,
  STOP_WORDS,
} from "../../../src/engine/search/words.ts"
import { squash } from "../../../src/engine/text/fold.ts"

/** A part of a typed text that is searched for: what it is called, and the text without it. */
export interface TypedPart {
  readonly text: string
  readonly without: string
}

/**
 * A typed text part by part: each word for a body, a fuel, a gearbox or one of `makes` by itself and under its own name,
 * what stands between them as it was typed. Small words alone are no part; with a denial among them the text is one.
 */
export function partsOf(q: string, makes: readonly string[]): readonly TypedPart[] {
  const words = q.split(/\s+/).filter(Boolean)
  if (words.some((word) => DENYING.has(squash(word)))) return [{ text: `“${q}”`, without: "" }]
  const names = new Map([...KINDS, ...makes.map((make) => [squash(make), make] as const)])
  const parts: TypedPart[] = []
  let rest: string[] = []
  const take = (from: number, to: number, text: string) =>
    parts.push({ text, without: [...words.slice(0, from), ...words.slice(to)].join(" ") })
  const takeRest = (to: number) => {
    if (rest.some((word) => !STOP_WORDS.has(squash(word)))) take(to - rest.length, to, `“${rest.join(" ")}”`)
    rest = []
  }
  for (let at = 0; at < words.length;) {
    // "Land Rover" before "Land".
    const length = [2, 1].find((n) => at + n <= words.length && names.has(spelt(words.slice(at, at + n), names)))
    if (length === undefined) rest.push(words[at++] ?? "")
    else {
      takeRest(at)
      take(at, at + length, names.get(spelt(words.slice(at, at + length), names)) ?? "")
      at += length
    }
  }
  takeRest(words.length)
  return parts
}

/** The spelling that is known: as typed, in the singular, or in the other gender. */
function spelt(words: readonly string[], names: ReadonlyMap<string, string>): string {
  const typed = squash(words.join(""))
  const one = typed.replace(/s$/, "")
  return [typed, one, one.replace(/a$/, "o")].find((word) => names.has(word)) ?? typed
}

const DENYING = new Set(["sem", "nao", "nem"])

/** What each typed word names; of a word for several kinds, the first. */
const KINDS: ReadonlyMap<string, string> = firstOf([
  ...named(BODIES_TYPED, BODY_WORDS),
  ...named(FUELS_TYPED, FUEL_WORDS),
  ...named(GEARBOXES_TYPED, GEARBOX_WORDS),
])

function named<K extends string>(typed: Record<K, readonly string[]>, names: Record<K, string>) {
  return (Object.keys(typed) as K[]).flatMap((kind) => typed[kind].map((word) => [word, names[kind]] as const))
}

function firstOf(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const [word, name] of entries) if (!first.has(word)) first.set(word, name)
  // Two words for one kind: left as typed, like any other name.
  for (const half of ["dupla", "embreagem"]) first.delete(half)
  return first
}
