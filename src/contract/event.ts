import { z } from "zod"

const EVENT_TYPES = [
  "visit",
  "question_answered",
  "list_shown",
  "impression",
  "click",
  "car_view",
  "favourite",
  "compare",
  "critique",
  "what_if",
  "whatsapp_click",
  "share",
  "search",
  "lead_started",
] as const
export const EventType = z.enum(EVENT_TYPES)
export type EventType = z.infer<typeof EventType>

const MAX_DATA = 1000

/** What else there is to say of an event: a JSON object of at most 1,000 characters. */
const EventData = z
  .record(z.string().max(40), z.json())
  .refine((data) => JSON.stringify(data).length <= MAX_DATA, "no máximo 1.000 caracteres")

/** One thing that a shopper did. `at` is the browser's own clock, which may be wrong by days; the server keeps its own. */
export const ShopperEvent = z.object({
  v: z.literal(1),
  id: z.uuid(),
  type: EventType,
  sessionId: z.uuid(),
  recommendationId: z.uuid().optional(),
  rank: z.number().int().min(1).max(1000).optional(),
  carId: z.uuid().optional(),
  at: z.iso.datetime({ offset: true, local: true }).or(z.number()),
  data: EventData.optional(),
})
export type ShopperEvent = z.infer<typeof ShopperEvent>

export const EventsRequest = z.object({ events: z.array(ShopperEvent).min(1).max(50) })
export type EventsRequest = z.infer<typeof EventsRequest>

/** How many events are in safe keeping; each is counted once however often it is sent. */
export const EventsAnswer = z.object({
  accepted: z.number().int(),
  /** Of the first event's session, for who sent its nonce. */
  sessionToken: z.string().optional(),
})
export type EventsAnswer = z.infer<typeof EventsAnswer>
