import { z } from "zod"
import type { TenantContext } from "../storage/context.ts"
import { LOG_LOCK_SECONDS, TENANT_KEYS } from "../storage/keys.ts"

/** All that must be known of a record to find whose it is; the rest goes along as it is. */
const Owned = z.looseObject({
  id: z.string(),
  sessionId: z.string(),
  at: z.number().default(0),
  tokenHash: z.string().optional(),
})
export type BufferedRecord = z.infer<typeof Owned>

/** Values a page. Whoever asks for all of a session waits for Redis as long as need be. */
const PAGE = 40
const TRIES = 20
const PAUSE_MS = 150

/** Records of a session (its id in lower case) that wait in the buffer, each once, oldest first. Throws CacheDown. */
export async function readBuffered(ctx: TenantContext, sessionId: string): Promise<BufferedRecord[]> {
  const values = await readValues(ctx)
  const records = values.flatMap((value) => recordsOf(value))
  const own = records.filter(({ sessionId: of }) => of.toLowerCase() === sessionId)
  // What is sent again waits again, until the flush stores the first of it.
  const seen = new Set<string>()
  return own.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/**
 * Takes a session's records out of the buffer and leaves everybody else's. While a flush has the buffer nothing is
 * touched: it drops them itself, since the session is erased by then. Throws CacheDown.
 */
export async function eraseBuffered(ctx: TenantContext, sessionId: string): Promise<void> {
  if (!(await lock(ctx))) return
  try {
    for (const value of await readValues(ctx)) {
      const records = recordsOf(value)
      const others = records.filter(({ sessionId: of }) => of.toLowerCase() !== sessionId)
      if (others.length === records.length) continue
      // First in, then out: killed in between, others' records are there twice, which counts once.
      const keep = others.length === 0 ? [] : [["rpush", TENANT_KEYS.log, JSON.stringify(others)] as const]
      await ctx.cache.run([...keep, ["lrem", TENANT_KEYS.log, 1, value]], "patient")
    }
  } finally {
    await ctx.cache.run([["del", TENANT_KEYS.logLock]], "patient").catch(() => undefined)
  }
}

async function lock(ctx: TenantContext): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const claim = ["set", TENANT_KEYS.logLock, ctx.requestId, { ex: LOG_LOCK_SECONDS, nx: true }] as const
    const [won] = await ctx.cache.run([claim], "patient")
    if (won === "OK") return true
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return false
}

async function readValues(ctx: TenantContext): Promise<string[]> {
  const all: string[] = []
  for (;;) {
    const next = ["lrange", TENANT_KEYS.log, all.length, all.length + PAGE - 1] as const
    const [page] = await ctx.cache.run([next], "patient")
    if (!Array.isArray(page) || page.length === 0) return all
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

/** A value that is damaged is the flush's to drop. */
function recordsOf(value: string): BufferedRecord[] {
  try {
    return z.array(Owned).parse(JSON.parse(value))
  } catch {
    return []
  }
}
