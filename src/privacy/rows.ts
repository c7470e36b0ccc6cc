import { and, asc, eq, getTableColumns, sql } from "drizzle-orm"
import type { TenantDatabase } from "../storage/database.ts"
import { analytics, leads, recommendationLog } from "../storage/schema/tenant.ts"

/** What a session may leave any number of. */
const KINDS = {
  lists: { table: recommendationLog, page: 24 },
  events: { table: analytics, page: 500 },
  leads: { table: leads, page: 200 },
} as const
export type Kind = keyof typeof KINDS
export const KIND_NAMES = ["lists", "events", "leads"] as const satisfies readonly Kind[]

/** The last row of a page, by Postgres' own spelling of its time. */
interface Place {
  readonly at: string
  readonly id: string
}

/** Some of a session's rows, by time; `next` where there may be more. */
export interface Page {
  readonly rows: readonly object[]
  readonly next: Place | undefined
}

/**
 * Reads a page of a session's rows, from its first or on from `after`. Three pages of the largest rows there can be (a
 * list is up to about 150 KB on its way) are below the 10 MiB that an answer of the database may have.
 */
export async function readPage(db: TenantDatabase, kind: Kind, sessionId: string, after?: Place): Promise<Page> {
  const { table, page } = KINDS[kind]
  const { createdAt, id, sessionId: owner } = table
  const beyond = after && sql`(${createdAt}, ${id}) > (${after.at}::timestamptz, ${after.id}::uuid)`
  const found = await db
    .select({ row: getTableColumns(table), at: sql<string>`${createdAt}::text` })
    .from(table)
    .where(and(eq(owner, sessionId), beyond))
    .orderBy(asc(createdAt), asc(id))
    .limit(page)
  const last = found.length < page ? undefined : found.at(-1)
  return { rows: found.map(({ row }) => row), next: last && { at: last.at, id: last.row.id } }
}
