import { getTableColumns, sql } from "drizzle-orm"
import { newId } from "../../../base/ids.ts"
import { toDecimal } from "../../../base/money.ts"
import type { TenantContext } from "../../../storage/context.ts"
import { cars } from "../../../storage/schema/tenant.ts"
import type { ImportedCar, Inferable } from "../row/imported-car.ts"
import type { ParsedStock } from "../parse-stock.ts"

/** What an import may write, by the names of `cars`; `campos_manuais` holds the columns' own names (`preco`, `cor` …). */
const PROPERTIES = [
  "make",
  "model",
  "version",
  "modelYear",
  "buildYear",
  "price",
  "km",
  "fuel",
  "gearbox",
  "body",
  "color",
  "doors",
  "seats",
  "powerHp",
  "equipment",
  "city",
  "state",
  "plateEnd",
  "oneOwner",
  "ipvaPaid",
  "acceptsTrade",
  "armored",
  "inspection",
  "auctionOrClaim",
  "warranty",
  "spareKey",
  "description",
  "fipeCode",
  "externalRef",
] as const satisfies (keyof ImportedCar)[]

const table = getTableColumns(cars)

/** The same as the database names them. */
export const IMPORTED_COLUMNS: readonly string[] = PROPERTIES.map((property) => table[property].name)

/** Beside the columns: which of them the file does not speak of. No column has this name. */
export const INFERRED = "inferido"

/** The columns that may be inferred. */
export const INFERABLE_COLUMNS: readonly string[] = (["body", "doors", "seats"] as const satisfies Inferable[]).map(
  (property) => table[property].name,
)

/** A request may hold 10 MiB; a chunk is text inside JSON inside JSON, which costs up to twice its size in escapes. */
const CHUNK_BYTES = 4 * 1024 * 1024

/**
 * Rows of `import_rows` as one JSON list: `[row, key, car]`. Instead of the car there is `null` for a rejected row's key,
 * and the new `situacao` as a text for a car that the file says is gone.
 */
export type Chunk = string

/** Cuts the rows into chunks of at most 4 MiB; at least one, if only an empty one. */
export function toChunks({ cars: rows, seen, gone }: Pick<ParsedStock, "cars" | "seen" | "gone">): Chunk[] {
  const chunks: Chunk[] = []
  let part: string[] = []
  let size = 0
  const entries = [
    ...rows.map(({ row, key, car }) => JSON.stringify([row, key, toRecord(car)])),
    ...gone.map(({ row, key, status }) => JSON.stringify([row, key, status])),
    // Below zero: no row of the file has these numbers, and they must not meet in the table's key.
    ...seen.map((key, i) => JSON.stringify([-1 - i, key, null])),
  ]
  for (const entry of entries) {
    // Escaped once more on its way: each quotation mark becomes two characters, each accent up to two bytes.
    const bytes = entry.length * 2
    if (size + bytes > CHUNK_BYTES && part.length > 0) {
      chunks.push(`[${part.join(",")}]`)
      part = []
      size = 0
    }
    part.push(entry)
    size += bytes
  }
  return [...chunks, `[${part.join(",")}]`]
}

/** The statement that stages one chunk under an import's id. */
export function stage(ctx: TenantContext, importId: string, chunk: Chunk) {
  return ctx.db.execute(sql`
    insert into __tenant__.import_rows (import_id, row_number, chave, car)
    select ${importId}::uuid, (entry ->> 0)::integer, entry ->> 1, entry -> 2
    from jsonb_array_elements(${chunk}::jsonb) as entry`)
}

/** The statement that clears an import's rows, and those that imports killed more than a day ago left behind. */
export function clear(ctx: TenantContext, importId: string) {
  return ctx.db.execute(sql`
    delete from __tenant__.import_rows
    where import_id = ${importId}::uuid or staged_at < now() - interval '1 day'`)
}

/** A car by column names, with an id for the case that it is new. A property that is missing stays missing. */
function toRecord(car: ImportedCar): Record<string, unknown> {
  const record: Record<string, unknown> = { id: newId() }
  for (const property of PROPERTIES) {
    const value = property === "price" ? toDecimal(car.price) : car[property]
    if (value !== undefined) record[table[property].name] = value
  }
  if (car.status !== undefined) record[table.status.name] = car.status
  if (car.inferred !== undefined) record[INFERRED] = car.inferred.map((property) => table[property].name)
  return record
}
