import { deflate } from "../base/deflate.ts"
import { errorCode, log } from "../base/log.ts"
import { SNAPSHOT_FORMAT, type Stock } from "../engine/index.ts"
import type { TenantAssets } from "../storage/assets.ts"
import type { TenantContext } from "../storage/context.ts"
import { snapshotKey } from "../storage/keys.ts"
import type { Opened } from "./stock-build.ts"

/** Stocks whose snapshot this isolate has seen to. */
const seenTo = new WeakSet<Stock>()

/**
 * Keeps the snapshot of a stock version that has answered, once a version: asked for once an isolate, written where it
 * is not there yet. After the answer, and never its concern: a failure is said and left to the next answer.
 */
export function keepSnapshot(ctx: TenantContext, { stock, bytes }: Opened): void {
  if (seenTo.has(stock)) return
  seenTo.add(stock)
  ctx.waitUntil(
    store(ctx, stock.version, bytes).catch((error: unknown) => {
      seenTo.delete(stock)
      log("warn", "snapshot_not_kept", { tenant: ctx.tenant.slug, code: errorCode(error) })
    }),
  )
}

async function store({ assets }: TenantContext, version: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const key = snapshotKey(version, SNAPSHOT_FORMAT)
  if ((await assets.head(key)) !== null) return
  await assets.put(key, await deflate(bytes), "application/octet-stream")
}

/** The deflated snapshot, in a format, of a version that has answered something; undefined for any other. */
export async function keptSnapshot(
  assets: TenantAssets,
  version: number,
  format: number,
): Promise<ArrayBuffer | undefined> {
  return (await assets.get(snapshotKey(version, format)))?.arrayBuffer()
}
