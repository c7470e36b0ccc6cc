import { matchModel } from "../../matching/known-models.ts"
import { type Cell, cut, quote, Refusal, textOf } from "../values/cell.ts"
import { Fields, type Layout } from "../columns/fields.ts"
import { identityOf } from "./identity.ts"
import type { ImportedCar } from "./imported-car.ts"
import type { Notes } from "./notes.ts"
import { readEssentials } from "./read-essentials.ts"
import { readFacts } from "./read-facts.ts"
import { type Gone, isGone, readStatus } from "./read-status.ts"
import { readKm } from "../values/read-km.ts"
import { readPrice } from "../values/read-price.ts"
import { fold } from "../values/fold.ts"

/** A row as far as it was understood. Its reference or identity may be known even where the row is rejected. */
export interface ReadRow {
  readonly row: number
  readonly errors: readonly string[]
  readonly car?: ImportedCar
  readonly reference?: string
  readonly identity?: string
  /** What the file says of a car that it no longer offers: such a row is neither a car for sale nor broken. */
  readonly gone?: Gone
}

const MAX_VERSION = 200
const MAX_REFERENCE = 100
/** Above R$ 1.500.000 there are cars, but none of the models that we know: such a price is in centavos. */
const DEAR = 1_500_000_00
const NOT_A_CAR =
  /\b(motos?|motocicletas?|motorcycles?|caminh(ao|oes)|trucks?|onibus|bus|nautica|barcos?|quadriciclos?|tratore?s?)\b/

/** Reads one row; never throws. All that is wrong with it is told at once. */
export function readRow(cells: readonly Cell[], row: number, layout: Layout, lastYear: number, notes: Notes): ReadRow {
  const fields = new Fields(cells, layout)
  const errors: string[] = []
  const essentials = readEssentials(fields, lastYear, errors)
  if (NOT_A_CAR.test(fold(fields.text("vehicle_type") ?? ""))) {
    errors.push(`não é um carro: ${quote(fields.text("vehicle_type") ?? "")}`)
  }
  const reference = referenceOf(fields, (message) => notes.add(message, row))
  if (reference !== undefined && reference.length > MAX_REFERENCE) {
    errors.push(`referência com mais de ${MAX_REFERENCE} caracteres`)
  }
  const price = readPrice(fields.cell("price"))
  const currency = fields.text("currency") ?? ""
  if (!/^(|brl|r\$|rea(l|is))$/i.test(currency)) errors.push(`preço em outra moeda: ${quote(currency)}`)
  if (price === null) errors.push("preço não informado")
  if (price instanceof Refusal) errors.push(price.reason)
  const kmCell = fields.cell("km")
  const km = readKm(kmCell)
  if (km instanceof Refusal) errors.push(km.reason)
  if (km === "placeholder") notes.add(`Quilometragem ${quote(textOf(kmCell))} tratada como não informada`, row)
  if (km === null && fields.has("km")) notes.add("Quilometragem não informada", row)
  const status = readStatus(fields)
  const known = { ...(reference === undefined ? {} : { reference }), ...(isGone(status) ? { gone: status } : {}) }
  if (essentials === undefined) return { row, errors, ...known }

  if (typeof price === "number" && price > DEAR && matchModel(essentials).found) {
    errors.push(`preço alto demais para este modelo (em centavos?): ${quote(fields.text("price") ?? "")}`)
  }
  const facts = readFacts(fields, essentials, (message) => notes.add(message, row))
  const distance = km === "placeholder" || km instanceof Refusal ? null : km
  const identity = km instanceof Refusal ? {} : { identity: identityOf(essentials, distance, facts.color) }
  if (errors.length > 0 || price === null || price instanceof Refusal) return { row, errors, ...known, ...identity }
  if (essentials.version.length > MAX_VERSION) notes.add(`Versão cortada em ${MAX_VERSION} caracteres`, row)
  if (price > 1_000_000_00) notes.add("Preço acima de R$ 1.000.000", row)
  if (distance !== null && distance < 1000 && distance > 0 && lastYear - essentials.modelYear > 4) {
    notes.add("Quilometragem abaixo de 1.000 km em carro com mais de três anos", row)
  }
  const { make, model, version, buildYear, modelYear } = essentials
  const car: ImportedCar = {
    make,
    model,
    version: cut(version, MAX_VERSION),
    buildYear,
    modelYear,
    price,
    ...(status === undefined || isGone(status) ? {} : { status }),
    ...(kmCell === undefined ? {} : { km: distance }),
    ...facts,
    ...(reference === undefined ? {} : { externalRef: reference }),
  }
  return { row, errors, car, ...known, ...identity }
}

/** A spreadsheet shows a long number as 7,89E+12: what is left of it is many cars' reference, and so none. */
function referenceOf(fields: Fields, note: (message: string) => void): string | undefined {
  const text = fields.text("ref") ?? undefined
  if (text === undefined || !/^\d([.,]\d+)?E\+?\d{1,3}$/i.test(text)) return text
  note("Referência arredondada pela planilha (7,89E+12) ignorada")
  return undefined
}
