import { z } from "zod"
import { EventType } from "../contract/event.ts"

/** Milliseconds since the epoch by the server's clock; until the year 2100. */
const At = z.number().int().min(0).max(4_102_444_800_000)

/** SHA-256 in hex of the session token that went with the answer. */
const TokenHash = z.string().regex(/^[0-9a-f]{64}$/)

const EventRecord = z.object({
  kind: z.literal("event"),
  id: z.uuid(),
  type: EventType,
  at: At,
  sessionId: z.uuid(),
  recommendationId: z.uuid().optional(),
  rank: z.number().int().optional(),
  carId: z.uuid().optional(),
  /** What the browser's clock said. */
  clientAt: z.string().max(40).or(z.number()).optional(),
  data: z.record(z.string(), z.json()).optional(),
  tokenHash: TokenHash.optional(),
})

/** The first three fields of an item are positional, since a list has up to fifty and each is stored for years. */
const ListedItem = z.union([
  z.tuple([z.uuid(), z.number()]),
  z.tuple([z.uuid(), z.number(), z.record(z.string(), z.number())]),
])

/** What the log reads of a profile; the rest goes along as it is. */
const LoggedProfile = z.looseObject({
  budget: z.looseObject({ max: z.number() }),
  uses: z.array(z.string()).optional(),
  bodies: z.array(z.string()).optional(),
})

const ListRecord = z.object({
  kind: z.literal("list"),
  /** The recommendation's. */
  id: z.uuid(),
  at: At,
  sessionId: z.uuid(),
  profile: LoggedProfile,
  items: z.array(ListedItem),
  versions: z.object({ engine: z.string().max(40), stock: z.number().int(), prior: z.string().max(40) }),
  tokenHash: TokenHash.optional(),
})

/** One line of the log that the flush moves from Redis into Postgres: something done, or a list shown. */
export const LogRecord = z.discriminatedUnion("kind", [EventRecord, ListRecord])
export type LogRecord = z.infer<typeof LogRecord>
export type EventRecord = z.infer<typeof EventRecord>
export type ListRecord = z.infer<typeof ListRecord>
