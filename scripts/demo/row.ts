/** Demonstração: reads invented cars out of tables of text. Every value stands in the rows, none is drawn at random. */
import type { KnownBody } from "../../src/catalog/knowledge-data/model.ts"
import type { DemoCar } from "./car.ts"
import { driveOf, equipmentOf, factsOf } from "./row-words.ts"

const FIPE_MONTH = "2026-11"

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
 * colour, drive and cv, days since it came, facts in the words of row-words.ts, equipment as "modern +sunroof -rear_camera".
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
