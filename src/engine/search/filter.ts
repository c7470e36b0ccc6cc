import type { CarsQuery } from "../../contract/cars.ts"
import { type EnumName, type Stock, codeOf } from "../snapshot.ts"
import { squash, wordsOf } from "../text/fold.ts"
import { featuresOf } from "../knowledge/features.ts"
import { HAS } from "./features.ts"
import { vocabularyOf } from "./vocabulary.ts"
import { STOP_WORDS } from "./words.ts"

/** A bit for each filter of the query. */
export const FILTER = {
  make: 1,
  model: 2,
  body: 4,
  fuel: 8,
  gearbox: 16,
  price: 32,
  year: 64,
  km: 128,
  q: 256,
  seats: 512,
  airbags: 1024,
  has: 2048,
  power: 8192,
} as const

/** Set where a car is not on show at all (sold, removed). */
const HIDDEN = 4096

/** Kinds of gearbox that the word in a query or profile covers. */
export function gearboxesCovered(
  gearbox: string,
): readonly ("manual" | "automatic" | "cvt" | "automated" | "dual_clutch")[] {
  if (gearbox === "automatic") return ["automatic", "cvt", "automated", "dual_clutch"]
  return [gearbox as "manual"]
}

/** For every car the bits of the filters that it fails: 0 is a hit, one bit alone a hit but for that filter. */
export function failures(stock: Stock, query: CarsQuery): Uint16Array {
  const { columns, size } = stock
  const failed = new Uint16Array(size)
  const refuse = (bit: number, passes: (i: number) => boolean): void => {
    for (let i = 0; i < size; i++) if (!passes(i)) failed[i] = failed[i]! | bit
  }

  const status = columns.code("status")
  const [available, reserved] = [codeOf("status", "available"), codeOf("status", "reserved")]
  refuse(HIDDEN, (i) => status[i] === available || status[i] === reserved)
  for (const name of ["make", "model"] as const) {
    const names = (query[name] ?? "").split(",").map(squash).filter(Boolean)
    if (names.length === 0) continue
    const { codes, table } = columns.text(name)
    const wanted = [false, ...table.all().map((text) => names.includes(squash(text)))]
    refuse(FILTER[name], (i) => wanted[codes[i]!]!)
  }
  const oneOf = (name: "body" | "fuel" | "gearbox", words: readonly string[] | undefined): void => {
    if (!words?.length) return
    const codes = columns.code(name satisfies EnumName)
    const wanted = new Set(words.map((word) => codeOf(name, word as never)))
    refuse(FILTER[name], (i) => wanted.has(codes[i]!))
  }
  oneOf("body", query.body)
  oneOf("fuel", query.fuel)
  oneOf("gearbox", query.gearbox?.flatMap(gearboxesCovered))
  const { priceMin = -Infinity, priceMax = Infinity, yearMin, yearMax, kmMax, seatsMin, airbagsMin, powerMin } = query
  const [price, year, km] = [columns.number("price"), columns.number("modelYear"), columns.number("km")]
  refuse(FILTER.price, (i) => price[i]! >= priceMin && price[i]! <= priceMax)
  if (yearMin !== undefined) refuse(FILTER.year, (i) => year[i]! >= yearMin)
  if (yearMax !== undefined) refuse(FILTER.year, (i) => year[i]! <= yearMax)
  // What is unknown is NaN and passes no limit.
  if (kmMax !== undefined) refuse(FILTER.km, (i) => km[i]! <= kmMax)
  if (seatsMin !== undefined) {
    const seats = columns.number("seats")
    refuse(FILTER.seats, (i) => seats[i]! >= seatsMin)
  }
  if (airbagsMin !== undefined) {
    const { codes } = columns.equipment()
    const { lists } = featuresOf(stock).facts
    refuse(FILTER.airbags, (i) => lists[codes[i]!]!.airbags >= airbagsMin)
  }
  if (powerMin !== undefined) {
    const power = columns.number("powerHp")
    refuse(FILTER.power, (i) => power[i]! >= powerMin)
  }
  for (const feature of query.has ?? []) refuse(FILTER.has, HAS[feature](stock))
  const typed = wordsOf(query.q ?? "").filter((word) => !STOP_WORDS.has(word))
  if (typed.length > 0) {
    const hits = textHits(stock, typed.slice(0, MOST_WORDS))
    refuse(FILTER.q, (i) => hits[i] === 1)
  }
  return failed
}

const MOST_WORDS = 12

/** Every word must be found, alone or run together with its neighbour ("hb 20" finds HB20). */
function textHits(stock: Stock, typed: readonly string[]): Uint8Array {
  const vocabulary = vocabularyOf(stock)
  let before = new Uint8Array(stock.size)
  let upTo = new Uint8Array(stock.size).fill(1)
  typed.forEach((word, k) => {
    const alone = vocabulary.matches(word, stock.size)
    const joined = k > 0 ? vocabulary.matches(typed[k - 1]! + word, stock.size) : before
    const next = new Uint8Array(stock.size)
    for (let i = 0; i < stock.size; i++) next[i] = (upTo[i]! & alone[i]!) | (before[i]! & joined[i]!)
    before = upTo
    upTo = next
  })
  return upTo
}
