import { pause } from "../base/deadline.ts"
import { errorCode, log } from "../base/log.ts"
import { readStock } from "../catalog/read-stock.ts"
import { decodeSnapshot, encodeSnapshot, type Stock } from "../engine/index.ts"
import type { TenantContext } from "../storage/context.ts"
import { packedVersion, unpackSnapshot } from "./packed-snapshot.ts"
import { readPacked, releaseBuildLock, storeSnapshot, takeBuildLock } from "./stock-redis.ts"

/** A stock and the snapshot it was read from. */
export interface Opened {
  readonly stock: Stock
  readonly bytes: Uint8Array<ArrayBuffer>
}

const POLL_MS = 150
const POLLS = 12

/** Opens a snapshot as Redis keeps it; a damaged one is discarded and said, to be built again. */
export async function openPacked(tenant: string, packed: string): Promise<Opened | undefined> {
  try {
    const bytes = await unpackSnapshot(packed)
    return { stock: decodeSnapshot(bytes), bytes }
  } catch (error) {
    log("error", "corrupt_snapshot", { tenant, code: errorCode(error) })
    return undefined
  }
}

/** What to do while another isolate builds: go on with what is held, wait for theirs, or build all the same. */
export type WhenLost = "go-on" | "wait" | "build"

/**
 * Builds version `wanted` or a later one from Postgres, one build per fleet: the lock's holder builds and stores it for
 * the others. `undefined` means that another builds and the caller goes on with what it holds.
 */
export async function buildStock(ctx: TenantContext, wanted: number, whenLost: WhenLost): Promise<Opened | undefined> {
  const lock = await takeBuildLock(ctx)
  if (lock === "lost" && whenLost === "go-on") return undefined
  const theirs = lock === "lost" && whenLost === "wait" ? await waitForTheirs(ctx, wanted) : undefined
  if (theirs !== undefined) return theirs
  try {
    const { version, cars, prior } = await readStock(ctx)
    const bytes = encodeSnapshot(cars, { stockVersion: version, prior })
    if (lock === "won") ctx.waitUntil(storeSnapshot(ctx, version, bytes))
    return { stock: decodeSnapshot(bytes), bytes }
  } catch (error) {
    if (lock === "won") ctx.waitUntil(releaseBuildLock(ctx))
    throw error
  }
}

/** What they store; the older one that lies there until then is not it. */
async function waitForTheirs(ctx: TenantContext, wanted: number): Promise<Opened | undefined> {
  for (let poll = 0; poll < POLLS && Date.now() + POLL_MS < ctx.deadline; poll++) {
    await pause(POLL_MS)
    const packed = await readPacked(ctx).catch(() => undefined)
    if (packed !== undefined && packedVersion(packed) >= wanted) return openPacked(ctx.tenant.slug, packed)
  }
  return undefined
}
