/** Resolves with `work`, or after `ms` milliseconds with what `instead` then gives; the work itself goes on. */
export async function within<T>(work: Promise<T>, ms: number, instead: () => T | Promise<T>): Promise<T> {
  const late = Promise.withResolvers<T>()
  const timer = setTimeout(() => late.resolve(instead()), ms)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
