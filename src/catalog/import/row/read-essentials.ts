import { isUnsaid, Refusal } from "../values/cell.ts"
import type { Fields } from "../columns/fields.ts"
import { fold } from "../values/fold.ts"
import type { Essentials } from "./imported-car.ts"
import { canonicalMake, findMake } from "../values/makes.ts"
import { orderYears, readYears, type Years } from "../values/read-years.ts"
import { canonicalModel, splitMake, splitModel, splitYear } from "../values/split-title.ts"

const MAX_MAKE = 50
const MAX_MODEL = 100
const ENGINE = /(?<!\d)\d[.,]\d(?!\d)/

/** With `words`: the car's name as the file has it, which goes into its identity. */
export interface Named extends Essentials {
  readonly words: string
}

/** Make, model, version and years out of whatever columns hold them; reasons are added to `errors`. */
export function readEssentials(fields: Fields, lastYear: number, errors: string[]): Named | undefined {
  const before = errors.length
  const name = readName(fields, errors)
  const years = readAge(fields, name?.year, lastYear, errors)
  if (name === undefined || years === undefined || errors.length > before) return undefined
  const { make, model, version, words } = name
  return { make, model, version, words, buildYear: years[0], modelYear: years[1] }
}

interface Name extends Pick<Named, "make" | "model" | "version" | "words"> {
  /** A year at the end of the text. */
  readonly year: string | undefined
}

function readName(fields: Fields, errors: string[]): Name | undefined {
  const full = fields.text("make_model") ?? fields.text("title") ?? ""
  const own = fields.text("model") ?? ""
  const given = fields.text("make") ?? ""
  const text = own === "" ? full : own
  const split = given === "" ? (splitMake(text) ?? splitMake(full)) : undefined
  if (given === "" && split === undefined)
    errors.push(text === "" ? "marca não informada" : `marca não reconhecida em “${text.slice(0, 60)}”`)
  const make = split?.make ?? canonicalMake(given)
  const rest = split !== undefined && split.make === findMake(text)?.make ? split.rest : withoutMake(text, make)
  if (fold(rest) === "") errors.push(rest === "" ? "modelo não informado" : "modelo ilegível")
  const dated = splitYear(rest)
  const body = dated?.rest ?? rest
  const { model, version } = nameOf(make, body, fields.text("version") ?? "")
  if (make.length > MAX_MAKE) errors.push(`marca com mais de ${MAX_MAKE} caracteres`)
  if (model.length > MAX_MODEL) errors.push(`modelo com mais de ${MAX_MODEL} caracteres`)
  return { make, model, version, words: `${body} ${fields.text("version") ?? ""}`, year: dated?.year }
}

/** "Ford Ka" in a column of models, beside a make of its own: the make is not said twice. But "DS 3" stays "DS 3". */
function withoutMake(text: string, make: string): string {
  const found = findMake(text)
  return found?.make === make && /\p{L}/u.test(found.rest) ? found.rest : text
}

/** With a version of its own the text is the model as a whole, unless an engine's size shows that it holds more. */
function nameOf(make: string, text: string, version: string): { model: string; version: string } {
  if (version !== "" && !ENGINE.test(text))
    return { model: canonicalModel(make, text), version: withoutModel(version, text) }
  const split = splitModel(make, text)
  const tail = fold(version).startsWith(fold(split.version)) ? version : `${split.version} ${version}`.trim()
  return { model: canonicalModel(make, split.model), version: withoutModel(tail, split.model) }
}

/** "Ecosport XLT 1.6" as the version of an EcoSport says the model twice. */
function withoutModel(version: string, model: string): string {
  const words = model.trim().split(/\s+/).length
  const start = version.split(/\s+/).slice(0, words).join(" ")
  return fold(start) === fold(model) ? version.slice(start.length).trim() : version
}

function readAge(fields: Fields, ending: string | undefined, lastYear: number, errors: string[]) {
  const [any, built, model] = (["year", "build_year", "model_year"] as const).map((role) => {
    const years = readYears(fields.cell(role), lastYear)
    if (years instanceof Refusal) errors.push(years.reason)
    return years instanceof Refusal ? null : years
  })
  const title = ending === undefined || isUnsaid(ending) ? null : readYears(ending, lastYear)
  const first = built?.[0] ?? any?.[0] ?? model?.[0]
  const second = model?.at(-1) ?? any?.at(-1) ?? built?.at(-1)
  if (first === undefined || second === undefined) {
    if (title !== null && !(title instanceof Refusal)) return pair(title)
    if (errors.every((error) => !error.startsWith("ano"))) errors.push("ano não informado")
    return undefined
  }
  // One year only: what ends the title is then the other one, if it lies next to it.
  const other = title === null || title instanceof Refusal ? undefined : title.at(-1)
  const known =
    first === second && other !== undefined && Math.abs(other - first) <= 1 ? [first, other] : [first, second]
  const ordered = orderYears(known[0] ?? first, known[1] ?? second)
  if (!(ordered instanceof Refusal)) return ordered
  errors.push(ordered.reason)
  return undefined
}

function pair(years: Years): readonly [number, number] {
  return [years[0], years[1] ?? years[0]]
}
