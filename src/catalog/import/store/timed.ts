import { sql } from "drizzle-orm"
import { DomainError } from "../../../base/errors.ts"
import type { TenantContext } from "../../../storage/context.ts"

type Statement = ReturnType<TenantContext["db"]["execute"]>
type Answer = Awaited<Statement>

/** Kept back from the deadline, so that staged rows can always be cleared in time. */
const RESERVE_MS = 2000
/** The server gives up before we stop listening, so that its word on what became of the import still arrives. */
const MARGIN_MS = 500
/** Longer than the login's 5 s: a stock of 100,000 cars is one transaction. */
const LONGEST_STATEMENT_MS = 60_000

/**
 * Runs statements as one transaction that ends before the context's deadline: what is left of the time is measured out
 * anew before each statement, and once more at the end, so that nothing commits after its time. Throws DomainError
 * `unavailable` where no time is left to begin with.
 */
export async function timedBatch(
  { db, deadline }: TenantContext,
  statements: readonly Statement[],
): Promise<readonly Answer[]> {
  const patience = deadline - Date.now() - RESERVE_MS
  const budget = patience - MARGIN_MS
  if (budget <= 0) throw outOfTime()
  const parts = statements.flatMap((statement) => [meter(db, budget), statement])
  const work = db.batch([meter(db, budget), ...parts.slice(1), meter(db, budget)]) as Promise<readonly Answer[]>
  const answers = await unlessLate(work, patience)
  return answers.filter((_, i) => i % 2 === 1)
}

/** The import did not fit into its time, and what it did is undone. */
export function outOfTime(cause?: unknown): DomainError {
  return new DomainError("unavailable", {
    detail: "A importação passou do tempo previsto e foi desfeita: o estoque ficou como estava.",
    retryAfter: 5,
    cause,
  })
}

/** Gives the next statement what is left of the transaction's time; refuses (SQLSTATE CM001) where nothing is. */
function meter(db: TenantContext["db"], budget: number): Statement {
  const left = sql`${Math.floor(budget)}::integer - 1000 * extract(epoch from clock_timestamp() - transaction_timestamp())`
  return db.execute(sql`
    select carmatch_guard.require(${left} > 0, 'late'),
      set_config('statement_timeout', ceil(least(${LONGEST_STATEMENT_MS}::integer, greatest(1, ${left})))::text, true)`)
}

/** Stops waiting in time to clear. What the server is at by then it cannot commit any more; only its word is lost. */
async function unlessLate<T>(work: Promise<T>, patience: number): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new DOMException("no answer in time", "TimeoutError")), patience)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
