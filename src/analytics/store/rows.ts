import { budgetStart } from "../budgets.ts"
import type { EventRecord, ListRecord, LogRecord } from "../log-record.ts"

/** A session as one transaction sees it; times are ISO 8601 in UTC, so that they compare as texts. */
export interface SessionRow {
  readonly id: string
  first_seen: string
  last_seen: string
  /** Of the first record that had one, and when that was. */
  token?: string
  token_at?: string
  listed_at?: string
  /** The last list's cars. */
  cars?: readonly string[]
}

/** A list; `tags` are the metrics it raises if it is metered. */
export interface ListRow {
  readonly id: string
  readonly session: string
  readonly at: string
  readonly profile: ListRecord["profile"]
  readonly items: ListRecord["items"]
  readonly engine: string
  readonly stock: number
  readonly prior: string
  readonly tags: readonly string[]
}

/** An event; `data` is what analytics.event_data keeps. */
export interface EventRow {
  readonly id: string
  readonly session: string
  readonly type: EventRecord["type"]
  readonly at: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Rows {
  readonly sessions: readonly SessionRow[]
  readonly lists: readonly ListRow[]
  readonly events: readonly EventRow[]
}

/** Records in the order of their time, as rows. A UUID is stored in lower case, whatever the browser made of it. */
export function toRows(records: readonly LogRecord[]): Rows {
  const sessions = new Map<string, SessionRow>()
  const lists: ListRow[] = []
  const events: EventRow[] = []
  for (const record of records) {
    const id = record.sessionId.toLowerCase()
    const at = new Date(record.at).toISOString()
    const session = sessions.get(id) ?? { id, first_seen: at, last_seen: at }
    sessions.set(id, session)
    session.last_seen = at
    if (record.tokenHash !== undefined && session.token === undefined) {
      session.token = record.tokenHash
      session.token_at = at
    }
    if (record.kind === "event") {
      events.push(eventRow(record, id, at))
      continue
    }
    lists.push(listRow(record, id, at))
    session.listed_at = at
    session.cars = record.items.map(([carId]) => carId)
  }
  return { sessions: [...sessions.values()], lists, events }
}

function listRow({ id, profile, items, versions }: ListRecord, session: string, at: string): ListRow {
  const { engine, stock, prior } = versions
  return { id, session, at, profile, items, engine, stock, prior, tags: tagsOf(profile) }
}

function eventRow(
  { id, type, recommendationId, rank, carId, clientAt, data }: EventRecord,
  session: string,
  at: string,
) {
  const said = { recommendationId, rank, carId: carId?.toLowerCase(), at: clientAt, data }
  return { id, session, type, at, data: { sessionId: session, ...said } }
}

/** What the shopper asked for, as metrics: the budget's bucket, each use, each body. */
function tagsOf({ budget, uses = [], bodies = [] }: ListRecord["profile"]): string[] {
  const tags = [
    `budget:${budgetStart(budget.max)}`,
    ...uses.map((use) => `use:${use}`),
    ...bodies.map((body) => `body:${body}`),
  ]
  return [...new Set(tags.map((tag) => tag.slice(0, 40)))]
}
