import { fold, wordsOf } from "../text/fold.ts"
import { CONCEPTS, type EquipmentPart } from "./concepts.ts"

/** Bits of `CONCEPTS` that a piece of equipment stands for. */
export function conceptsOf(text: string): number {
  const folded = readable(text)
  return CONCEPTS.reduce((bits, { pattern }, k) => (pattern.test(folded) ? bits | (1 << k) : bits), 0)
}

/** Airbags that a piece of equipment names: a number of them, and places as bits of `AIRBAG_PLACES`. */
interface Airbags {
  readonly count: number
  readonly places: number
}

/** Driver's, passenger's, at the sides, curtains, knee: how many each place stands for. */
const AIRBAG_PLACES: readonly (readonly [bags: number, pattern: RegExp])[] = [
  [1, /motorista|duplo|dupl|fronta|front\b/],
  [1, /passageiro|duplo|dupl|fronta|front\b/],
  [2, /later|side\b/],
  [2, /cortina|curtain/],
  [1, /joelho|knee/],
]

export function airbagsOf(text: string): Airbags {
  const folded = readable(text)
  if (!/air ?-?bag/.test(folded)) return { count: 0, places: 0 }
  const count = /(\d+)\s*x?\s*air|air ?-?bags?\s*\(?(\d+)\)?/.exec(folded)
  if (count) return { count: Math.min(12, Number(count[1] ?? count[2])), places: 0 }
  const places = AIRBAG_PLACES.reduce((bits, [, pattern], k) => (pattern.test(folded) ? bits | (1 << k) : bits), 0)
  return { count: places === 0 ? 1 : 0, places }
}

/** The airbags of a car whose equipment names these. */
export function airbagTotal(named: readonly Airbags[]): number {
  const places = named.reduce((bits, airbags) => bits | airbags.places, 0)
  const placed = AIRBAG_PLACES.reduce((sum, [bags], k) => (places & (1 << k) ? sum + bags : sum), 0)
  return named.reduce((most, { count }) => Math.max(most, count), placed)
}

function readable(text: string): string {
  return fold(text).replaceAll("_", " ")
}

/** A part's concepts as bits of `CONCEPTS`. */
const OF_PART: Readonly<Record<EquipmentPart, number>> = {
  comfort: bitsOf("comfort"),
  technology: bitsOf("technology"),
  safety: bitsOf("safety"),
}

function bitsOf(part: EquipmentPart): number {
  return CONCEPTS.reduce((bits, concept, k) => (concept.part === part ? bits | (1 << k) : bits), 0)
}

/** The places in `CONCEPTS` of a part's among a set; a bit at a time, as a large stock asks for tens of thousands. */
function heldOf(bits: number, part: EquipmentPart): number[] {
  const held: number[] = []
  for (let rest = bits & OF_PART[part]; rest !== 0; rest &= rest - 1) held.push(31 - Math.clz32(rest & -rest))
  return held
}

/** Sum of points of a part over a set of concepts. */
export function pointsOf(bits: number, part: EquipmentPart): number {
  return heldOf(bits, part).reduce((sum, k) => sum + CONCEPTS[k]!.points, 0)
}

/** Labels of a part's concepts in a set: what fewest cars have first (`shared` counts them), then what is worth most. */
export function labelsOf(bits: number, part: EquipmentPart, shared: ArrayLike<number> = []): string[] {
  return heldOf(bits, part)
    .sort((a, b) => (shared[a] ?? 0) - (shared[b] ?? 0) || CONCEPTS[b]!.points - CONCEPTS[a]!.points)
    .map((k) => CONCEPTS[k]!.label)
}

/** How many of a part's concepts are in a set. */
export function conceptCount(bits: number, part: EquipmentPart): number {
  return heldOf(bits, part).length
}

/** A piece of equipment as the dealer wrote it, read. */
export interface EquipmentWord {
  readonly concepts: number
  readonly airbags: Airbags
  readonly words: ReadonlySet<string>
}

export function wordFacts(text: string): EquipmentWord {
  return { concepts: conceptsOf(text), airbags: airbagsOf(text), words: new Set(wordsOf(text.replaceAll("_", " "))) }
}

/** A list of equipment by its pieces' places in the stock's table, and what they say together. */
export interface EquipmentFacts {
  readonly pieces: Uint32Array
  readonly concepts: number
  readonly count: number
  readonly airbags: number
  /** Bits of the places that its airbags name. */
  readonly places: number
}

export function equipmentFacts(pieces: Uint32Array, table: readonly EquipmentWord[]): EquipmentFacts {
  const named = Array.from(pieces, (piece) => table[piece]!)
  return {
    pieces,
    concepts: named.reduce((bits, word) => bits | word.concepts, 0),
    count: pieces.length,
    airbags: airbagTotal(named.map((word) => word.airbags)),
    places: named.reduce((bits, word) => bits | word.airbags.places, 0),
  }
}

/**
 * Whether a list of equipment satisfies a wish as the shopper (or our own page, by code) wrote it. The wish is read
 * once for the whole `table`: in a large stock nearly every car has a list of its own.
 */
export function satisfies(wish: string, table: readonly EquipmentWord[]): (equipment: EquipmentFacts) => boolean {
  const { concepts, airbags, words } = wordFacts(wish)
  if (airbags.count > 0) return (equipment) => equipment.airbags >= airbags.count
  if (airbags.places > 0) return (equipment) => (equipment.places & airbags.places) === airbags.places
  if (concepts !== 0) return (equipment) => (equipment.concepts & concepts) === concepts
  const says = table.map((word) => words.size > 0 && [...words].every((part) => word.words.has(part)))
  if (!says.includes(true)) return () => false
  return ({ pieces }) => pieces.some((piece) => says[piece])
}

/** A wish in words for a sentence; codes of our own in Portuguese where the engine knows them. */
export function wishLabel(wish: string): string {
  if (!/^[a-z0-9_]+$/.test(wish)) return wish
  const bits = conceptsOf(wish)
  return CONCEPTS.find((_, k) => bits & (1 << k))?.label ?? wish.replaceAll("_", " ")
}
