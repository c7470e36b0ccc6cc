import { trackRecommendation } from "../analytics/record.ts"
import { sha256 } from "../base/hmac.ts"
import { newId } from "../base/ids.ts"
import type { RecommendationAnswer, RecommendationRequest } from "../contract/recommendation.ts"
import { listFor } from "../engine/index.ts"
import type { TenantHost } from "../tenancy/host.ts"
import type { TenantContext } from "../storage/context.ts"
import { askedBy, explorationSeed, loggedProfile } from "./asked.ts"
import type { AfterAnswer } from "./after-answer.ts"
import type { SeenSessions } from "./seen-sessions.ts"
import { keepSnapshot } from "./replay-snapshot.ts"
import { mintSessionToken } from "./session-token.ts"
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
 * session is never read to rank. Throws DomainError `unavailable` when no stock can be had.
 */
export async function recommend(
  ctx: TenantContext,
  parts: RecommendParts,
  host: TenantHost,
  request: RecommendationRequest,
): Promise<RecommendationAnswer> {
  const opened = await parts.stocks.snapshot(ctx)
  const sessionId = request.sessionId ?? newId()
  const seed = explorationSeed(ctx, sessionId, Date.now())
  const asked = { ...askedBy(request), ...(seed === undefined ? {} : { seed }) }
  const list = listFor(opened.stock, asked)
  const profile = loggedProfile(asked)
  keepSnapshot(ctx, opened)
  const answer = { sessionId, recommendationId: newId(), ...list }
  if (parts.sessions.has(`${ctx.tenant.slug}:${sessionId}`)) {
    parts.afterAnswer(ctx, host, trackRecommendation(answer, profile))
    return answer
  }
  parts.sessions.add(`${ctx.tenant.slug}:${sessionId}`)
  const sessionToken = await mintSessionToken(ctx, parts.sessionKey, sessionId)
  const tokenHash = await sha256(sessionToken)
  parts.afterAnswer(ctx, host, trackRecommendation(answer, profile, { tokenHash }))
  return { ...answer, sessionToken }
}
