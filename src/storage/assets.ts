import type { R2Bucket, R2GetOptions, R2ObjectBody, R2Object } from "@cloudflare/workers-types"
import { assetPrefix } from "./keys.ts"

/** A tenant's own folder of the bucket. Keys are the tenant's, without its prefix. */
export interface TenantAssets {
  get(key: string, options?: R2GetOptions): Promise<R2ObjectBody | R2Object | null>
  put(key: string, body: ArrayBuffer | Uint8Array | string, contentType: string): Promise<void>
}

/** `logo/{hash}.{ext}` or `cars/{carId}/{hash}-{width}.{ext}`: nothing else is ever stored or asked for. */
const KEY = /^(logo\/[a-z0-9-]{1,64}|cars\/[0-9a-f-]{36}\/[a-z0-9-]{1,64})\.(svg|png|jpg|webp|avif)$/

/** Whether `key` has the form of an asset's key; anything else is answered as not found, without asking R2. */
export function isAssetKey(key: string): boolean {
  return KEY.test(key)
}

/** Closes the tenant's prefix over the bucket. Throws on a key of any other form: raw user input never gets through. */
export function bindAssets(bucket: R2Bucket, slug: string): TenantAssets {
  const path = (key: string): string => {
    if (!isAssetKey(key)) throw new Error("not an asset key")
    return assetPrefix(slug) + key
  }
  return {
    get: (key, options) => (options === undefined ? bucket.get(path(key)) : bucket.get(path(key), options)),
    async put(key, body, contentType) {
      await bucket.put(path(key), body, { httpMetadata: { contentType } })
    },
  }
}
