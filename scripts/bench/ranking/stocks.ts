import { readdir, readFile as readBytes } from "node:fs/promises"
import { join } from "node:path"
import { type FipeMatcher, fipeMatcher } from "../../../src/catalog/fipe/match-fipe.ts"
import { readFipeTable } from "../../../src/catalog/fipe/read-table.ts"
import { readFile } from "../../../src/catalog/import/file/read-file.ts"
import { parseStock } from "../../../src/catalog/import/parse-stock.ts"
import type { ImportedCar } from "../../../src/catalog/import/row/imported-car.ts"
import { withModelFacts } from "../../../src/catalog/knowledge.ts"
import { matchModel } from "../../../src/catalog/matching/known-models.ts"
import type { Car } from "../../../src/contract/car.ts"
import { decodeSnapshot, encodeSnapshot, type Stock } from "../../../src/engine/index.ts"
import { AUTOCENTER } from "../../demo/autocenter.ts"
import { ROBUSTCAR } from "../../demo/robustcar.ts"
import { benchCars } from "../engine-stock.ts"

/** The listing files that are a stock; the first names no columns of its own. */
const FILES: Readonly<Record<string, readonly string[] | undefined>> = {
  "br_dealer_fleets_2018.csv": ["ignore", "make", "model", "year", "km", "price"],
  "br_listings_2021_latin1.csv": undefined,
  "br_listings_2023_equipment.csv": undefined,
}

/** So many cars of a file make a stock: every n-th of a larger one. */
const MOST = 2000
/** When the listings' newest was read: years are told by it. */
const READ_AT = new Date(Date.UTC(2023, 11, 1))

/** Real listings out of a folder laid out as the shared one, else the demonstration's two dealers as one stock. */
export async function stocksOf(folder: string | undefined): Promise<readonly Stock[]> {
  if (folder === undefined) return [stockOf(benchCars(ROBUSTCAR.length + AUTOCENTER.length))]
  const table = (await readdir(folder)).find((name) => /^fipe/i.test(name))
  const months = table === undefined ? [] : await readFipeTable(await readBytes(join(folder, table)))
  const newest = months.at(-1)
  const fipe = fipeMatcher(newest?.prices ?? [], matchModel)
  return Promise.all(
    Object.entries(FILES).map(async ([name, columns]) => {
      const parsed = parseStock(readFile(await readBytes(join(folder, name))), { columns, now: READ_AT })
      const step = Math.ceil(parsed.cars.length / MOST)
      const kept = parsed.cars.filter((_, n) => n % step === 0)
      return stockOf(kept.map(({ car }, n) => withFacts(toCar(car, n), fipe, newest?.month)))
    }),
  )
}

export function stockOf(cars: readonly Car[]): Stock {
  return decodeSnapshot(encodeSnapshot(cars, { stockVersion: 1 }))
}

function toCar({ price, equipment = [], externalRef: _, ...facts }: ImportedCar, n: number): Car {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as Partial<Car>
  const { make, model, version, modelYear, buildYear } = facts
  const id = `01930000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
  const at = READ_AT.toISOString()
  return {
    ...known,
    id,
    url: `/carros/carro-${id}`,
    title: `${make} ${model}`,
    make,
    model,
    version,
    modelYear,
    buildYear,
    price: price / 100,
    equipment: [...equipment],
    photos: [],
    status: "available",
    enteredAt: at,
    updatedAt: at,
    recordVersion: 1,
  }
}

/** With what the catalogue knows of the model and the listing leaves out, and the FIPE price, as a dealer's cars have them. */
function withFacts(car: Car, fipe: FipeMatcher, month = ""): Car {
  const price = fipe(car).found?.price
  return withModelFacts(price === undefined ? car : { fipePrice: price / 100, fipeMonth: month, ...car }, matchModel)
}
