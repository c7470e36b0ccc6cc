/** Milliseconds of this thread's own work that `work` takes: a busy machine changes the clock's, not these. */
export function cpuMsOf(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
