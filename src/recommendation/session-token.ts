import { createSigner } from "../base/hmac.ts"
import { sessionText } from "../privacy/open-session.ts"
import type { TenantContext } from "../storage/context.ts"

const NONCE_BYTES = 16

/**
 * The token that alone opens a session's data: `nonce.HMAC(tenant, session, nonce)`. Nothing is read to make it, so a
 * list needs no round trip; only the token whose hash the session's first record carries is ever accepted.
 */
export async function mintSessionToken(ctx: TenantContext, keyHex: string, sessionId: string): Promise<string> {
  const nonce = crypto
    .getRandomValues(new Uint8Array(NONCE_BYTES))
    .toBase64({ alphabet: "base64url", omitPadding: true })
  return `${nonce}.${await createSigner(keyHex).sign(sessionText(ctx, sessionId, nonce))}`
}
