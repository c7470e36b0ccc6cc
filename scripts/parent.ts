/**
 * Notices the death of the process that started us, SIGKILL included.
 *
 * run.mjs starts every script with an IPC channel and with this file preloaded. The kernel closes the channel when
 * run.mjs is gone, however it went; we then send ourselves SIGTERM, so a script that ends cleanly on SIGTERM needs
 * nothing more. Without a channel (a script started by hand, `node scripts/stack.ts`) nothing here has any effect.
 */
if (process.channel !== undefined) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
  // The channel must not keep a finished script alive.
  process.channel.unref()
}
