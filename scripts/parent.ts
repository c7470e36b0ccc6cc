/**
 * Notices the death of the process that started us, SIGKILL included.
 *
 * run.mjs starts every script with an IPC channel and with this file preloaded. The kernel closes the channel when
 * run.mjs is gone, however it went; we then send ourselves SIGTERM, so a script that ends cleanly on SIGTERM needs
 * nothing more. `onParentGone` is for one that wants to know the difference.
 *
 * Without a channel (a script started by hand, `node scripts/stack.ts`) nothing here has any effect.
 */
const callbacks = new Set<() => void>()

function parentGone(): void {
  if (callbacks.size === 0) process.kill(process.pid, "SIGTERM")
  for (const callback of callbacks) callback()
}

if (process.channel !== undefined) {
  process.once("disconnect", parentGone)
  // The channel must not keep a finished script alive.
  process.channel.unref()
}

/** Calls `callback`, instead of SIGTERM, once the parent is gone; the function returned takes that back. */
export function onParentGone(callback: () => void): () => void {
  callbacks.add(callback)
  return () => callbacks.delete(callback)
}
