import { sql } from "drizzle-orm"
import type { ImportReport } from "../../../contract/import.ts"
import type { DomainError } from "../../../base/errors.ts"
import { errorCode, log } from "../../../base/log.ts"
import type { TenantContext } from "../../../storage/context.ts"
import { type Bounds, cautions, checkPlan, objections, type Plan, toDomainError } from "./guard.ts"
import { PREPARE, countPlan, insertCars, LOCK, type Merge, removeGone, removeMissing, updateCars } from "./merge.ts"
import { type Chunk, clear, stage } from "./stage.ts"
import { timedBatch } from "./timed.ts"

/** What became, or would become, of the stock. */
export type Outcome = Pick<ImportReport, "inserted" | "updated" | "unchanged" | "removed"> & {
  /** How many of `removed` the file itself says are sold or withdrawn. */
  readonly gone: number
  readonly warnings: readonly string[]
  /** Of a look only: why the same import would be refused. */
  readonly objections: readonly DomainError[]
}

/**
 * Stages all chunks but the last, which goes along with what follows: a usual file is then one request and one
 * transaction. Nobody but this import reads them; killed here, it leaves rows that a later import clears.
 */
export async function sendAhead(
  ctx: TenantContext,
  merge: Merge,
  chunks: readonly Chunk[],
  sent: (done: number) => void,
) {
  for (const [i, chunk] of chunks.slice(0, -1).entries()) {
    await orClear(ctx, merge, () => timedBatch(ctx, [stage(ctx, merge.importId, chunk)]))
    sent(i + 1)
  }
  return chunks.at(-1) ?? "[]"
}

/** Merges the staged rows and the last chunk in one transaction: all of it happens, or nothing. */
export async function write(ctx: TenantContext, merge: Merge, last: Chunk, bounds: Bounds): Promise<Outcome> {
  const { db } = ctx
  const results = await orClear(ctx, merge, () =>
    timedBatch(ctx, [
      db.execute(PREPARE),
      db.execute(LOCK),
      stage(ctx, merge.importId, last),
      db.execute(checkPlan(merge, bounds)),
      db.execute(updateCars(merge)),
      db.execute(insertCars(merge)),
      db.execute(removeGone(merge)),
      db.execute(removeMissing(merge)),
      clear(ctx, merge.importId),
    ]),
  )
  const [, , , checked, ...changes] = results
  const [updated = 0, inserted = 0, sold = 0, missing = 0] = changes.map(({ rowCount }) => rowCount)
  const removed = sold + missing
  const plan = planOf(checked?.rows)
  const unchanged = plan.accepted - updated - inserted
  return { inserted, updated, unchanged, removed, gone: sold, warnings: cautions(plan), objections: [] }
}

/** Says what `write` would do. What it stages is gone with the same transaction, or with the one that clears it. */
export async function look(ctx: TenantContext, merge: Merge, last: Chunk, bounds: Bounds): Promise<Outcome> {
  const { db } = ctx
  const results = await orClear(ctx, merge, () =>
    timedBatch(ctx, [
      db.execute(PREPARE),
      stage(ctx, merge.importId, last),
      db.execute(sql`select to_jsonb(plan) from (${countPlan(merge, { updates: true })}) plan`),
      clear(ctx, merge.importId),
    ]),
  )
  const plan = planOf(results[2]?.rows)
  const { accepted, matched, updated } = plan
  const removed = plan.gone + plan.removed
  const counts = { inserted: accepted - matched, updated, unchanged: matched - updated, removed, gone: plan.gone }
  return { ...counts, warnings: cautions(plan), objections: objections(plan, bounds) }
}

/** The plan is the first value of its row; drizzle asks a batch for rows as lists, and says otherwise in its types. */
function planOf(rows: readonly object[] | undefined): Plan {
  const [plan] = Object.values(rows?.[0] ?? {}) as Plan[]
  if (plan === undefined) throw new Error("the plan has no row")
  return plan
}

/** Runs a step; if it fails, clears what was staged (as far as possible: a later import would) and says why. */
async function orClear<T>(ctx: TenantContext, { importId }: Merge, step: () => PromiseLike<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    await clear(ctx, importId).then(undefined, (reason: unknown) =>
      log("warn", "import_not_cleared", { tenant: ctx.tenant.slug, code: errorCode(reason) }),
    )
    const failure = toDomainError(error)
    if (failure.code === "internal") log("error", "import_failed", { tenant: ctx.tenant.slug, code: errorCode(error) })
    throw failure
  }
}
