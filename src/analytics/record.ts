import type { ShopperEvent } from "../contract/event.ts"
import type { Profile } from "../contract/profile.ts"
import type { RecommendationAnswer } from "../contract/recommendation.ts"
import type { EventRecord, ListRecord } from "./log-record.ts"

/** What the log keeps of an answer: not its texts, which can be made again from the versions. */
export interface ShownList extends Pick<RecommendationAnswer, "recommendationId" | "sessionId" | "versions"> {
  readonly items: readonly {
    readonly car: { readonly id: string }
    readonly score: number
    readonly parts: Readonly<Record<string, number>>
  }[]
}

/** The record of a list that was shown. `tokenHash`: SHA-256 in hex of the session token that went with it. */
export function trackRecommendation(
  list: ShownList,
  profile: Profile,
  { at = Date.now(), tokenHash }: { readonly at?: number; readonly tokenHash?: string } = {},
): ListRecord {
  return {
    kind: "list",
    id: list.recommendationId,
    at,
    sessionId: list.sessionId,
    profile,
    items: list.items.map(({ car, score, parts }) => [car.id, score, { ...parts }]),
    versions: list.versions,
    ...(tokenHash === undefined ? {} : { tokenHash }),
  }
}

/**
 * The records of what a browser reports, at the time the server heard of it. `tokenHash` is of the first event's
 * session, and is kept once.
 */
export function trackEvents(
  events: readonly ShopperEvent[],
  { at = Date.now(), tokenHash }: { readonly at?: number; readonly tokenHash?: string | undefined } = {},
): EventRecord[] {
  return events.map(({ v: _, at: clientAt, ...event }, i) => ({
    kind: "event",
    ...event,
    at,
    clientAt,
    ...(i > 0 || tokenHash === undefined ? {} : { tokenHash }),
  }))
}
