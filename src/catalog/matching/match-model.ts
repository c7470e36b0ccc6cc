import type { Body, Car } from "../../contract/car.ts"
import { errorsAllowed, isWithin } from "../../engine/search/fuzzy.ts"
import { bodyHint } from "../import/values/read-body.ts"
import { canonicalMake, findMake } from "../import/values/makes.ts"
import { headsOf, type ModelName, parseName, weightOf } from "./model-names.ts"
import { wordsOf } from "./words.ts"

/** What tells one generation from another; the rest of what is known of it does not matter here. */
export interface Generation {
  readonly id: string
  readonly make: string
  readonly model: string
  readonly aliases: readonly string[]
  readonly yearFrom: number
  readonly yearTo: number | null
  readonly body: Body
}

/** What a listing says of its model. Without a make of its own the text is asked for it, and then every make. */
export type ListedModel = Partial<Pick<Car, "make" | "body">> & Pick<Car, "model" | "version" | "modelYear">

export type NoMatch = "make" | "name" | "year" | "body" | "several"

/**
 * The generation, or why there is none. `among` are those that it may be: one, several, or none where nothing fits.
 * `because` names what decided, in the order asked.
 */
export interface ModelMatch<G extends Generation> {
  readonly found: G | undefined
  readonly among: readonly G[]
  readonly failed?: NoMatch
  readonly because: readonly string[]
}

export type ModelMatcher<G extends Generation> = (car: ListedModel) => ModelMatch<G>

interface Entry<G> extends ModelName {
  readonly known: G
}

/**
 * A matcher over generations: by make, by the longest name that the text starts with, by model year, and by the body
 * where the listing states it or its words do. Pure and independent of the generations' order. Two that fit are no
 * answer: a wrong fact is worse than none.
 */
export function modelMatcher<G extends Generation>(generations: readonly G[]): ModelMatcher<G> {
  const byMake = new Map<string, Map<string, Entry<G>[]>>()
  for (const known of generations) {
    const make = canonicalMake(known.make)
    const byHead = byMake.get(make) ?? new Map<string, Entry<G>[]>()
    byMake.set(make, byHead)
    for (const name of [known.model, ...known.aliases].flatMap(parseName)) {
      byHead.set(name.head, [...(byHead.get(name.head) ?? []), { ...name, known }])
    }
  }
  return (car) => match(byMake, car)
}

function match<G extends Generation>(
  byMake: ReadonlyMap<string, ReadonlyMap<string, readonly Entry<G>[]>>,
  car: ListedModel,
): ModelMatch<G> {
  const because: string[] = []
  const none = (failed: NoMatch, among: readonly G[] = []): ModelMatch<G> => ({
    found: undefined,
    among,
    failed,
    because,
  })
  const text = `${car.model} ${car.version}`
  const told = car.make === undefined ? findMake(text) : { make: canonicalMake(car.make), rest: text }
  const makes = told === undefined ? [...byMake.values()] : [byMake.get(told.make)].filter((make) => make !== undefined)
  if (makes.length === 0) return none("make")
  if (told !== undefined) because.push(`make ${told.make}`)

  const words = wordsOf(told?.rest ?? text)
  const exact = fitting(makes, words, (head, known) => head === known)
  const fits = exact.length > 0 || told === undefined ? exact : fitting(makes, words, isMistyped)
  const telling = fits.filter((entry) => !hasEngine(entry) || sold(entry.known, car.modelYear))
  const longest = Math.max(...telling.map(weightOf))
  const named = telling.filter((entry) => weightOf(entry) === longest)
  const [name] = named.toSorted((a, b) => (wordingOf(a) < wordingOf(b) ? -1 : 1))
  if (name === undefined) return none("name")
  because.push(`name ${wordingOf(name)}${exact.length > 0 ? "" : " but for a typing error"}`)

  const inYear = unique(named.filter(({ known }) => sold(known, car.modelYear)))
  because.push(`year ${car.modelYear} of ${unique(named).map(span).join(", ")}`)
  if (inYear.length === 0) return none("year")

  const body = car.body ?? bodyHint(text)
  // A list that tells no versions writes "Etios" for an Etios Sedan too, and a column "Sedã" may say the rest.
  const maySister = body !== undefined || car.version === ""
  const sisters = maySister ? otherBodies(makes, name.head, car.modelYear, inYear) : []
  const possible = [...inYear, ...sisters].filter((known) => body === undefined || isBuiltAs(known, body))
  if (body !== undefined) because.push(`body ${body}${car.body === undefined ? " by its words" : ""}`)
  if (possible.length === 0) return none("body")
  return possible.length === 1 ? { found: possible[0], among: possible, because } : none("several", possible)
}

/** The names that the words may start with, by their heads, and of which they have the tail. */
function fitting<G extends Generation>(
  makes: readonly ReadonlyMap<string, readonly Entry<G>[]>[],
  words: readonly string[],
  isSame: (head: string, known: string) => boolean,
): Entry<G>[] {
  const heads = headsOf(words)
  return makes.flatMap((byHead) =>
    Array.from(byHead).flatMap(([known, entries]) =>
      heads.flatMap(({ head, rest }) =>
        isSame(head, known) ? entries.filter(({ tail }) => tail.every((word) => rest.includes(word))) : [],
      ),
    ),
  )
}

/** "Onyx", "Corola": one typing error behind the first letter. A short name, or one with figures, is meant as it stands. */
function isMistyped(head: string, known: string): boolean {
  return head[0] === known[0] && errorsAllowed(known) > 0 && errorsAllowed(head) > 0 && isWithin(head, known, 1)
}

/** "Tracker … 1.2": of two generations sold in one year the engine tells which; in other years it tells nothing. */
function hasEngine({ tail }: ModelName): boolean {
  return tail.some((word) => /^\d\.\d$/.test(word))
}

/** A "GLC Coupé" is an SUV by body and a coupé by name: whoever says either means it. */
function isBuiltAs({ body, model, aliases }: Generation, said: Body): boolean {
  return body === said || [model, ...aliases].some((name) => bodyHint(name) === said)
}

/** What a maker adds to a model's name for another body, and people leave out: an Etios Sedan, a Cruze Sport6. */
const LEFT_OUT = new Set(["sedan", "hatch", "sportback", "sport6", "fastback"])

/** Generations on sale that year with the same name but for such a word, and another body than all of `those`. */
function otherBodies<G extends Generation>(
  makes: readonly ReadonlyMap<string, readonly Entry<G>[]>[],
  head: string,
  year: number,
  those: readonly G[],
): G[] {
  const near = makes
    .flatMap((byHead) => byHead.get(head) ?? [])
    .filter(({ known }) => {
      const words = wordsOf(known.model)
      return words.slice(0, -1).join("") === head && LEFT_OUT.has(words.at(-1) ?? "")
    })
  return unique(near).filter(
    (known) => sold(known, year) && !those.some(({ id, body }) => id === known.id || body === known.body),
  )
}

function sold({ yearFrom, yearTo }: Generation, year: number): boolean {
  return year >= yearFrom && year <= (yearTo ?? Infinity)
}

function wordingOf({ head, tail }: ModelName): string {
  return [head, ...tail].join(" … ")
}

function span({ yearFrom, yearTo }: Generation): string {
  return `${yearFrom}–${yearTo ?? ""}`
}

function unique<G extends Generation>(entries: readonly { readonly known: G }[]): G[] {
  const known = [...new Map(entries.map((entry) => [entry.known.id, entry.known])).values()]
  return known.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
