import type { Traits } from "./traits.ts"

/** How well two texts agree: `score` in the words' weights, of `most` that the listing's words could have given. */
export interface Agreement {
  readonly score: number
  readonly most: number
  /** The weightiest of the listing's words that the text lacks; absent where none of weight is. */
  readonly lacks: string | undefined
  /** Whether the text names no trim at all: FIPE's row for all versions that have no row of their own. */
  readonly isPlain: boolean
  /**
   * Whether the two say the same, no more and no less, of an engine that both name: 2 in the same words, 1 in words that
   * are short for each other or stand in brackets, 0 not.
   */
  readonly exactness: 0 | 1 | 2
}

interface Compared {
  readonly traits: Traits
  readonly words: ReadonlySet<string>
  /** "Comf./C.Plus/C.Style": what one of the names says need not be said of the car. */
  readonly hasChoices: boolean
  readonly choices: readonly (readonly (readonly string[])[])[]
  /** Words in brackets: "Gol City (Trend)". */
  readonly optional: ReadonlySet<string>
}

/** A word of FIPE's that the listing lacks, one of the listing's that FIPE lacks, an abbreviation. */
const UNSAID = 0.5
const UNANSWERED = 0.6
const SHORTENED = 0.9
const CHOICE = 0.2
/** Facts that one of the two leaves open, or that differ a little. */
const GEARBOX_OPEN = 0.7
const GEARBOX_KIND = 0.3
const DRIVE_OPEN = 0.6
const TURBO_DIFFERS = 1.2
const POWER_DIFFERS = 1
const CLOSE_HP = 6
/** A trim's name that the text does not have: it is another version. */
const LOST = 0.9
/** Words that tell this little do not make two texts differ. */
const TRIFLE = 0.25

/**
 * Compares a listing with a FIPE text by what they say. Nothing where a fact contradicts: litres, valves, doors, manual
 * or not, drive, cab, which of two generations.
 */
export function agreement(said: Traits, text: Compared, weight: (word: string) => number): Agreement | undefined {
  const fipe = text.traits
  if (differ(said.litres, fipe.litres) || differ(said.valves, fipe.valves)) return undefined
  if (clash(said.doors, fipe.doors) || clash(said.drive, fipe.drive) || clash(said.cab, fipe.cab)) return undefined
  if (clash(said.age, fipe.age)) return undefined
  if (clash(isManual(said), isManual(fipe))) return undefined
  let score = 0
  let most = 0
  let lost = 0
  let lacks: string | undefined
  let unsaid = 0
  let isShortened = false
  const answered = new Set<string>()
  for (const word of new Set(said.words)) {
    const [other, share] = counterpart(word, text.words)
    const own = Math.max(weight(word), other === undefined ? 0 : weight(other))
    most += own
    if (other === undefined) {
      score -= own * UNANSWERED
      if (own > lost) lacks = word
      lost = Math.max(lost, own)
    } else {
      answered.add(other)
      isShortened ||= share < 1
      score += own * share
    }
  }
  for (const word of text.words) {
    if (answered.has(word) || isOtherChoice(word, text, answered)) continue
    if (text.optional.has(word)) isShortened = true
    else unsaid += weight(word) * (text.hasChoices ? CHOICE : 1)
  }
  score -= unsaid * UNSAID
  const gearbox = gearboxCost(said.gearbox, fipe.gearbox)
  const drive = (said.drive === "4x4") === (fipe.drive === "4x4") ? 0 : DRIVE_OPEN
  const turbo = clash(said.turbo, fipe.turbo) ? TURBO_DIFFERS : 0
  const power = isFar(said.powerHp, fipe.powerHp) ? POWER_DIFFERS : 0
  const open = gearbox + drive + turbo + power
  const isExact = lost < TRIFLE && unsaid < TRIFLE && open < TRIFLE && said.litres.length > 0 && fipe.litres.length > 0
  return {
    score: score - open,
    most,
    lacks: lost < LOST ? undefined : lacks,
    isPlain: text.words.size === 0,
    exactness: !isExact ? 0 : isShortened ? 1 : 2,
  }
}

/** Whether the word stands in a choice of which the listing is another side. */
function isOtherChoice(word: string, { choices }: Compared, answered: ReadonlySet<string>): boolean {
  return choices.some(
    (sides) =>
      sides.some((side) => side.includes(word)) &&
      sides.some((side) => !side.includes(word) && side.every((other) => answered.has(other))),
  )
}

function isFar(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) > CLOSE_HP
}

/** FIPE writes most manual cars without a word about it. */
function gearboxCost(said: Traits["gearbox"], fipe: Traits["gearbox"]): number {
  if (fipe === undefined) return said === "manual" || said === undefined ? 0 : GEARBOX_OPEN
  if (said === undefined) return fipe === "manual" ? 0 : GEARBOX_OPEN
  return said === fipe ? 0 : GEARBOX_KIND
}

function isManual({ gearbox }: Traits): boolean | undefined {
  return gearbox === undefined ? undefined : gearbox === "manual"
}

function differ(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value))
}

function clash<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

/** The same word in the text, or one that is short for it or it for that. */
function counterpart(word: string, words: ReadonlySet<string>): readonly [string | undefined, number] {
  if (words.has(word)) return [word, 1]
  for (const other of words) if (isShortFor(word, other)) return [other, SHORTENED]
  return [undefined, 0]
}

/** Whether one of two words is short for the other ("prem", "premier"). */
export function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && short.length < long.length && long.startsWith(short) && /^\D+$/.test(short)
}
