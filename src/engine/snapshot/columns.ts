import { BODIES, CAR_STATUSES, FUELS, GEARBOXES } from "../../contract/car.ts"
import type { ListColumn, TextColumn } from "./dictionary.ts"

/** Numbers of a car that are columns of their own; NaN where the car has none. BRL, km, litres, hp, km/l, mm, epoch ms. */
export const NUMBERS = [
  "price",
  "modelYear",
  "buildYear",
  "km",
  "fipePrice",
  "doors",
  "powerHp",
  "trunkLitres",
  "seats",
  "rangeKm",
  "lengthMm",
  "gasolineCity",
  "gasolineHighway",
  "ethanolCity",
  "ethanolHighway",
  "safetyStars",
  "safetyYear",
  "photoCount",
  "enteredAt",
  "updatedAt",
  "recordVersion",
] as const
export type NumberName = (typeof NUMBERS)[number]

/** Words out of the contract's closed lists: 0 where missing, else 1 + the index in the list. */
export const ENUMS = { status: CAR_STATUSES, body: BODIES, fuel: FUELS, gearbox: GEARBOXES } as const
export type EnumName = keyof typeof ENUMS
export const ENUM_NAMES = Object.keys(ENUMS) as readonly EnumName[]

/** Yes-or-no facts: 0 unknown, 1 no, 2 yes. */
export const FLAGS = [
  "oneOwner",
  "ipvaPaid",
  "acceptsTrade",
  "armored",
  "auctionOrClaim",
  "spareKey",
  "fipeApproximate",
] as const
export type FlagName = (typeof FLAGS)[number]
export const NO = 1
export const YES = 2

/** Free texts; times that are not ISO 8601 in UTC to the millisecond are kept here too. */
export const TEXTS = [
  "make",
  "model",
  "version",
  "color",
  "fipeMonth",
  "city",
  "state",
  "plateEnd",
  "inspection",
  "warranty",
  "title",
  "url",
  "description",
  "enteredAtText",
  "updatedAtText",
] as const
export type TextName = (typeof TEXTS)[number]

/** A stock by columns; each is unpacked when it is first read and then kept. Do not write into them. */
export interface Columns {
  number(name: NumberName): Float64Array
  code(name: EnumName): Uint8Array
  flag(name: FlagName): Uint8Array
  text(name: TextName): TextColumn
  equipment(): ListColumn
}

/** The code of a word of a closed list, as in its column. */
export function codeOf<N extends EnumName>(name: N, word: (typeof ENUMS)[N][number] | undefined): number {
  return word === undefined ? 0 : (ENUMS[name] as readonly string[]).indexOf(word) + 1
}

/** The word of a code; undefined where it is missing. */
export function wordOf<N extends EnumName>(name: N, code: number): (typeof ENUMS)[N][number] | undefined {
  return (ENUMS[name] as readonly (typeof ENUMS)[N][number][])[code - 1]
}

/** A record of what `make` says of each name, keys in their order. */
export function byName<N extends string, T>(names: readonly N[], make: (name: N) => T): Record<N, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, T>
}
