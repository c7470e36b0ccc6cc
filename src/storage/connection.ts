import { type NeonQueryFunction, neon, neonConfig } from "@neondatabase/serverless"

/** A login's way to Postgres over HTTP: one round trip a call, a batch is one transaction. */
export type Connection = NeonQueryFunction<false, false>

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"])

const neonEndpoint = neonConfig.fetchEndpoint
neonConfig.fetchEndpoint = (host, port, options) => {
  if (LOOPBACK.has(host)) return `http://${host}:${port}/sql`
  return typeof neonEndpoint === "function" ? neonEndpoint(host, port, options) : neonEndpoint
}

/** Opens (without a round trip) the connection for one login's URL; a loopback URL leads to the local stack. */
export function connect(url: string): Connection {
  return neon(url)
}

/** One statement and its values. */
export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
}

/** Rows of one statement of a batch. */
export type Rows = Record<string, unknown>[]

/**
 * Runs statements as one transaction in one round trip and returns the rows of each. Throws NeonDbError with its
 * SQLSTATE in `code`, or an AbortError after `timeoutMs`; nothing is half-written.
 */
export async function runBatch(
  connection: Connection,
  statements: readonly Statement[],
  timeoutMs: number,
): Promise<Rows[]> {
  const queries = statements.map(({ text, values }) => connection.query(text, [...(values ?? [])]))
  const results = await connection.transaction(queries, { fetchOptions: { signal: AbortSignal.timeout(timeoutMs) } })
  return results as Rows[]
}
