/** `npm run verify`: format, lint with the import floors, and types; at once, one line each. Needs no service. */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { parseWords, print, runCommand, UsageError } from "./cli/command.ts"

const USAGE = `usage: npm run verify [-- --json]

Checks the format (oxfmt; \`npm run format\` mends it), lint rules and import floors (oxlint), and the types of
every program (tsc). Prints what fails; exit code 1 if anything does.`

const root = fileURLToPath(new URL("..", import.meta.url))

/**
 * The TypeScript programs that together hold every file: test/worker takes in src and test/isolation, test takes in
 * scripts (the same platform's types, so each file is checked once). What a run learns speeds up the next. Each has
 * one checker, as several would each work out the same types: lint has the other core.
 */
const programs = ["web", "test/worker", "test", "test/e2e"]
const typeCheck = (program: string): [string, ...string[]] => {
  const known = `node_modules/.cache/tsc/${program.replace("/", "-")}.tsbuildinfo`
  return ["tsc", "--project", program, "--checkers", "1", "--incremental", "--tsBuildInfoFile", known]
}

interface Check {
  name: string
  /** Programs of node_modules/.bin with their arguments, one after the other. */
  commands: [string, ...string[]][]
}

const checks: Check[] = [
  { name: "format", commands: [["oxfmt", "--check"]] },
  { name: "lint", commands: [["oxlint"]] },
  { name: "types", commands: programs.map(typeCheck) },
]

interface Outcome {
  name: string
  ok: boolean
  ms: number
  output: string
}

async function run({ name, commands }: Check): Promise<Outcome> {
  const started = performance.now()
  const results: { ok: boolean; output: string }[] = []
  for (const [tool, ...args] of commands) results.push(await runTool(tool, args))
  return {
    name,
    ok: results.every(({ ok }) => ok),
    ms: Math.round(performance.now() - started),
    output: results.map(({ ok, output }) => (ok ? "" : output)).join(""),
  }
}

function runTool(tool: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  // Under our own Node: the tools' first line would take the machine's, and the lint plugin is TypeScript.
  const child = spawn(process.execPath, [`${root}node_modules/.bin/${tool}`, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    // GOGC: tsc and oxlint's part that knows types are short-lived Go programs, which need not tidy up so often.
    env: { GOGC: "400", ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: "1" }) },
  })
  let output = ""
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ ok: false, output: `${tool}: ${error.message}\n` }))
    child.on("close", (code) => resolve({ ok: code === 0, output }))
  })
}

function line({ name, ok, ms }: Outcome): string {
  return `${ok ? "ok    " : "FAILED"}  ${name.padEnd(6)}  ${(ms / 1000).toFixed(1)} s`
}

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords({})
  if (positionals.length > 0) throw new UsageError(`What is ${positionals.join(" ")}?`)
  const report = values.json === true ? process.stderr : process.stdout
  const outcomes = await Promise.all(
    checks.map(async (check) => {
      const outcome = await run(check)
      report.write(`${outcome.output}${line(outcome)}\n`)
      return outcome
    }),
  )
  const ok = outcomes.every((outcome) => outcome.ok)
  if (values.json === true) print(true, { ok, checks: outcomes.map(({ output: _, ...rest }) => rest) }, () => "")
  if (!ok) process.exitCode = 1
})
