import { newId } from "../base/ids.ts"
import type { Statement } from "../storage/connection.ts"

/** The statement that records what staff did to a tenant; it goes in the batch that does it. */
export function audit(actor: string, slug: string, action: string, detail: object): Statement {
  return {
    text: `insert into carmatch_admin.audit_log (id, tenant_id, slug, actor, action, detail)
           values ($1, (select id from carmatch_admin.tenants where slug = $2), $2, $3, $4, $5)`,
    values: [newId(), slug, actor, action, JSON.stringify(detail)],
  }
}
