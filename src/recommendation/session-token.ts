import { createSigner } from "../base/hmac.ts"
import type { TenantContext } from "../storage/context.ts"

/** The proof that a shopper owns a session: an HMAC over tenant and session, so nothing needs to be stored for it. */
export function mintSessionToken(ctx: TenantContext, keyHex: string, sessionId: string): Promise<string> {
  return createSigner(keyHex).sign(`session:${ctx.tenant.slug}:${sessionId}`)
}
