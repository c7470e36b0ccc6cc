import { setTimeout as pause } from "node:timers/promises"
import { unpackRecords } from "../../../src/analytics/buffer.ts"
import type { TenantContext } from "../../../src/storage/context.ts"
import { TENANT_KEYS } from "../../../src/storage/keys.ts"
import { recommendationLog } from "../../../src/storage/schema/tenant.ts"
import type { Environment } from "../../environment.ts"

/** Every answer that was given, and whether its record is kept: in Redis until a flush, else in Postgres. */
export interface Account {
  readonly answers: number
  readonly inRedis: number
  readonly inPostgres: number
  readonly lost: number
}

/** Records that neither took in time are held for the next answer, so there is another, every so often, so many times. */
const TRIES = 30
const TRY_MS = 1000
/** Values a read: megabytes, where a whole burst was pushed as one. */
const PAGE = 20

/** Looks for the record of every answer. `nudge` asks a dealer's worker once more and tells the answer's id. */
export async function accountFor(
  env: Environment,
  answers: ReadonlyMap<string, ReadonlySet<string>>,
  nudge: (slug: string) => Promise<string>,
): Promise<Account> {
  const total = { answers: 0, inRedis: 0, inPostgres: 0, lost: 0 }
  for (const [slug, given] of answers) {
    const ids = new Set(given)
    const as = { role: "jobs", actor: { kind: "staff", name: "bench" }, deadlineMs: 120_000 } as const
    const ctx = await env.tenantContext(slug, as)
    let redis = new Set<string>()
    let postgres = new Set<string>()
    let missing = [...ids]
    for (let i = 0; i < TRIES && missing.length > 0; i++) {
      if (i > 0) ids.add(await nudge(slug))
      await pause(i === 0 ? 0 : TRY_MS)
      redis = await inRedis(ctx)
      postgres = new Set(
        (await ctx.db.select({ id: recommendationLog.id }).from(recommendationLog)).map(({ id }) => id),
      )
      missing = [...ids].filter((id) => !redis.has(id) && !postgres.has(id))
    }
    total.answers += ids.size
    total.lost += missing.length
    total.inPostgres += [...ids].filter((id) => postgres.has(id)).length
    total.inRedis += [...ids].filter((id) => redis.has(id) && !postgres.has(id)).length
  }
  return total
}

async function inRedis(ctx: TenantContext): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let from = 0; ; from += PAGE) {
    const [values] = await ctx.cache.run([["lrange", TENANT_KEYS.log, from, from + PAGE - 1]], "patient")
    if (!Array.isArray(values) || values.length === 0) return ids
    for (const value of values) for (const { id } of unpackRecords(ctx, value)) ids.add(id)
  }
}
