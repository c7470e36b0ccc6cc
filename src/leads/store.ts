import { eq } from "drizzle-orm"
import type { TenantContext } from "../storage/context.ts"
import { leads } from "../storage/schema/tenant.ts"

/** SQLSTATE of a reference to a row that is not there. */
export const FOREIGN_KEY_VIOLATION = "23503"

/** A lead as it is stored. */
export type LeadRow = typeof leads.$inferInsert & { readonly id: string }

/** What is stored under a key: whose id and which body. */
export interface StoredLead {
  readonly id: string
  readonly bodyHash: string
}

/** Inserts unless the key is taken (or the id, which is the key's), and says what the key holds, in one round trip. */
export async function insertLead(ctx: TenantContext, row: LeadRow): Promise<StoredLead> {
  const [, found] = await ctx.db.batch([
    ctx.db.insert(leads).values(row).onConflictDoNothing(),
    ctx.db
      .select({ id: leads.id, bodyHash: leads.bodyHash })
      .from(leads)
      .where(eq(leads.idempotencyKey, row.idempotencyKey)),
  ])
  const [stored] = found
  if (stored === undefined) throw new Error("the lead is not where it was put")
  return stored
}
