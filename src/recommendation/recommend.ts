import { trackRecommendation } from "../analytics/record.ts"
import { newId } from "../base/ids.ts"
import type { RecommendationAnswer, RecommendationRequest } from "../contract/recommendation.ts"
import { listFor } from "../engine/index.ts"
import type { TenantHost } from "../tenancy/host.ts"
import type { TenantContext } from "../storage/context.ts"
import { askedBy, explorationSeed, loggedProfile } from "./asked.ts"
import type { AfterAnswer } from "./after-answer.ts"
import type { SeenSessions } from "./seen-sessions.ts"
import { keepSnapshot } from "./replay-snapshot.ts"
import { mintSessionKey, type SessionKey } from "./session-token.ts"
import type { StockCache } from "./stock-cache.ts"

/** What recommending needs beside the context. */
export interface RecommendParts {
  readonly stocks: StockCache
  readonly afterAnswer: AfterAnswer
  /** 64 hex digits; signs session tokens. */
  readonly sessionKey: string
  /** Sessions that this isolate has given a token. */
  readonly sessions: SeenSessions
}

/**
 * The dealer's cars in the order that serves this profile. A function of the request and the three versions; the
 * session is never read to rank. `nonce` is what the browser has its session's token made from, until it has one.
 * Throws DomainError `unavailable` when no stock can be had.
 */
export async function recommend(
  ctx: TenantContext,
  parts: RecommendParts,
  host: TenantHost,
  request: RecommendationRequest,
  nonce?: string,
): Promise<RecommendationAnswer> {
  const opened = await parts.stocks.snapshot(ctx)
  const sessionId = request.sessionId ?? newId()
  const seed = explorationSeed(ctx, sessionId, Date.now())
  const asked = { ...askedBy(request), ...(seed === undefined ? {} : { seed }) }
  const list = listFor(opened.stock, asked)
  const profile = loggedProfile(asked)
  keepSnapshot(ctx, opened)
  const answer = { sessionId, recommendationId: newId(), ...list }
  const key = await keyFor(ctx, parts, sessionId, nonce)
  if (key === undefined) {
    parts.afterAnswer(ctx, host, trackRecommendation(answer, profile))
    return answer
  }
  const { tokenHash, sessionToken } = key
  parts.afterAnswer(ctx, host, trackRecommendation(answer, profile, { tokenHash }))
  return { ...answer, sessionToken }
}

/** The token for who asks by a nonce, or for a session that this isolate has given none yet. */
async function keyFor(
  ctx: TenantContext,
  { sessions, sessionKey }: RecommendParts,
  sessionId: string,
  nonce: string | undefined,
): Promise<SessionKey | undefined> {
  const name = `${ctx.tenant.slug}:${sessionId}`
  if (nonce === undefined && sessions.has(name)) return undefined
  sessions.add(name)
  return mintSessionKey(ctx, sessionKey, sessionId, nonce)
}
