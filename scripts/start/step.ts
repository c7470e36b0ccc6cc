/** Runs one step of the start and prints its line: what, and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`${name.padEnd(44, " ")} ${seconds} s\n`)
  return result
}
