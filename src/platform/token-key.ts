import { DomainError } from "../base/errors.ts"
import { errorCode } from "../base/log.ts"
import { type Connection, runBatch, type Statement } from "../storage/connection.ts"
import { hmacPads } from "../storage/token.ts"
import { OWNER_TIMEOUT_MS } from "./context.ts"

/**
 * Installs the cell's key (64 hex digits) for tenant tokens. Only `rotate` replaces one that is there: a wrong key
 * locks every worker of the cell out. The previous key stays valid until the next change, so that a deployment can
 * change keys without a gap. Throws DomainError `conflict` where another key is in use.
 */
export async function installTokenKey(owner: Connection, keyHex: string, rotate: boolean): Promise<void> {
  const { inner, outer } = hmacPads(keyHex)
  const guard: Statement = {
    text: `select carmatch_guard.require($2::boolean or not exists (
             select from carmatch_guard.keys where id = 'current' and inner_pad <> decode($1, 'hex')), 'conflict')`,
    values: [inner, rotate],
  }
  const keep: Statement = {
    text: `insert into carmatch_guard.keys (id, inner_pad, outer_pad)
           select 'previous', inner_pad, outer_pad from carmatch_guard.keys
           where id = 'current' and inner_pad <> decode($1, 'hex')
           on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    values: [inner],
  }
  const install: Statement = {
    text: `insert into carmatch_guard.keys (id, inner_pad, outer_pad)
           values ('current', decode($1, 'hex'), decode($2, 'hex'))
           on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    values: [inner, outer],
  }
  // Two first installs at once: the second must find the first's key, not a snapshot from before it.
  const lock = { text: "lock table carmatch_guard.keys in share row exclusive mode" }
  await runBatch(owner, [lock, guard, keep, install], OWNER_TIMEOUT_MS).catch((error: unknown) => {
    if (errorCode(error) !== "CM001") throw error
    const errors = [{ path: "tokenKey", message: "esta célula usa outra chave" }]
    throw new DomainError("conflict", { errors, cause: error })
  })
}
