/** Runs one step of the start and prints its line: what, and how long it took. */
export type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** Steps that report to `stream`. */
export function stepsOn(stream: NodeJS.WritableStream): Step {
  return async function step(name, work) {
    const startedAt = performance.now()
    const result = await work()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    stream.write(`${name.padEnd(44, " ")} ${seconds} s\n`)
    return result
  }
}
