import { SEGMENTS, ANY_SEGMENT } from "./reference.ts"
import { codeOf, type Stock, wordOf, YES } from "../snapshot.ts"
import { airbagsOf, conceptsOf } from "./equipment.ts"

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

/** The stock's facts as the engine judges them, assumptions filled in; indexed as the stock. */
export interface Facts {
  /** The cars that may be recommended. */
  readonly rows: Uint32Array
  readonly known: Uint16Array
  readonly seats: Uint8Array
  readonly trunkLitres: Float32Array
  readonly powerHp: Float32Array
  /** Concept bits, equipment count and airbags per distinct list of equipment; `columns.equipment().codes` index it. */
  readonly lists: readonly EquipmentFacts[]
}

export interface EquipmentFacts {
  readonly concepts: number
  readonly count: number
  readonly airbags: number
}

export function gatherFacts(stock: Stock): Facts {
  const { columns, size } = stock
  const known = new Uint16Array(size)
  const seats = new Uint8Array(size)
  const trunkLitres = new Float32Array(size)
  const powerHp = new Float32Array(size)
  const lists = equipmentFacts(stock)
  const equipment = columns.equipment().codes
  const body = columns.code("body")
  const column = {
    price: columns.number("price"),
    fipe: columns.number("fipePrice"),
    km: columns.number("km"),
    gasoline: columns.number("gasolineCity"),
    ethanol: columns.number("ethanolCity"),
    trunk: columns.number("trunkLitres"),
    power: columns.number("powerHp"),
    stars: columns.number("safetyStars"),
    seats: columns.number("seats"),
  }
  for (let i = 0; i < size; i++) {
    const segment = SEGMENTS[wordOf("body", body[i]!) ?? "hatch"]
    const typical = body[i] === 0 ? ANY_SEGMENT : segment
    const trunk = within(column.trunk[i]!, 20, 3000)
    const power = within(column.power[i]!, 20, 1500)
    const places = within(column.seats[i]!, 1, 50)
    const list = lists[equipment[i]!]!
    seats[i] = places ?? typical.seats
    trunkLitres[i] = trunk ?? typical.trunkLitres
    powerHp[i] = power ?? typical.powerHp
    known[i] =
      (within(column.fipe[i]!, 500, 1e8) === undefined ? 0 : KNOWN.fipe) |
      (within(column.km[i]!, 0, 2e6) === undefined ? 0 : KNOWN.km) |
      (isRate(column.gasoline[i]!) && isRate(columns.number("gasolineHighway")[i]!) ? KNOWN.gasoline : 0) |
      (isRate(column.ethanol[i]!) && isRate(columns.number("ethanolHighway")[i]!) ? KNOWN.ethanol : 0) |
      (trunk === undefined ? 0 : KNOWN.trunk) |
      (power === undefined ? 0 : KNOWN.power) |
      (within(column.stars[i]!, 0, 5) === undefined ? 0 : KNOWN.stars) |
      (list.count === 0 ? 0 : KNOWN.equipment) |
      (places === undefined ? 0 : KNOWN.seats) |
      (list.airbags === 0 ? 0 : KNOWN.airbags)
  }
  const status = columns.code("status")
  const available = codeOf("status", "available")
  const rows = Uint32Array.from(Array.from({ length: size }, (_, i) => i).filter((i) => status[i] === available))
  return { rows, known, seats, trunkLitres, powerHp, lists }
}

function equipmentFacts({ columns }: Stock): EquipmentFacts[] {
  const { lists, table } = columns.equipment()
  const concepts = Int32Array.from(table.all(), conceptsOf)
  const airbags = Uint8Array.from(table.all(), airbagsOf)
  return lists.map((list) => {
    let bits = 0
    let most = 0
    let named = 0
    for (const word of list) {
      bits |= concepts[word]!
      if (airbags[word]! > 1) most = Math.max(most, airbags[word]!)
      else named += airbags[word]!
    }
    return { concepts: bits, count: list.length, airbags: Math.max(most, named) }
  })
}

/** The value if it is one that a real car can have. */
function within(value: number, low: number, high: number): number | undefined {
  return value >= low && value <= high ? value : undefined
}

function isRate(kmPerLitre: number): boolean {
  return kmPerLitre > 1 && kmPerLitre < 200
}

/** How many of the yes-or-no facts and papers the dealer vouches for, by name. */
export const VOUCHED = ["oneOwner", "inspection", "warranty", "spareKey", "ipvaPaid"] as const
export type Vouched = (typeof VOUCHED)[number]

export function vouchedOf({ columns }: Stock, i: number): Vouched[] {
  return VOUCHED.filter((fact) =>
    fact === "inspection" || fact === "warranty" ? columns.text(fact).codes[i] !== 0 : columns.flag(fact)[i] === YES,
  )
}
