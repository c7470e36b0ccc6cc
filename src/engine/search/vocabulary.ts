import { type EnumName, ENUMS, type TextName } from "../snapshot/columns.ts"
import type { Stock } from "../snapshot.ts"
import { squash, wordsOf } from "../text/fold.ts"
import { errorsAllowed, isWithin } from "./fuzzy.ts"
import { BODY_WORDS, FUEL_WORDS, GEARBOX_WORDS } from "./words.ts"

/** One searchable column: the codes of the stock's cars, and for each word the codes whose text has it. */
interface Field {
  readonly codes: ArrayLike<number>
  readonly size: number
  readonly byWord: ReadonlyMap<string, readonly number[]>
}

const TEXT_FIELDS = ["make", "model", "version", "color"] as const satisfies readonly TextName[]
const ENUM_FIELDS = { body: BODY_WORDS, fuel: FUEL_WORDS, gearbox: GEARBOX_WORDS } as const

/** The words of a stock's names and facts, by column. Made once per stock. */
export class Vocabulary {
  readonly #fields: readonly Field[]
  readonly #words: readonly string[]
  readonly #known: ReadonlySet<string>

  constructor(stock: Stock) {
    this.#fields = [
      ...TEXT_FIELDS.map((name) => textField(stock, name)),
      ...(Object.keys(ENUM_FIELDS) as (keyof typeof ENUM_FIELDS)[]).map((name) => enumField(stock, name)),
      yearField(stock),
    ]
    this.#known = new Set(this.#fields.flatMap((field) => [...field.byWord.keys()]))
    this.#words = [...this.#known]
  }

  /** For every car whether one of its words is meant by `typed`. */
  matches(typed: string, size: number): Uint8Array {
    const meant = this.#meant(typed)
    const found = new Uint8Array(size)
    for (const { codes, size: known, byWord } of this.#fields) {
      const wanted = new Uint8Array(known + 1)
      let any = false
      for (const word of meant) for (const code of byWord.get(word) ?? []) any = Boolean((wanted[code] = 1))
      if (any) for (let i = 0; i < size; i++) if (wanted[codes[i]!]) found[i] = 1
    }
    return found
  }

  /** The word itself if the stock has it, else words that it begins, else words it may have been meant to be. */
  #meant(typed: string): string[] {
    const form = typed.length < 3 ? undefined : inflections(typed).find((word) => this.#known.has(word))
    if (form !== undefined) return [form]
    const begun = this.#words.filter((word) => word.startsWith(typed))
    if (begun.length > 0) return begun
    const limit = errorsAllowed(typed)
    return limit === 0 ? [] : this.#words.filter((word) => word.length > 2 && isWithin(typed, word, limit))
  }
}

/** The word, its singular, and both in the other gender: "pretas" → "preta", "pretos", "preto". */
function inflections(typed: string): string[] {
  const singular = typed.length > 3 && typed.endsWith("s") ? [typed, typed.slice(0, -1)] : [typed]
  return [
    ...singular,
    ...singular.flatMap((word) =>
      GENDERS.flatMap(([a, b]) => (word.endsWith(a) ? [word.slice(0, -a.length) + b] : [])),
    ),
  ]
}

const GENDERS = [
  ["a", "o"],
  ["o", "a"],
] as const

const known = new WeakMap<Stock, Vocabulary>()

export function vocabularyOf(stock: Stock): Vocabulary {
  const vocabulary = known.get(stock) ?? new Vocabulary(stock)
  known.set(stock, vocabulary)
  return vocabulary
}

function textField(stock: Stock, name: TextName): Field {
  const { codes, table } = stock.columns.text(name)
  return { codes, size: table.size, byWord: index(table.all().map(spellings)) }
}

/** The words of a text, and the whole of a short name run together: "T-Cross" is also found as "tcross". */
function spellings(text: string): string[] {
  const words = wordsOf(text)
  return words.length === 2 || words.length === 3 ? [...words, squash(text)] : words
}

function enumField(stock: Stock, name: keyof typeof ENUM_FIELDS & EnumName): Field {
  const words: Readonly<Record<string, readonly string[]>> = ENUM_FIELDS[name]
  return { codes: stock.columns.code(name), size: ENUMS[name].length, byWord: index(ENUMS[name].map((w) => words[w]!)) }
}

function yearField(stock: Stock): Field {
  const years = [...new Set(stock.columns.number("modelYear"))]
  const codeOf = new Map(years.map((year, k) => [year, k + 1]))
  const codes = Uint32Array.from(stock.columns.number("modelYear"), (year) => codeOf.get(year)!)
  return { codes, size: years.length, byWord: index(years.map((year) => [String(year)])) }
}

/** Word → codes, counted from 1 as in dictionary columns. */
function index(entries: readonly (readonly string[])[]): Map<string, number[]> {
  const byWord = new Map<string, number[]>()
  entries.forEach((words, k) => {
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), k + 1])
  })
  return byWord
}
