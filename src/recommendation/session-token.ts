import { createSigner, sha256 } from "../base/hmac.ts"
import { sessionText } from "../privacy/open-session.ts"
import type { TenantContext } from "../storage/context.ts"

const NONCE_BYTES = 16
/** A nonce that a browser made: at least as many bits as ours, in letters that a header and a token can carry. */
const NONCE = /^[A-Za-z0-9_-]{22,64}$/

/** A session's token, and what the log keeps of it. */
export interface SessionKey {
  readonly sessionToken: string
  /** SHA-256 in hex. */
  readonly tokenHash: string
}

/**
 * The token that alone opens a session's data: `nonce.HMAC(tenant, session, nonce)`. Nothing is read to make it, so an
 * answer needs no round trip; only the token whose hash the session's first record carries is ever accepted. Whoever
 * brings the same nonce again gets the same token: of two answers at once, or one that was lost, none is the wrong one.
 */
export async function mintSessionToken(
  ctx: TenantContext,
  keyHex: string,
  sessionId: string,
  nonce = ownNonce(),
): Promise<string> {
  return `${nonce}.${await createSigner(keyHex).sign(sessionText(ctx, sessionId, nonce))}`
}

/** The same, with its hash. */
export async function mintSessionKey(...minting: Parameters<typeof mintSessionToken>): Promise<SessionKey> {
  const sessionToken = await mintSessionToken(...minting)
  return { sessionToken, tokenHash: await sha256(sessionToken) }
}

/** A browser's nonce, if it is one that nobody guesses. */
export function readNonce(given: string | undefined): string | undefined {
  return given !== undefined && NONCE.test(given) ? given : undefined
}

function ownNonce(): string {
  return crypto.getRandomValues(new Uint8Array(NONCE_BYTES)).toBase64({ alphabet: "base64url", omitPadding: true })
}
