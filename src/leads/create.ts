import { within } from "../base/deadline.ts"
import { DomainError } from "../base/errors.ts"
import { sha256 } from "../base/hmac.ts"
import { idOfHash } from "../base/ids.ts"
import { errorCode, log } from "../base/log.ts"
import type { LeadAnswer, LeadRequest } from "../contract/lead.ts"
import type { TenantContext } from "../storage/context.ts"
import { isContention, isOutage, sqlState } from "../storage/outage.ts"
import { queueLead, rememberLead } from "./pending.ts"
import { FOREIGN_KEY_VIOLATION, insertLead, type LeadRow, type StoredLead } from "./store.ts"

/** How long Postgres may take before the queue is asked, at most: a shopper is waiting, and a Postgres that hangs never answers. */
const PATIENCE_MS = 3000

/**
 * Takes a lead once per Idempotency-Key and answers only when it is durable: in Postgres, else in the Redis queue that
 * cron empties into it. `tokenHash` is of the session's token that goes with the answer. Throws DomainError `invalid`
 * when the key came with another body before, `unavailable` when nothing can store it.
 */
export async function createLead(
  ctx: TenantContext,
  key: string,
  request: LeadRequest,
  tokenHash?: string,
): Promise<Pick<LeadAnswer, "id">> {
  const row = { ...(await toRow(ctx, key, request)), tokenHash: tokenHash ?? null }
  try {
    const stored = await within(insertLead(ctx, row), patience(ctx), () => undefined)
    if (stored === undefined) return await queued(ctx, row, "timeout")
    ctx.waitUntil(rememberLead(ctx, { ...row, ...stored }))
    return answer(row, stored)
  } catch (error) {
    if (error instanceof DomainError) throw error
    if (sqlState(error) === FOREIGN_KEY_VIOLATION) {
      throw new DomainError("invalid", { errors: [{ path: "carId", message: "este carro não é desta loja" }] })
    }
    if (!isOutage(error) && !isContention(error)) throw error
    return queued(ctx, row, errorCode(error))
  }
}

/** Half of what is left of the request's time, so that the queue can still be asked within it. */
function patience(ctx: TenantContext): number {
  return Math.min(PATIENCE_MS, Math.max(0, ctx.deadline - Date.now()) / 2)
}

/** Should Postgres take it after all, too: its key lets it in once, and its id is the same. */
async function queued(ctx: TenantContext, row: LeadRow, code: string): Promise<Pick<LeadAnswer, "id">> {
  log("error", "lead_not_in_postgres", { tenant: ctx.tenant.slug, code })
  return answer(row, await queueLead(ctx, row))
}

function answer(row: LeadRow, stored: StoredLead): Pick<LeadAnswer, "id"> {
  if (stored.bodyHash === row.bodyHash) return { id: stored.id }
  const message = "esta chave já foi usada com outro pedido"
  throw new DomainError("invalid", { errors: [{ path: "Idempotency-Key", message }] })
}

/** Its id is made of its key and body: sent again it is the same, be it in the queue, in Postgres, or on its way to either. */
async function toRow({ tenant }: TenantContext, key: string, request: LeadRequest): Promise<LeadRow> {
  const { sessionId, recommendationId, carId, name, phone, email, message, consent } = request
  const bodyHash = await sha256(JSON.stringify(request))
  return {
    id: idOfHash(await sha256(`lead:${tenant.slug}:${key}:${bodyHash}`)),
    sessionId,
    recommendationId: recommendationId ?? null,
    carId: carId ?? null,
    name,
    phone,
    email: email ?? null,
    message: message ?? null,
    consent,
    idempotencyKey: key,
    bodyHash,
    createdAt: new Date().toISOString(),
  }
}
