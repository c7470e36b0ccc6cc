import { newId } from "../base/ids.ts"
import type { RecommendationAnswer, RecommendationRequest } from "../contract/recommendation.ts"
import { recommend as rank } from "../engine/index.ts"
import type { TenantContext } from "../storage/context.ts"
import { mintSessionToken } from "./session-token.ts"
import type { StockCache } from "./stock-cache.ts"

/** What recommending needs beside the context. */
export interface RecommendParts {
  readonly stocks: StockCache
  /** 64 hex digits; signs session tokens. */
  readonly sessionKey: string
}

/**
 * The dealer's cars in the order that serves this profile. A function of the request and the three versions; the
 * session is never read to rank. Throws DomainError `unavailable` when no stock can be had.
 */
export async function recommend(
  ctx: TenantContext,
  parts: RecommendParts,
  request: RecommendationRequest,
): Promise<RecommendationAnswer> {
  const stock = await parts.stocks.get(ctx)
  const list = rank(stock, request.profile, request.limit)
  const sessionId = request.sessionId ?? newId()
  const answer = { sessionId, recommendationId: newId(), ...list }
  // A session that the browser has already named got its token with its first answer.
  if (request.sessionId !== undefined) return answer
  return { ...answer, sessionToken: await mintSessionToken(ctx, parts.sessionKey, sessionId) }
}
