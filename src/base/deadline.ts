/** Resolves with `work`, or after `ms` milliseconds with what `instead` gives; the work itself goes on. */
export function within<T>(work: Promise<T>, ms: number, instead: () => T): Promise<T> {
  return Promise.race([work, pause(ms).then(instead)])
}

/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
