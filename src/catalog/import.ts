import type { ImportReport } from "../contract/import.ts"
import type { FieldError } from "../contract/problem.ts"
import { newId } from "../base/ids.ts"
import { errorCode, log } from "../base/log.ts"
import type { TenantContext } from "../storage/context.ts"
import { announceStock } from "./announce.ts"
import type { Merge } from "./import/store/merge.ts"
import { type ParsedStock, parseStock } from "./import/parse-stock.ts"
import { readFile } from "./import/file/read-file.ts"
import { look, sendAhead, write } from "./import/store/run.ts"
import { toChunks } from "./import/store/stage.ts"
import { tabulate } from "./import/file/table.ts"
import { unpack } from "./import/file/unpack.ts"
import { priceByFipe } from "./price-by-fipe.ts"

/** A file's bytes, or rows that are objects already. */
export type ImportInput = ({ readonly bytes: Uint8Array } | { readonly rows: readonly unknown[] }) & {
  /** The columns' names in the file's order, where the file does not tell. */
  readonly columns?: readonly string[] | undefined
  /** The file is the whole stock: cars that have an import key and are missing from it are taken off sale. */
  readonly full?: boolean | undefined
  readonly dryRun?: boolean | undefined
  /** Lets `full` take away more than 30% of the stock for being missing from the file. */
  readonly acceptLargeRemoval?: boolean | undefined
  /** Lets in a file many of whose cars look like others of the stock that it does not name. */
  readonly acceptDoubles?: boolean | undefined
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
}

export interface ImportProgress {
  readonly step: "read" | "sent" | "merged"
  readonly done: number
  readonly total: number
}

/** The report; of a dry run also what the sender would have to say yes to, as a refused import's error has it. */
export type ImportResult = ImportReport & { readonly needs: readonly FieldError[] }

/**
 * Brings a stock file in: known cars are updated where they differ, new ones inserted, and with `full` missing ones taken
 * off sale, all in one transaction; importing the same file again changes nothing. Bad rows are left out and reported.
 * A row that says its car is sold or withdrawn is not a bad one: the car, where known and on sale, becomes `vendido` or
 * `removido`, with `full` or without, and counts in `removed`; an unknown one is not inserted; `warnings` names the rows.
 * Throws DomainError `invalid` or `too_large` (the file), `limit_reached`, `conflict` (30% rule, likely doubles: `errors`
 * name the input that confirms), `unavailable`.
 */
export async function importStock(ctx: TenantContext, input: ImportInput): Promise<ImportResult> {
  const stock = await parse(input)
  const total = stock.cars.length
  input.onProgress?.({ step: "read", done: total, total })
  const merge: Merge = { importId: newId(), full: input.full === true }
  const bounds = {
    carsMax: ctx.tenant.limits.cars_max,
    acceptLargeRemoval: input.acceptLargeRemoval === true,
    acceptDoubles: input.acceptDoubles === true,
  }
  const dryRun = input.dryRun === true
  const chunks = toChunks(stock)
  const last = await sendAhead(ctx, merge, chunks, (done) => {
    input.onProgress?.({ step: "sent", done, total: chunks.length })
  })
  const { warnings, objections, gone, ...counts } = await (dryRun ? look : write)(ctx, merge, last, bounds)
  input.onProgress?.({ step: "merged", done: total, total })
  if (!dryRun && counts.inserted + counts.updated + counts.removed > 0) await announceStock(ctx)
  if (!dryRun && counts.inserted + counts.updated > 0) await priceNew(ctx)
  const refusals = objections.map(({ detail }) => `Seria recusada. ${detail}`)
  return {
    ...counts,
    rejected: [...stock.rejected],
    dryRun,
    warnings: [...stock.warnings, ...strayNote(stock.gone.length - gone), ...refusals, ...warnings],
    needs: objections.flatMap(({ errors }) => errors ?? []),
  }
}

/** Cars that the file says are gone, and that nothing was done about: a dealer would think that they are off sale now. */
function strayNote(strays: number): string[] {
  if (strays <= 0) return []
  return strays === 1
    ? [
        "1 carro vendido ou fora de venda no arquivo não mudou nada: já saiu antes, tem outra referência ou foi mudado à mão",
      ]
    : [
        `${strays} carros vendidos ou fora de venda no arquivo não mudaram nada: já saíram antes, têm outra referência ou foram mudados à mão`,
      ]
}

/** Longer than an import may take: what it brought was changed since then. */
const JUST_NOW_MINUTES = 10

/** Looks the new cars up in the FIPE table. The import is in already: what fails here, the next month's loading mends. */
async function priceNew(ctx: TenantContext): Promise<void> {
  try {
    await priceByFipe(ctx, { changedWithinMinutes: JUST_NOW_MINUTES })
  } catch (error) {
    log("warn", "fipe_not_priced", { tenant: ctx.tenant.slug, code: errorCode(error) })
  }
}

async function parse(input: ImportInput): Promise<ParsedStock> {
  const table = "bytes" in input ? readFile(await unpack(input.bytes)) : tabulate("json", input.rows)
  return parseStock(table, { columns: input.columns, now: new Date() })
}
