import { createSigner } from "../base/hmac.ts"

/** The proof that a shopper owns a session: an HMAC over tenant and session, so nothing needs to be stored for it. */
export function mintSessionToken(keyHex: string, slug: string, sessionId: string): Promise<string> {
  return createSigner(keyHex).sign(`session:${slug}:${sessionId}`)
}
