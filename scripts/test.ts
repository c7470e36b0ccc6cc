/** `npm test`: every project of test/vitest.config.ts, and as the last line `N passed, N failed`. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Tally } from "../test/support/tally.ts"
import { parseWords, print, runCommand, sentence } from "./cli/command.ts"
import { spawnGuarded } from "./local/spawn-guarded.ts"

const USAGE = `usage: npm test [-- [--project NAME]… [-t PATTERN] [--bail N] [--retry N] [-u] [--json] [FILE…]]

Runs the tests: unit, worker and isolation (inside workerd), protocol, e2e (a real browser). Needs nothing
running and leaves nothing running. --project runs one kind, FILE those whose path contains it, -t those whose
name matches. Ends with \`N passed, N failed\`.`

const root = fileURLToPath(new URL("..", import.meta.url))

/** Nothing calls home, and the local tools do not trace what the tests do. */
const quiet = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  X_LOCAL_OBSERVABILITY: "false",
}

/** A test that loops for ever blocks its worker, and vitest's own time limit with it. */
const silenceMs = 5 * 60_000

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords({
    project: { type: "string", multiple: true },
    testNamePattern: { type: "string", short: "t" },
    update: { type: "boolean", short: "u" },
    bail: { type: "string" },
    retry: { type: "string" },
  })
  const flags = [
    ...(values.project ?? []).map((name) => `--project=${name}`),
    ...(values.testNamePattern === undefined ? [] : [`--testNamePattern=${values.testNamePattern}`]),
    ...(values.update === true ? ["--update"] : []),
    ...(values.bail === undefined ? [] : [`--bail=${values.bail}`]),
    ...(values.retry === undefined ? [] : [`--retry=${values.retry}`]),
  ]
  const isWhole = positionals.length === 0 && values.testNamePattern === undefined
  const report = values.json === true ? process.stderr : process.stdout
  const log = (line: string): void => void report.write(`${line}\n`)
  const { code, tally } = await runVitest([...flags, ...positionals], log).catch((error: unknown) => {
    log(sentence(error))
    return { code: 1, tally: undefined }
  })

  const counts = Object.entries(tally?.projects ?? {})
  // A project that lost its tests must not be green for that.
  const empty = isWhole && tally?.errors === 0 ? counts.filter(([, { passed, failed }]) => passed + failed === 0) : []
  for (const [name] of empty) log(`The project ${name} ran no test.`)
  const passed = counts.reduce((sum, [, count]) => sum + count.passed, 0)
  const counted = counts.reduce((sum, [, count]) => sum + count.failed, 0) + (tally?.errors ?? 0) + empty.length
  // Whatever else made vitest fail (a broken configuration, Ctrl-C) is one failure.
  const failed = counted === 0 && (code !== 0 || tally?.finished !== true) ? 1 : counted
  print(values.json, { passed, failed, projects: tally?.projects ?? {} }, () => `${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
})

/** Runs vitest under a watchdog, so that it and its workerd end with us however we end. */
async function runVitest(args: readonly string[], log: (line: string) => void) {
  const folder = runFolder()
  const file = join(folder, "tally.json")
  const reporters = ["--reporter=default", `--reporter=${root}test/support/tally.ts`]
  const silence = setTimeout(() => {
    log(`No word from the tests for ${silenceMs / 60_000} minutes: stopping them.`)
    void vitest.stop()
  }, silenceMs)
  const vitest = await spawnGuarded(
    process.execPath,
    [`${root}node_modules/vitest/vitest.mjs`, "run", "--config", `${root}test/vitest.config.ts`, ...reporters, ...args],
    {
      cwd: root,
      env: {
        ...process.env,
        ...quiet,
        ...(process.stdout.isTTY && { FORCE_COLOR: "1" }),
        TMPDIR: folder,
        // Unpacked once and kept, unlike all else.
        CARMATCH_BROWSERS: tmpdir(),
        CARMATCH_TALLY: file,
        WRANGLER_LOG_PATH: join(folder, "wrangler-logs"),
      },
      log(line) {
        silence.refresh()
        log(line)
      },
      // vitest's way to end early, tearing down what it set up.
      stopSignal: "SIGINT",
      graceMs: 15_000,
    },
  )
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void vitest.stop())
  try {
    const code = await vitest.exited
    return { code, tally: readTally(file) }
  } finally {
    clearTimeout(silence)
    // After Ctrl-C the databases may still be writing there.
    remove(folder, { maxRetries: 20, retryDelay: 100 })
  }
}

/** The run's temporary folder, which ends with it however its parts end; those of runs killed with -9 go now. */
function runFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^carmatch-run-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(tmpdir(), name))
  }
  const folder = mkdtempSync(join(tmpdir(), `carmatch-run-${process.pid}-`))
  // Run as root, Postgres is another user and must reach its data.
  chmodSync(folder, 0o711)
  return folder
}

/** Leaves to a later run what cannot be removed now, or is another user's. */
function remove(folder: string, options: { maxRetries?: number; retryDelay?: number } = {}): void {
  try {
    rmSync(folder, { recursive: true, force: true, ...options })
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

function readTally(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Tally
  } catch {
    // Ended before its tests did.
    return undefined
  }
}
