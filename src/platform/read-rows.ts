import { type Connection, runBatch, type Statement } from "../storage/connection.ts"
import { OWNER_TIMEOUT_MS } from "./context.ts"

/** The rows that one statement of the owner's gives; `Row` is what its columns are. */
export async function readRows<Row = Readonly<Record<string, unknown>>>(
  owner: Connection,
  text: string,
  values?: Statement["values"],
): Promise<Row[]> {
  const [rows] = await runBatch(owner, [{ text, ...(values && { values }) }], OWNER_TIMEOUT_MS)
  return (rows ?? []) as unknown as Row[]
}
