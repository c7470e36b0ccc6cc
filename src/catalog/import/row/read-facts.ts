import type { ModelKnowledge } from "../../knowledge-data/model.ts"
import { matchModel } from "../../matching/known-models.ts"
import { type Cell, cut, quote, textOf } from "../values/cell.ts"
import { readEquipment } from "../values/equipment-words.ts"
import type { Fields } from "../columns/fields.ts"
import type { Essentials, Facts, Inferable } from "./imported-car.ts"
import { bodyHint, readBody } from "../values/read-body.ts"
import { fold } from "../values/fold.ts"
import { readFlag } from "../values/read-flag.ts"
import { fuelHint, readFuel } from "../values/read-fuel.ts"
import { gearboxHint, readGearbox, refineGearbox } from "../values/read-gearbox.ts"
import { readPlace, readState } from "../values/read-place.ts"
import { type Role, ROLE_OF_NAME } from "../columns/roles.ts"

type Note = (message: string) => void

/**
 * What a row tells besides its essentials: from its columns first, then where the version's text says it outright; body,
 * doors and seats at last by what every car of that model has.
 */
export function readFacts(fields: Fields, car: Essentials, note: Note): Facts {
  const { model, version } = car
  const text = `${model} ${version} ${fields.text("title") ?? ""}`
  const gearbox = named(fields, "gearbox", readGearbox, undefined, note)
  // "Tipo: Sedã" is a body as often as "Tipo: Moto" is none.
  const bodyOfType = readBody(fields.text("vehicle_type") ?? "")
  const body = named(fields, "body", readBody, bodyOfType ?? bodyHint(text), note)
  const known = matchModel({ ...car, ...(body ? { body } : {}) })
  return {
    ...one("fuel", named(fields, "fuel", readFuel, fuelHint(text), note)),
    ...one("gearbox", gearbox === null ? (gearboxHint(text) ?? null) : refineGearbox(gearbox, gearboxHint(text))),
    ...orKnown({
      body: [body, known.found?.body],
      doors: [count(fields, "doors", 9, /\b([2-5]) ?(?:p|portas)\b/i.exec(text)?.[1]), agreed(known.among, "doors")],
      seats: [count(fields, "seats", 60, /\b([2-9]) ?lugares\b/i.exec(text)?.[1]), agreed(known.among, "seats")],
    }),
    ...one("powerHp", power(fields, /\b(\d{2,3}) ?cv\b/i.exec(text)?.[1])),
    ...one("color", words(fields, "color", 40, capitalise)),
    ...whereabouts(fields),
    ...one("equipment", equipment(fields)),
    ...one("plateEnd", plateEnd(fields.text("plate"))),
    ...one("oneOwner", flag(fields, "one_owner")),
    ...one("ipvaPaid", flag(fields, "ipva_paid")),
    ...one("acceptsTrade", flag(fields, "accepts_trade")),
    ...one("armored", flag(fields, "armored")),
    ...one("auctionOrClaim", flag(fields, "auction")),
    ...one("spareKey", flag(fields, "spare_key")),
    ...one("inspection", words(fields, "inspection", 40)),
    ...one("warranty", words(fields, "warranty", 100)),
    ...one("fipeCode", fipeCode(fields.text("fipe_code"))),
    ...one("description", words(fields, "description", 5000)),
  }
}

/** The one count that all generations have which the car may be: an Etios has four doors, Sedan or not. */
function agreed(among: readonly ModelKnowledge[], what: "doors" | "seats"): number | undefined {
  const counts = new Set(among.flatMap((known) => known[what]))
  return counts.size === 1 ? [...counts][0] : undefined
}

type Known = Pick<Facts, Inferable>

/** What the row says, else what we know of the model; `inferred` names what the file does not speak of at all. */
function orKnown(facts: { [Key in Inferable]: readonly [said: Known[Key], known: Known[Key]] }): Facts {
  const names = Object.keys(facts) as Inferable[]
  const inferred = names.filter((name) => facts[name][0] === undefined && facts[name][1] !== undefined)
  const values = names.flatMap((name) => {
    const [said, known] = facts[name]
    const value = said ?? known ?? said
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(values), ...(inferred.length === 0 ? {} : { inferred }) }
}

function one<Key extends keyof Facts>(key: Key, value: Facts[Key] | undefined): Facts {
  return value === undefined ? {} : { [key]: value }
}

/** A column's word that we cannot place tells nothing either way: noted, and what is known stays. */
function named<T>(fields: Fields, role: Role, read: (text: string) => T | undefined, hint: T | undefined, note: Note) {
  const text = fields.text(role)
  if (text === undefined || text === null) return hint ?? text
  const value = read(text)
  if (value === undefined) note(`${LABELS[role] ?? role} não reconhecido: ${quote(text)}`)
  return value ?? hint
}

const LABELS: Partial<Record<Role, string>> = { fuel: "Combustível", gearbox: "Câmbio", body: "Tipo de carroceria" }

function words(fields: Fields, role: Role, max: number, mend: (text: string) => string = (text) => text) {
  const text = fields.text(role)
  return text === undefined || text === null ? text : cut(mend(text), max)
}

function count(fields: Fields, role: Role, max: number, hint: string | undefined): number | null | undefined {
  const text = fields.text(role)
  const digits = /^(\d{1,4})(?![\d.,]*[1-9])/.exec(text ?? "")?.[1] ?? hint
  const number = Number(digits)
  if (digits !== undefined && number >= 1 && number <= max) return number
  return text === null ? null : undefined
}

/** Below 20 it is an engine's size or a class, no car's horsepower. */
function power(fields: Fields, hint: string | undefined): number | null | undefined {
  const hp = count(fields, "power", 3000, hint)
  return typeof hp === "number" && hp < 20 ? undefined : hp
}

/** Yes or no; the column's own words as its value ("Único dono" under `veiculo_unico_dono`) are a yes. */
function flag(fields: Fields, role: Role): boolean | null | undefined {
  const cell: Cell = fields.cell(role)
  if (cell === undefined || cell === null) return cell
  return readFlag(cell) ?? (ROLE_OF_NAME.get(fold(textOf(cell))) === role ? true : undefined)
}

function equipment(fields: Fields): string[] | undefined {
  const list = fields.cell("equipment")
  const flags = fields.flags().filter(({ cell }) => cell !== undefined)
  if (list === undefined && flags.length === 0) return undefined
  const on = flags.flatMap(({ column, cell }) => (readFlag(cell) === true ? [column.equipment ?? column.name] : []))
  return [...new Set([...readEquipment(list), ...on])]
}

/** "004515-2", also without its hyphen. What is no code is another's number, and left alone. */
function fipeCode(text: string | null | undefined): string | undefined {
  const [, number, check] = /^(\d{6})-?(\d)$/.exec(text ?? "") ?? []
  return number === undefined ? undefined : `${number}-${check}`
}

/** Only the last digit of a plate is kept: it tells the month of the licence, the rest tells who the owner is. */
function plateEnd(text: string | null | undefined): string | null | undefined {
  return text === undefined || text === null ? text : /(\d)\D*$/.exec(textOf(text))?.[1]
}

/** City and state from columns of their own, else from one for both, which a column called "Cidade" may be ("Osasco - SP"). */
function whereabouts(fields: Fields): Facts {
  const city = fields.text("city")
  const place = readPlace(city ?? fields.text("place") ?? "")
  const state = fields.text("state")
  const toldOf = city !== undefined || fields.has("place")
  return {
    ...one("city", toldOf ? (place.city ?? null) : undefined),
    ...one(
      "state",
      state ? readState(state) : (place.state ?? (state === null || fields.has("place") ? null : undefined)),
    ),
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + (text === text.toUpperCase() ? text.slice(1).toLowerCase() : text.slice(1))
}
