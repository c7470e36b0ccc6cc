import { SingleBar } from "cli-progress"

/** Something that tells a person how far a long job is. */
export interface Progress {
  update(done: number, total: number): void
  stop(): void
}

/**
 * A bar on standard error if the job is `long` and a person is looking (a terminal), else nothing: standard output
 * belongs to the answer. `label` says what is being done.
 */
export function startProgress(label: string, long: boolean): Progress {
  if (!long || !process.stderr.isTTY) return { update: () => undefined, stop: () => undefined }
  const bar = new SingleBar({
    format: `${label} {bar} {percentage}%`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(100, 0)
  return {
    update: (done, total) => bar.update(Math.floor((100 * done) / Math.max(1, total))),
    stop: () => bar.stop(),
  }
}
