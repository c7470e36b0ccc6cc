import { createSigner, fromHex, toHex } from "../base/hmac.ts"

const LIFETIME_SECONDS = 120
const REUSE_MILLISECONDS = 45_000

/** Makes the short-lived proof that a statement may touch one schema; see carmatch_guard.tenant_ok. */
export type TokenMinter = (schema: string) => Promise<string>

/**
 * A minter for one cell's key (64 hex digits). Tokens read `schema.expiry.HMAC-SHA256(schema.expiry)`, live 120 s and
 * are reused for 45 s, so a request that waits on a slow database never meets an expired one.
 */
export function createTokenMinter(keyHex: string, now: () => number = Date.now): TokenMinter {
  const signer = createSigner(keyHex)
  const minted = new Map<string, { token: string; until: number }>()
  return async function mintToken(schema) {
    const known = minted.get(schema)
    if (known !== undefined && known.until > now()) return known.token
    const payload = `${schema}.${Math.floor(now() / 1000) + LIFETIME_SECONDS}`
    const token = `${payload}.${await signer.sign(payload)}`
    if (minted.size > 1000) minted.clear()
    minted.set(schema, { token, until: now() + REUSE_MILLISECONDS })
    return token
  }
}

/** The two 64-byte pads of RFC 2104 in hex, as carmatch_guard.keys stores a key. */
export function hmacPads(keyHex: string): { inner: string; outer: string } {
  const key = fromHex(keyHex)
  const pad = (mask: number) => toHex(Uint8Array.from({ length: 64 }, (_, i) => (key[i] ?? 0) ^ mask))
  return { inner: pad(0x36), outer: pad(0x5c) }
}
