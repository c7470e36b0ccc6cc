/**
 * Demonstração: the shape of an invented car for sale and the words to write one on a line. No car, price or
 * person here exists; every value stands in the rows, none is drawn at random.
 */
import type { EquipmentCode } from "../../src/contract/equipment.ts"
import { EQUIPMENT_CODES } from "../../src/catalog/knowledge-data/equipment.ts"
import { KITS, type Kit } from "../../src/catalog/knowledge-data/kits.ts"
import type { KnownBody, KnownFuel, KnownGearbox } from "../../src/catalog/knowledge-data/model.ts"

export interface DemoCar {
  readonly externalRef: string
  readonly origem: "demo"
  readonly make: string
  readonly model: string
  readonly version: string
  readonly buildYear: number
  readonly modelYear: number
  readonly km: number
  readonly priceBRL: number
  /** Invented, near what FIPE might say; never FIPE's own figure. */
  readonly fipePrice?: number
  readonly fipeMonth?: string
  readonly fipeSource?: "demo"
  readonly fuel: KnownFuel
  readonly gearbox: KnownGearbox
  readonly powerHp: number
  readonly body: KnownBody
  readonly color: string
  readonly doors: number
  readonly seats: number
  readonly equipment: readonly EquipmentCode[]
  readonly plateEnd?: string
  readonly oneOwner?: boolean
  readonly ipvaPaid?: boolean
  readonly acceptsTrade?: boolean
  readonly armored?: boolean
  readonly inspection?: "approved" | "approved_with_notes"
  readonly auctionOrClaim?: boolean
  readonly spareKey?: boolean
  readonly warranty?: string
  readonly city: string
  readonly state: string
  readonly description?: string
  readonly enteredDaysAgo: number
}

const FIPE_MONTH = "2026-11"

/** Fuel and gearbox in one word; without a fuel in its name the engine is flex. */
const DRIVES: Readonly<Record<string, readonly [KnownFuel, KnownGearbox]>> = {
  mt: ["flex", "manual"],
  at: ["flex", "automatic"],
  cvt: ["flex", "cvt"],
  amt: ["flex", "automated"],
  dct: ["flex", "dual_clutch"],
  gasAt: ["gasoline", "automatic"],
  gasCvt: ["gasoline", "cvt"],
  gasDct: ["gasoline", "dual_clutch"],
  dieselAt: ["diesel", "automatic"],
  hybridCvt: ["hybrid", "cvt"],
  hybridDct: ["hybrid", "dual_clutch"],
  plugInCvt: ["plug_in_hybrid", "cvt"],
  electric: ["electric", "automatic"],
}

type Facts = {
  -readonly [
    K in
      | "oneOwner"
      | "ipvaPaid"
      | "acceptsTrade"
      | "armored"
      | "inspection"
      | "auctionOrClaim"
      | "spareKey"
      | "plateEnd"
      | "doors"
      | "seats"
  ]?: DemoCar[K]
}

/** What the dealer says of a car, in words; a word left out is a fact left out. A lone digit is the plate's last. */
const FACTS: Readonly<Record<string, Facts>> = {
  owner: { oneOwner: true },
  owners: { oneOwner: false },
  ipva: { ipvaPaid: true },
  noipva: { ipvaPaid: false },
  trade: { acceptsTrade: true },
  notrade: { acceptsTrade: false },
  armored: { armored: true },
  ok: { inspection: "approved" },
  noted: { inspection: "approved_with_notes" },
  clean: { auctionOrClaim: false },
  claim: { auctionOrClaim: true },
  key: { spareKey: true },
  nokey: { spareKey: false },
  "2doors": { doors: 2 },
  "2seats": { seats: 2 },
  "4seats": { seats: 4 },
  "7seats": { seats: 7 },
}

export interface Words {
  readonly description?: string
  readonly warranty?: string
}

export interface Yard {
  readonly prefix: string
  readonly city: string
  readonly state: string
  /** What is said of some cars, by their number. */
  readonly words: Readonly<Record<number, Words>>
}

/**
 * The cars of one body, from a table (text, so that a car stays on one line). A line without bars, "make / model",
 * names what follows; the columns of the others are: number, version, built/model year, km, price, FIPE ("-": none),
 * colour, drive and cv, days since it came, facts in the words above, equipment as "modern +sunroof -rear_camera".
 * A word that none of the lists has throws.
 */
export function stockOf(yard: Yard, body: KnownBody, table: string): readonly DemoCar[] {
  const stock: DemoCar[] = []
  let named = { make: "", model: "" }
  for (const line of table.split("\n").filter((each) => each.trim() !== "")) {
    const cells = line.split("|").map((cell) => cell.trim())
    if (cells.length === 1) {
      const [make = "", model = ""] = line.split(" / ")
      named = { make, model }
    } else {
      stock.push(carOf(yard, body, named, cells))
    }
  }
  return stock
}

function carOf(yard: Yard, body: KnownBody, named: { make: string; model: string }, cells: string[]): DemoCar {
  if (cells.length !== 11) throw new Error(`not a car's columns: ${cells.join(" | ")}`)
  const [
    number = "",
    version = "",
    years = "",
    km,
    price,
    fipe = "-",
    color = "",
    drive = "",
    days,
    facts = "",
    kit = "",
  ] = cells
  const [buildYear, modelYear] = years.split("/")
  return {
    externalRef: `${yard.prefix}-${number.padStart(4, "0")}`,
    origem: "demo",
    ...named,
    version,
    buildYear: Number(buildYear),
    modelYear: Number(modelYear),
    km: Number(km),
    priceBRL: Number(price),
    ...(fipe === "-" ? {} : { fipePrice: Number(fipe), fipeMonth: FIPE_MONTH, fipeSource: "demo" as const }),
    ...driveOf(drive),
    body,
    color,
    doors: 4,
    seats: 5,
    equipment: equipmentOf(kit),
    ...factsOf(facts),
    ...yard.words[Number(number)],
    city: yard.city,
    state: yard.state,
    enteredDaysAgo: Number(days),
  }
}

function driveOf(text: string): Pick<DemoCar, "fuel" | "gearbox" | "powerHp"> {
  const [word = "", cv] = text.split(" ")
  const drive = DRIVES[word]
  if (!drive) throw new Error(`not a drive: ${word}`)
  return { fuel: drive[0], gearbox: drive[1], powerHp: Number(cv) }
}

function factsOf(words: string): Facts {
  const said: Facts = {}
  for (const word of words.split(" ").filter(Boolean)) {
    const fact = /^\d$/.test(word) ? { plateEnd: word } : FACTS[word]
    if (!fact) throw new Error(`not a fact: ${word}`)
    Object.assign(said, fact)
  }
  return said
}

function equipmentOf(kit: string): readonly EquipmentCode[] {
  const [name = "", ...changes] = kit.split(" ")
  if (!isKit(name)) throw new Error(`not a kit: ${name}`)
  const codes = new Set<EquipmentCode>(KITS[name])
  for (const change of changes) {
    const code = EQUIPMENT_CODES.find((each) => each === change.slice(1))
    if (!code) throw new Error(`not equipment: ${change}`)
    if (change.startsWith("+")) codes.add(code)
    else codes.delete(code)
  }
  return [...codes]
}

function isKit(name: string): name is Kit {
  return name in KITS
}
