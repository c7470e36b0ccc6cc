import type { RawResult } from "./neon-http-query.ts"
import type { PgSession } from "./neon-http-session.ts"

/** Common types that are no arrays, so that most results need no look-up. */
const SCALARS = new Set([
  16, 17, 18, 19, 20, 21, 23, 25, 26, 114, 700, 701, 705, 1042, 1043, 1082, 1083, 1114, 1184, 1186, 1700, 2278, 2950,
  3802,
])

/** Asked from the element's side: vectors have elements too, but are not written as arrays. */
const LOOK_UP = `SELECT typarray, oid FROM pg_catalog.pg_type WHERE typarray = ANY ($1::pg_catalog.oid[])`

const MAX_BYTES = 1024 * 1024

/** Learns which of a result's types are arrays, on the session that gave it. */
export async function learnTypes(session: PgSession, { fields, rows }: RawResult): Promise<void> {
  if (rows.length === 0) return
  const unknown = fields
    .map(({ dataTypeID }) => dataTypeID)
    .filter((type) => !SCALARS.has(type) && !session.elementTypes.has(type))
  if (unknown.length === 0) return
  const found = await session.run({ text: LOOK_UP, params: [`{${unknown.join(",")}}`], arrayMode: true }, MAX_BYTES)
  for (const type of unknown) session.elementTypes.set(type, 0)
  for (const [type, element] of found.rows) session.elementTypes.set(Number(type), Number(element))
}
