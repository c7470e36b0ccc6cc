import { type ImportProgress, type ImportResult, importStock } from "../../src/catalog/import.ts"
import { openEnvironment } from "../environment.ts"
import { startProgress } from "../progress.ts"
import { readInput } from "./read-input.ts"

export interface ImportOptions {
  readonly full: boolean
  readonly dryRun: boolean
  readonly columns: readonly string[] | undefined
  readonly yes: boolean
}

/** A stock of 100,000 cars takes longer than a request may. */
const DEADLINE_MS = 150_000
/** A smaller file is in before a bar could be read. */
const LARGE_BYTES = 256 * 1024

/** Shares of the whole, as they come out for a large file. */
const STEPS: Readonly<Record<ImportProgress["step"], readonly [from: number, to: number]>> = {
  read: [0, 20],
  sent: [20, 60],
  merged: [60, 100],
}

/** Imports one file into a dealer's stock, as platform staff. Throws DomainError with one sentence. */
export async function importFile(slug: string, path: string, options: ImportOptions): Promise<ImportResult> {
  const bytes = await readInput(path)
  const environment = await openEnvironment({ yes: options.yes })
  const bar = startProgress("Importing", bytes.length >= LARGE_BYTES)
  try {
    const actor = { kind: "staff", name: "stock import" } as const
    const ctx = await environment.tenantContext(slug, { role: "jobs", actor, deadlineMs: DEADLINE_MS })
    return await importStock(ctx, {
      bytes,
      columns: options.columns,
      full: options.full,
      dryRun: options.dryRun,
      acceptLargeRemoval: options.yes,
      acceptDoubles: options.yes,
      onProgress({ step, done, total }) {
        const [from, to] = STEPS[step]
        bar.update(from + ((to - from) * done) / Math.max(1, total), 100)
      },
    })
  } finally {
    bar.stop()
    await environment.close()
  }
}
