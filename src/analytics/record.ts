import { newId } from "../base/ids.ts"
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

/** Clicks on a card, clicks on WhatsApp and leads: counted apart, never added up. */
export type Conversion = "click" | "whatsapp_click" | "lead"

/** What a conversion is about; `id` where it has one of its own, as a lead has: by it it counts once. */
export interface Converted {
  readonly id?: string
  readonly sessionId: string
  readonly carId?: string | undefined
  readonly recommendationId?: string | undefined
}

/** The record of a conversion that the server itself saw. */
export function trackConversion(type: Conversion, converted: Converted, at = Date.now()): EventRecord {
  const { id = newId(), sessionId, carId, recommendationId } = converted
  return {
    kind: "event",
    id,
    type,
    at,
    sessionId,
    ...(carId === undefined ? {} : { carId }),
    ...(recommendationId === undefined ? {} : { recommendationId }),
  }
}

/** The records of what a browser reports, at the time the server heard of it. */
export function trackEvents(events: readonly ShopperEvent[], at = Date.now()): EventRecord[] {
  return events.map(({ v: _, at: clientAt, ...event }) => ({ kind: "event", ...event, at, clientAt }))
}
