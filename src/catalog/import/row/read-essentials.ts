import type { Fields } from "../columns/fields.ts"
import type { Role } from "../columns/roles.ts"
import { cut, quote } from "../values/cell.ts"
import { endOfWords, fold } from "../values/fold.ts"
import { canonicalMake, findMake } from "../values/makes.ts"
import { canonicalModel, makeOfModel, splitMake, splitModel, splitYear } from "../values/split-title.ts"
import type { Essentials } from "./imported-car.ts"
import { readAge } from "./read-age.ts"

const MAX_MAKE = 50
const MAX_MODEL = 100
/** Far more than make, model and version together may hold. */
const MAX_NAME = 500
/** How registration papers mark a car from abroad: "I/TOYOTA HILUX", "IMP/BMW 320I". */
const IMPORTED = /^(?:I|IMP)\s?\/\s?(?=\p{L})/u
/** Years built and of the model where a model should stand; one alone may be a name (Peugeot 2008). */
const YEARS = /^(19|20)\d{2}\s*[/-]\s*(19|20)?\d{2}$/
const ENGINE = /(?<!\d)\d[.,]\d(?!\d)/

/** With `words`: the car's name as the file has it, which goes into its identity. */
export interface Named extends Essentials {
  readonly words: string
}

/** Make, model, version and years out of whatever columns hold them; reasons are added to `errors`. */
export function readEssentials(fields: Fields, lastYear: number, errors: string[]): Named | undefined {
  const { year, ...name } = readName(fields, errors)
  const nameIsSound = errors.length === 0
  const age = readAge(fields, year, lastYear, errors)
  return nameIsSound && age !== undefined ? { ...name, ...age } : undefined
}

interface Name extends Pick<Named, "make" | "model" | "version" | "words"> {
  /** A year at the end of the text. */
  readonly year: string | undefined
}

function readName(fields: Fields, errors: string[]): Name {
  const said = (role: Role): string => cut(fields.text(role) ?? "", MAX_NAME).replace(IMPORTED, "")
  const full = said("make_model") || said("title")
  const text = said("model") || full
  const known = fields.has("make") ? undefined : makeOfModel(text)
  const { make, rest } = makeOf(said("make"), text, full, known)
  if (make === "") errors.push(text === "" ? "marca não informada" : `marca não reconhecida: ${quote(text)}`)
  else if (fold(rest) === "" || YEARS.test(rest))
    errors.push(rest === "" ? "modelo não informado" : `modelo ilegível: ${quote(rest)}`)
  const dated = splitYear(rest)
  const name = dated?.rest ?? rest
  const given = said("version") || (text === full ? "" : versionIn(full, make, name))
  const { model, version } = modelOf(make, name, given)
  if (make.length > MAX_MAKE) errors.push(`marca com mais de ${MAX_MAKE} caracteres`)
  if (model.length > MAX_MODEL) errors.push(`modelo com mais de ${MAX_MODEL} caracteres`)
  return { make, model, version, words: `${name} ${given}`, year: dated?.year }
}

/**
 * The make from its own column, else from the start of the model's text or of the title, else (a file that names no makes
 * at all) the one maker of that model; "" if none is known there.
 */
function makeOf(given: string, text: string, full: string, known: string | undefined): { make: string; rest: string } {
  // A bare code says no make; "1 - FIAT" says one.
  const named = given.replace(/^\d+\s*[-–.:]?\s*/, "")
  if (named !== "") {
    const make = canonicalMake(named)
    const found = splitMake(text)
    // "Ford Ka" beside the make "Ford": not said twice. But "DS 3" beside "DS" stays as it is.
    return { make, rest: found?.make === make && /\p{L}/u.test(found.rest) ? found.rest : text }
  }
  const own = splitMake(text)
  return own ?? { make: findMake(full)?.make ?? known ?? "", rest: text }
}

/** Beside make and model a title ("Fiat Argo Drive 1.0 2020") may hold the version: what follows those two in it. */
function versionIn(title: string, make: string, model: string): string {
  const found = splitMake(title)
  const rest = found?.make === make ? found.rest : title
  const words = fold(model).split(" ").length
  if (rest === "" || fold(rest.slice(0, endOfWords(rest, words))) !== fold(model)) return ""
  const tail = ` ${rest.slice(endOfWords(rest, words)).trim()}`
  return (splitYear(tail)?.rest ?? (/^\s*\W?((19|20)\d{2}\W*)+$/.test(tail) ? "" : tail)).trim()
}

/** With a version of its own the text is the model as a whole, unless an engine's size shows that it holds more. */
function modelOf(make: string, text: string, version: string): { model: string; version: string } {
  if (version !== "" && !ENGINE.test(text)) {
    return { model: canonicalModel(make, text), version: withoutModel(version, text) }
  }
  const split = splitModel(make, text)
  const whole = fold(version).startsWith(fold(split.version)) ? version : `${split.version} ${version}`.trim()
  return { model: canonicalModel(make, split.model), version: withoutModel(whole, split.model) }
}

/** "Ecosport XLT 1.6" as the version of an EcoSport says the model twice. */
function withoutModel(version: string, model: string): string {
  const start = version.split(" ").slice(0, model.split(" ").length).join(" ")
  return fold(start) === fold(model) ? version.slice(start.length).trim() : version
}
