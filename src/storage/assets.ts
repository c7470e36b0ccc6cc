import type { R2Bucket, R2Object, R2ObjectBody } from "@cloudflare/workers-types"
import { DomainError } from "../base/errors.ts"
import { assetPrefix } from "./keys.ts"
import { withDeadline } from "./with-deadline.ts"

/** Some bytes of an asset, from `offset` on. */
export interface AssetRange {
  readonly offset: number
  readonly length: number
}

/**
 * A tenant's own folder of the bucket. Keys are the tenant's, without its prefix. All throw DomainError `unavailable`
 * when R2 is gone or slow.
 */
export interface TenantAssets {
  head(key: string): Promise<R2Object | null>
  get(key: string, range?: AssetRange): Promise<R2ObjectBody | null>
  put(key: string, body: ArrayBuffer | Uint8Array | string, contentType: string): Promise<void>
}

/** To the first byte of an answer, not to its last. */
const READ_MS = 3000
/** A whole image goes over. */
const WRITE_MS = 10_000
const RETRY_SECONDS = 30

/** `logo/{hash}.{ext}` or `cars/{carId}/{hash}-{width}.{ext}`: nothing else is ever stored or asked for. */
const KEY = /^(logo\/[a-z0-9-]{1,64}|cars\/[0-9a-f-]{36}\/[a-z0-9-]{1,64})\.(svg|png|jpg|webp|avif)$/

/** Whether `key` has the form of an asset's key; anything else is answered as not found, without asking R2. */
export function isAssetKey(key: string): boolean {
  return KEY.test(key)
}

/** Snapshots for replay lie in the same folder; no address leads to them. */
const SNAPSHOT_KEY = /^stock\/\d{1,16}\.f\d{1,9}\.bin$/

/** Closes the tenant's prefix over the bucket. Throws on a key of any other form: raw user input never gets through. */
export function bindAssets(bucket: R2Bucket, slug: string): TenantAssets {
  const path = (key: string): string => {
    if (!isAssetKey(key) && !SNAPSHOT_KEY.test(key)) throw new Error("not an asset key")
    return assetPrefix(slug) + key
  }
  return {
    head: (key) => answered(bucket.head(path(key)), READ_MS),
    get: (key, range) =>
      answered(range === undefined ? bucket.get(path(key)) : bucket.get(path(key), { range }), READ_MS),
    async put(key, body, contentType) {
      await answered(bucket.put(path(key), body, { httpMetadata: { contentType } }), WRITE_MS)
    },
  }
}

async function answered<T>(work: Promise<T>, ms: number): Promise<T> {
  try {
    return await withDeadline(work, ms)
  } catch (error) {
    throw new DomainError("unavailable", { retryAfter: RETRY_SECONDS, cause: error })
  }
}
