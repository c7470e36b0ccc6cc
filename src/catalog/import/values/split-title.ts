import { MODELS } from "../../knowledge-data/index.ts"
import { endOfWords, fold, squeeze } from "./fold.ts"
import { canonicalMake, findMake } from "./makes.ts"
import { MODEL_NAMES } from "./model-names.ts"

/** A text of make, model, version and perhaps year taken apart; each in the file's own words where we know no better. */
export interface Split {
  readonly model: string
  readonly version: string
}

/** Mercedes' and other letter-and-number names ("GLE 350", "NX 300h", "A 200"): both words are the model. */
const LETTERS_THEN_NUMBER = /^[a-z]{1,3} \d{2,3}[a-z]{0,2}$/
const LETTERED_MAKES = new Set(["Mercedes-Benz", "Lexus", "BMW", "Infiniti", "Audi", "Porsche"])
const ENGINE = /^\d[.,]\d/

const BY_MAKE = namesByMake()
const LONGEST_NAME = 4

/** Parts "Gol 1.0 VHT" into "Gol" and "1.0 VHT", "Range Rover Sport HSE" into "Range Rover Sport" and "HSE". */
export function splitModel(make: string, text: string): Split {
  const words = fold(text).split(" ")
  for (let count = Math.min(LONGEST_NAME, words.length); count > 0; count--) {
    const name = BY_MAKE.get(make)?.get(words.slice(0, count).join(""))
    // "Tiggo 2.0 16V" is a Tiggo of two litres, not a Tiggo 2.
    const inNumber = /^[.,]\d/.test(text.slice(endOfWords(text, count)))
    if (name !== undefined && !inNumber) return cutAfter(text, count, name)
  }
  const two = words.slice(0, 2).join(" ")
  return cutAfter(text, LETTERED_MAKES.has(make) && LETTERS_THEN_NUMBER.test(two) && !ENGINE.test(text) ? 2 : 1)
}

/** The one make that has a model whose name starts the text ("HB20 1.0" is a Hyundai); none where two have one. */
export function makeOfModel(text: string): string | undefined {
  const words = fold(text).split(" ")
  for (let count = Math.min(LONGEST_NAME, words.length); count > 0; count--) {
    const name = words.slice(0, count).join("")
    if (name.length < 2 || !/[a-z]/.test(name)) continue
    const makes = Array.from(BY_MAKE).filter(([, names]) => names.has(name))
    if (makes.length > 0) return makes.length === 1 ? makes[0]?.[0] : undefined
  }
  return undefined
}

/** A model's name as its maker writes it where we know it ("GRANDSIENA" → "Grand Siena"), else without shouting. */
export function canonicalModel(make: string, text: string): string {
  const known = BY_MAKE.get(make)?.get(squeeze(text))
  if (known !== undefined) return known
  return text.replace(/\p{Lu}{4,}/gu, (word) => (/[AEIOUÁÉÍÓÚÂÊÔÃÕ]/.test(word) ? calm(word) : word))
}

/** "2019 Jeep Compass". */
const LEADING_YEAR = /^(19|20)\d{2} /

/** The make at the start of a text and what follows; the same make written twice ("Ford Ford Ka") counts once. */
export function splitMake(text: string): { make: string; rest: string } | undefined {
  const found = findMake(text) ?? findMake(text.replace(LEADING_YEAR, ""))
  if (found === undefined) return undefined
  const again = findMake(found.rest)
  return again?.make === found.make && again.rest !== "" ? again : found
}

/** A model year that ends the text (or stands there as 2011/2012), unless nothing would be left in front of it. */
export function splitYear(text: string): { rest: string; year: string } | undefined {
  const match = /[\s,\-–(]((?:19|20)\d{2}(?:\s?\/\s?(?:(?:19|20)\d{2}|\d{2}))?)\)?$/.exec(text)
  const [, year] = match ?? []
  let end = match?.index ?? 0
  while (end > 0 && " ,-–(".includes(text.charAt(end - 1))) end--
  return end === 0 || year === undefined ? undefined : { rest: text.slice(0, end), year }
}

function cutAfter(text: string, count: number, name?: string): Split {
  // A name's own hyphen or dot belongs to it: "HR-V" is two words to `fold`, one to people.
  let end = endOfWords(text, count)
  if (name === undefined) end += /^[^\s,;/(]*/.exec(text.slice(end))?.[0].length ?? 0
  const version = text.slice(end).replace(/^[\s\-–/,.:|!]+/, "")
  return { model: name ?? text.slice(0, end), version }
}

function calm(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
}

/** The knowledge's models and the list beside it; where both name a model the knowledge's spelling stands. */
function namesByMake(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const listed = Object.entries(MODEL_NAMES).flatMap(([make, names]) =>
    names.split("|").map((model) => ({ make, model })),
  )
  const byMake = new Map<string, Map<string, string>>()
  for (const { make, model } of [...listed, ...MODELS]) {
    const names = byMake.get(canonicalMake(make)) ?? new Map<string, string>()
    byMake.set(canonicalMake(make), names.set(squeeze(model), model))
  }
  return byMake
}
