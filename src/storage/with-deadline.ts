import { pause } from "../base/deadline.ts"
import { DomainError } from "../base/errors.ts"

const RETRY_SECONDS = 30

/**
 * What `work` gives, unless it takes longer than `ms` milliseconds: then throws DomainError `unavailable`. For bindings
 * that take no AbortSignal; the work itself may go on, and its late failure is nobody's.
 */
export async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  const late = Symbol("late")
  const result = await Promise.race([work, pause(ms).then(() => late)])
  if (result === late) throw new DomainError("unavailable", { retryAfter: RETRY_SECONDS })
  return result as T
}
