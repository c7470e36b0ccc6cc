import type { Car } from "../../contract/car.ts"
import { ONE_PRICE } from "../../engine/text/fipe.ts"
import { canonicalMake } from "../import/values/makes.ts"
import type { Generation, ModelMatcher } from "../matching/match-model.ts"
import { wordsOf } from "../matching/words.ts"
import { agreement } from "./agreement.ts"
import { confidenceOf } from "./confidence.ts"
import { type FipeText, readFipeText } from "./fipe-text.ts"
import { type Line, linesOf, share } from "./lines.ts"
import { behind, type FipeListing, listed } from "./listing.ts"
import type { FipePrice } from "./read-table.ts"
import type { Traits } from "./traits.ts"
import { Vocabulary } from "./vocabulary.ts"
import { burns, yearOf } from "./year-and-fuel.ts"

export type NoFipe = "make" | "year" | "model" | "version" | "several"

/**
 * The price that a listing's car has in the table, or why none. `confidence` (0..1) is how sure the code is: near 1 where
 * the texts agree and nothing else comes near, lower where other codes of about the same price do. `near` are the codes
 * that came near, the best first.
 */
export interface FipeMatch {
  readonly found: FipePrice | undefined
  readonly confidence: number
  readonly near: readonly string[]
  /** Whether the codes that came near have other prices than the one found, if by little. */
  readonly approximate: boolean
  readonly failed?: NoFipe
}

export type FipeMatcher = (car: FipeListing) => FipeMatch

interface Candidate {
  readonly price: FipePrice
  readonly text: FipeText
}

/** Codes whose agreement is this close to the best one's may be the car as well. */
const NEAR = 0.9
/** BRL 100 in centavos: codes whose prices differ by less give the same sentence. */
const SAME_PRICE = 10_000

/**
 * A matcher for one month's table (or the part of it that has the listings' makes). Pure, and independent of the table's
 * order. Two codes that are too near in words and not in price are no answer.
 */
export function fipeMatcher(prices: readonly FipePrice[], matchModel: ModelMatcher<Generation>): FipeMatcher {
  const makes = new Map<string, Make>()
  const spelt = new Map<string, string>()
  for (const price of prices) {
    const make = spelt.get(price.make) ?? canonicalMake(price.make)
    spelt.set(price.make, make)
    const known = makes.get(make) ?? new Make(make, matchModel)
    makes.set(make, known.add(price))
  }
  return (car) =>
    makes.get(canonicalMake(car.make))?.match(car) ?? {
      found: undefined,
      confidence: 0,
      near: [],
      approximate: false,
      failed: "make",
    }
}

class Make {
  readonly #make: string
  readonly #matchModel: ModelMatcher<Generation>
  readonly #byYear = new Map<number, FipePrice[]>()
  readonly #texts = new Map<string, FipeText>()
  readonly #lines = new Map<string, readonly Line[]>()
  readonly #vocabulary = new Vocabulary()

  constructor(make: string, matchModel: ModelMatcher<Generation>) {
    this.#make = make
    this.#matchModel = matchModel
  }

  add(price: FipePrice): this {
    const year = this.#byYear.get(price.year)
    if (year === undefined) this.#byYear.set(price.year, [price])
    else year.push(price)
    if (this.#texts.has(price.model)) return this
    const text = readFipeText(price.model)
    this.#texts.set(price.model, text)
    this.#vocabulary.add(text.family, new Set(text.traits.words))
    return this
  }

  match(car: FipeListing): FipeMatch {
    const none = (failed: NoFipe, near: readonly string[] = []): FipeMatch => ({
      found: undefined,
      confidence: 0,
      near,
      approximate: false,
      failed,
    })
    const ofYear = this.#ofYear(car)
    if (ofYear.length === 0) return none("year")
    const own = linesOf(this.#matchModel(car).among)
    const name = wordsOf(car.model).join("")
    const ofLine = ofYear.filter(({ price, text }) => burns(car, price) && this.#isLine(car, own, name, text))
    if (ofLine.length === 0) return none("model")
    const heads = new Set([name, ...own.flatMap((line) => [...line.heads])])
    const said = listed(car, heads)
    const named = wordsOf(car.model)
    // Where the line's automatics are marked as such, a text without a word about it is a manual's.
    const areMarked =
      said.gearbox !== undefined && said.gearbox !== "manual" && ofLine.some(({ text }) => isAutomatic(text.traits))
    const judged = ofLine
      .filter(({ text }) => !areMarked || isAutomatic(text.traits))
      .flatMap(({ price, text }) => {
        const optional = new Set([...text.optional, ...named])
        const words = new Set(behind(heads, text.traits.words))
        const agreed = agreement(said, { ...text, words, optional }, (word) =>
          this.#vocabulary.weight(word, text.family),
        )
        return agreed === undefined ? [] : [{ price, words, ...agreed }]
      })
      .toSorted((a, b) => b.exactness - a.exactness || b.score - a.score || (a.price.code < b.price.code ? -1 : 1))
    const [best] = judged
    if (best === undefined) return none("version")
    // A listing that names neither engine nor trim may be any of them.
    const isBare = said.litres.length === 0 && said.words.length === 0
    const near = judged.filter(
      ({ score, exactness }) => isBare || (score > best.score - NEAR && exactness >= best.exactness),
    )
    const codes = near.map(({ price }) => price.code)
    // Where no row that fits has the trim's name, the row without any trim is the trim's.
    const { lacks } = best
    const isNamed = lacks !== undefined && (!best.isPlain || judged.some(({ words }) => words.has(lacks)))
    if (isNamed) return none("version", codes)
    const sums = near.map(({ price }) => price.price)
    const [least, most] = [Math.min(...sums), Math.max(...sums)]
    if (most > least * (1 + ONE_PRICE)) return none("several", codes)
    const approximate = most - least >= SAME_PRICE
    return { found: best.price, confidence: confidenceOf(best, near.length), near: codes, approximate }
  }

  #ofYear(car: FipeListing): Candidate[] {
    const year = yearOf(car, (wanted) => this.#byYear.has(wanted))
    return (this.#byYear.get(year) ?? []).flatMap((price) => {
      const text = this.#texts.get(price.model)
      return text === undefined ? [] : [{ price, text }]
    })
  }

  /** Whether the text is about the listing's model: by the generations that both may be, else by the name itself. */
  #isLine(car: FipeListing, own: readonly Line[], name: string, text: FipeText): boolean {
    const theirs = this.#linesIn(text, car.modelYear)
    if (own.length > 0 && theirs.length > 0) return share(own, theirs)
    return text.heads.has(name) && !contradicts(car.body, text.body)
  }

  #linesIn({ plain }: FipeText, modelYear: number): readonly Line[] {
    const key = `${modelYear} ${plain}`
    const known = this.#lines.get(key)
    if (known !== undefined) return known
    const found = linesOf(this.#matchModel({ make: this.#make, model: plain, version: "-", modelYear }).among)
    this.#lines.set(key, found)
    return found
  }
}

function isAutomatic({ gearbox }: Traits): boolean {
  return gearbox === "automatic" || gearbox === "automated"
}

function contradicts(a: Car["body"], b: Car["body"]): boolean {
  return a !== undefined && b !== undefined && a !== b
}
