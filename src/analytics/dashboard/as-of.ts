import type { TenantContext } from "../../storage/context.ts"
import { TENANT_KEYS } from "../../storage/keys.ts"
import { unpackRecords } from "../buffer.ts"

/** Until when everything is counted (ISO 8601): up to the oldest record still in the buffer; undefined without Redis. */
export async function asOf(ctx: TenantContext, now: number): Promise<string | undefined> {
  try {
    const [values] = await ctx.cache.run([["lrange", TENANT_KEYS.log, 0, 0]])
    const [oldest] = Array.isArray(values) ? values : []
    const times = oldest === undefined ? [] : unpackRecords(ctx, oldest).map(({ at }) => at)
    return new Date(Math.min(now, ...times)).toISOString()
  } catch {
    return undefined
  }
}
