import type { Login } from "./neon-http-login.ts"
import type { SessionPool } from "./neon-http-pool.ts"
import { SessionLost, type RawResult } from "./neon-http-query.ts"
import { beginStatement, type Payload, type RequestOptions, type Statement } from "./neon-http-request.ts"
import { checkSize, resultToJson } from "./neon-http-result.ts"
import type { PgSession } from "./neon-http-session.ts"
import { learnTypes } from "./neon-http-types.ts"

/** The proxy's limit, for requests and for answers. */
export const MAX_BYTES = 10 * 1024 * 1024

/** How long a cancelled statement may take to notice. */
const CANCEL_MS = 2_000

/** Runs what a request asks for on a session of its login and writes the answer's JSON. */
export async function runPayload(
  pool: SessionPool,
  login: Login,
  payload: Payload,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<string> {
  const session = await pool.acquire(login, signal)
  let lastResort: NodeJS.Timeout | undefined
  const cancel = (): void => {
    session.cancel()
    lastResort = setTimeout(() => session.destroy(), CANCEL_MS)
  }
  signal.addEventListener("abort", cancel, { once: true })
  try {
    signal.throwIfAborted()
    return payload.kind === "single"
      ? await runOne(session, payload.statement, options, MAX_BYTES)
      : await runBatch(session, payload.statements, options, signal)
  } finally {
    signal.removeEventListener("abort", cancel)
    clearTimeout(lastResort)
    // The cancellation may still be on its way: it must not hit whoever gets the session next.
    if (signal.aborted) session.destroy()
    // In the background: the caller need not wait until the session is clean again.
    void pool.release(session)
  }
}

async function runBatch(
  session: PgSession,
  statements: readonly Statement[],
  options: RequestOptions,
  signal: AbortSignal,
): Promise<string> {
  await session.command(beginStatement(options))
  const results: string[] = []
  let room = MAX_BYTES
  for (const statement of statements) {
    signal.throwIfAborted()
    const json = await runOne(session, statement, options, room)
    results.push(json)
    room -= Buffer.byteLength(json)
  }
  const json = `{"results":[${results.join(",")}]}`
  signal.throwIfAborted()
  await session.command("COMMIT")
  return json
}

async function runOne(
  session: PgSession,
  statement: Statement,
  options: RequestOptions,
  limit: number,
): Promise<string> {
  const result = await runUpTo(session, statement, limit)
  const arrayMode = statement.arrayMode ?? options.arrayMode
  if (!options.rawText) await learnTypes(session, result)
  const json = resultToJson(result, { rawText: options.rawText, arrayMode }, session.elementTypes)
  checkSize(json, limit)
  return json
}

/** A statement that outgrew the limit, or a COPY, goes on: only dropping the connection stops it. */
async function runUpTo(session: PgSession, statement: Statement, limit: number): Promise<RawResult> {
  try {
    return await session.run(statement, limit)
  } catch (error) {
    if (error instanceof SessionLost) session.destroy()
    throw error
  }
}
