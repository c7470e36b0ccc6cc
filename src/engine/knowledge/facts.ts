import { SEGMENTS, ANY_SEGMENT } from "./reference.ts"
import { codeOf, type Stock, wordOf, YES } from "../snapshot.ts"
import { monthCount } from "../text/portuguese.ts"
import { vouchingTexts } from "./papers.ts"
import { type Ranked, rankedOf } from "./ranked.ts"
import { type EquipmentFacts, equipmentFacts, type EquipmentWord, wordFacts } from "./equipment.ts"

/** Bits of what is really known of a car, so that nothing is claimed of what was assumed. */
export const KNOWN = {
  fipe: 1,
  km: 2,
  gasoline: 4,
  ethanol: 8,
  trunk: 16,
  power: 32,
  stars: 64,
  equipment: 128,
  seats: 256,
  airbags: 512,
} as const

/** Litres: a high-roofed cargo van holds 13,000, a Fiorino 3,300. */
const LARGEST_HOLD = 15_000

/**
 * The stock's facts as the engine judges them, indexed as the stock; what is unknown, or known to be worse, is taken at
 * its body's least.
 */
export interface Facts {
  /** The cars that may be recommended. */
  readonly rows: Uint32Array
  readonly known: Uint16Array
  readonly seats: Uint8Array
  readonly trunkLitres: Float32Array
  readonly powerHp: Float32Array
  /** Made when first asked for. */
  readonly ranked: (by: RankedBy) => Ranked
  /** Concept bits, equipment count and airbags per distinct list of equipment; `columns.equipment().codes` index it. */
  readonly lists: readonly EquipmentFacts[]
  /** What each distinct piece of equipment says. */
  readonly pieces: readonly EquipmentWord[]
}

export type RankedBy = "price" | "modelYear" | "km"

export function gatherFacts(stock: Stock): Facts {
  const { columns, size } = stock
  const known = new Uint16Array(size)
  const seats = new Uint8Array(size)
  const trunkLitres = new Float32Array(size)
  const powerHp = new Float32Array(size)
  const words = columns.equipment().table.all().map(wordFacts)
  const lists = columns.equipment().lists.map((list) => equipmentFacts(list, words))
  const equipment = columns.equipment().codes
  const body = columns.code("body")
  const column = {
    fipe: columns.number("fipePrice"),
    km: columns.number("km"),
    gasoline: columns.number("gasolineCity"),
    gasolineRoad: columns.number("gasolineHighway"),
    ethanol: columns.number("ethanolCity"),
    ethanolRoad: columns.number("ethanolHighway"),
    trunk: columns.number("trunkLitres"),
    power: columns.number("powerHp"),
    stars: columns.number("safetyStars"),
    seats: columns.number("seats"),
  }
  const dated = datedFipe(stock)
  for (let i = 0; i < size; i++) {
    const bodyWord = wordOf("body", body[i]!)
    const least = bodyWord === undefined ? ANY_SEGMENT : SEGMENTS[bodyWord]
    const trunk = within(column.trunk[i]!, 20, LARGEST_HOLD)
    const power = within(column.power[i]!, 20, 1500)
    const places = within(column.seats[i]!, least.seats, 50)
    const list = lists[equipment[i]!]!
    seats[i] = places ?? least.seats
    trunkLitres[i] = Math.max(trunk ?? 0, least.trunkLitres)
    powerHp[i] = Math.max(power ?? 0, least.powerHp)
    known[i] =
      (dated[i] === 0 || within(column.fipe[i]!, 500, 1e8) === undefined ? 0 : KNOWN.fipe) |
      (within(column.km[i]!, 0, 2e6) === undefined ? 0 : KNOWN.km) |
      (isRate(column.gasoline[i]!) && isRate(column.gasolineRoad[i]!) ? KNOWN.gasoline : 0) |
      (isRate(column.ethanol[i]!) && isRate(column.ethanolRoad[i]!) ? KNOWN.ethanol : 0) |
      (trunk === undefined ? 0 : KNOWN.trunk) |
      (power === undefined ? 0 : KNOWN.power) |
      (within(column.stars[i]!, 0, 5) === undefined ? 0 : KNOWN.stars) |
      (list.count === 0 ? 0 : KNOWN.equipment) |
      (places === undefined ? 0 : KNOWN.seats) |
      (list.airbags === 0 ? 0 : KNOWN.airbags)
  }
  const status = columns.code("status")
  const available = codeOf("status", "available")
  const on = new Uint32Array(size)
  let count = 0
  for (let i = 0; i < size; i++) if (status[i] === available) on[count++] = i
  const rows = on.slice(0, count)
  const made = new Map<RankedBy, Ranked>()
  const ranked = (by: RankedBy): Ranked => {
    const found = made.get(by) ?? rankedOf(columns.number(by))
    made.set(by, found)
    return found
  }
  return { rows, ranked, known, seats, trunkLitres, powerHp, lists, pieces: words }
}

/** A FIPE price so many months behind the stock's newest is of another market: prices have moved by more than they differ. */
const STALE_MONTHS = 3

/** For every car whether its FIPE price can be held against the others': it names a month, and not a bygone one. */
function datedFipe({ columns, size }: Stock): Uint8Array {
  const { codes, table } = columns.text("fipeMonth")
  const months = [-Infinity, ...table.all().map((text) => monthCount(text) ?? -Infinity)]
  const newest = Math.max(...months)
  const dated = new Uint8Array(size)
  for (let i = 0; i < size; i++) dated[i] = newest - months[codes[i]!]! < STALE_MONTHS ? 1 : 0
  return dated
}

/** The value if it is one that a real car can have. */
function within(value: number, low: number, high: number): number | undefined {
  return value >= low && value <= high ? value : undefined
}

function isRate(kmPerLitre: number): boolean {
  return kmPerLitre > 1 && kmPerLitre < 200
}

/** How many of the yes-or-no facts and papers the dealer vouches for, by name. */
const VOUCHED = ["oneOwner", "inspection", "warranty", "spareKey", "ipvaPaid"] as const
export type Vouched = (typeof VOUCHED)[number]

export function vouchedOf(stock: Stock, i: number): Vouched[] {
  const { columns } = stock
  return VOUCHED.filter((fact) =>
    fact === "inspection" || fact === "warranty"
      ? vouchingTexts(stock, fact)[columns.text(fact).codes[i]!]
      : columns.flag(fact)[i] === YES,
  )
}
