import { type Connection, runBatch } from "../storage/connection.ts"
import { OWNER_TIMEOUT_MS } from "./context.ts"
import { difference } from "./drift.ts"
import { CATALOGUE, EMPTY_PATH, type Fingerprint, fingerprints } from "./fingerprint.ts"
import { readRows } from "./read-rows.ts"

/** The schemas that there are once a cell, by the migrations that make them. */
const SCHEMAS = { admin: ["carmatch_admin"], shared: ["carmatch_shared", "carmatch_guard"] } as const
type Central = keyof typeof SCHEMAS

/**
 * Keeps what a target's schemas look like now as what they must look like: after a change by `up` (`changed`), else
 * only where nothing is kept yet. What was changed by hand before such an `up` is kept as if it belonged there, so
 * look at `status` first.
 */
export async function recordCatalogues(owner: Connection, target: Central, changed: boolean): Promise<void> {
  const text = `insert into carmatch_ledger.catalogues (schema, hash, lines) ${CATALOGUE}
    on conflict (schema) do update set hash = excluded.hash, lines = excluded.lines, recorded_at = now() where $3`
  await runBatch(owner, [EMPTY_PATH, { text, values: [SCHEMAS[target], true, changed] }], OWNER_TIMEOUT_MS)
}

/** What was changed by hand in the schemas of each target; nothing where nothing was kept to compare with. */
export async function centralDrift(owner: Connection): Promise<Record<Central, string[]>> {
  const kept = await readRows<Fingerprint>(owner, "select * from carmatch_ledger.catalogues")
  const found = await fingerprints(owner, Object.values(SCHEMAS).flat(), true)
  const driftOf = (target: Central) =>
    SCHEMAS[target].flatMap((schema) => {
      const expected = kept.find((one) => one.schema === schema)
      const now = found.find((one) => one.schema === schema)
      if (expected === undefined || expected.hash === now?.hash) return []
      return difference(now, expected).map((line) => line.replaceAll("__tenant__", schema))
    })
  return { admin: driftOf("admin"), shared: driftOf("shared") }
}
