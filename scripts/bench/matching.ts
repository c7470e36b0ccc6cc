import { readdir, readFile as readBytes, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { DomainError } from "../../src/base/errors.ts"
import type { FipeListing } from "../../src/catalog/fipe/listing.ts"
import { fipeMatcher, type FipeMatch } from "../../src/catalog/fipe/match-fipe.ts"
import { type FipeMonth, readFipeTable } from "../../src/catalog/fipe/read-table.ts"
import { readFile } from "../../src/catalog/import/file/read-file.ts"
import { unpack } from "../../src/catalog/import/file/unpack.ts"
import { type KeyedCar, parseStock } from "../../src/catalog/import/parse-stock.ts"
import { MODELS } from "../../src/catalog/knowledge-data/index.ts"
import { matchModel } from "../../src/catalog/matching/known-models.ts"
import type { BenchInput } from "../bench.ts"
import { UsageError } from "../cli/command.ts"
import { sampleOf } from "./matching/sample.ts"

/** Columns of a file that does not name them, by the file's name. */
const COLUMNS: Readonly<Record<string, string>> = { "br_dealer_fleets_2018.csv": "ignore,make,model,year,km,price" }

/**
 * How many cars of real listing files get a generation and a FIPE code, and why the others do not; with a sample of 100
 * matches each for a check by hand (`--out FILE`, else on standard error). `--data` is a folder of listing files; of the
 * FIPE tables among them the newest month is used.
 */
export async function matching({ data, out }: BenchInput): Promise<object> {
  if (data === undefined) throw new UsageError("matching needs --data DIR.")
  const names = (await readdir(data)).filter((name) => /\.(csv|json|xml)(\.gz)?$/.test(name)).toSorted()
  const contents = await Promise.all(names.map(async (name) => ({ name, bytes: await readBytes(join(data, name)) })))
  const read = await Promise.all(contents.map(async (file) => ({ ...file, months: await monthsOf(file.bytes) })))
  const [table] = read.flatMap(({ months }) => months).toSorted((a, b) => (a.month > b.month ? -1 : 1))
  const files: Record<string, object> = {}
  const listed: Listed[] = []
  for (const { name, bytes } of read.filter(({ months }) => months.length === 0)) {
    const cars = await carsOf(bytes, COLUMNS[name]?.split(","))
    if (typeof cars === "string") {
      files[name] = { refused: cars }
      continue
    }
    const matched = matchAll(name, cars, table)
    listed.push(...matched)
    files[name] = {
      cars: cars.length,
      models: countsOf(matched.map(({ model }) => model)),
      ...(table === undefined ? {} : { fipe: countsOf(matched.map(({ fipe }) => fipe)) }),
    }
  }
  const sample = sampleOf(listed)
  if (out === undefined) process.stderr.write(sample)
  else await writeFile(out, sample)
  return { generations: MODELS.length, fipeMonth: table?.month ?? null, ...files }
}

/** The months of a FIPE table; none where the file is no such table. */
async function monthsOf(bytes: Uint8Array): Promise<FipeMonth[]> {
  return orRefusal(() => readFipeTable(bytes)).then((months) => (typeof months === "string" ? [] : months))
}

/** A car with what both matchers said of it. */
export interface Listed {
  readonly file: string
  readonly row: number
  readonly car: FipeListing
  readonly model: { readonly found: { readonly id: string } | undefined; readonly failed?: string }
  readonly fipe: Partial<FipeMatch>
}

function carsOf(bytes: Uint8Array, columns: readonly string[] | undefined): Promise<readonly KeyedCar[] | string> {
  return orRefusal(async () => parseStock(readFile(await unpack(bytes)), { columns, now: new Date() }).cars)
}

/** What the work gives, or why the domain refused it. */
async function orRefusal<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError) return error.detail ?? error.code
    throw error
  }
}

function matchAll(file: string, cars: readonly KeyedCar[], table: FipeMonth | undefined): Listed[] {
  const match = fipeMatcher(table?.prices ?? [], matchModel)
  const again = fipeMatcher(table?.prices.toReversed() ?? [], matchModel)
  const keys = new Set(table?.prices.map(({ code, year, fuel }) => `${code} ${year} ${fuel}`))
  return cars.map(({ row, car }) => {
    const listing = Object.fromEntries(
      Object.entries(car).filter(([, value]) => value !== null),
    ) as unknown as FipeListing
    const fipe = match(listing)
    const { found } = fipe
    if (found !== undefined && !keys.has(`${found.code} ${found.year} ${found.fuel}`))
      throw new Error("not in the table")
    if (again(listing).found?.code !== found?.code) throw new Error(`row ${row} depends on the table's order`)
    return { file, row, car: listing, model: matchModel(listing), fipe }
  })
}

function countsOf(matches: readonly { readonly found?: unknown; readonly failed?: string }[]): object {
  const matched = matches.filter(({ found }) => found !== undefined).length
  const none: Record<string, number> = {}
  for (const { failed } of matches) if (failed !== undefined) none[failed] = (none[failed] ?? 0) + 1
  const coverage = matches.length === 0 ? null : Math.round((matched / matches.length) * 1000) / 1000
  return { matched, coverage, none }
}
