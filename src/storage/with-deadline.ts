import { within } from "../base/deadline.ts"
import { DomainError } from "../base/errors.ts"

const RETRY_SECONDS = 30

/**
 * What `work` gives, unless it takes longer than `ms` milliseconds: then throws DomainError `unavailable`. For bindings
 * that take no AbortSignal; the work itself may go on, and its late failure is nobody's.
 */
export function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  return within(work, ms, () => Promise.reject(new DomainError("unavailable", { retryAfter: RETRY_SECONDS })))
}
