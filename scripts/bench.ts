import { parseArgs } from "node:util"
import { engine } from "./bench/engine.ts"
import { machine } from "./bench/machine.ts"
import { load } from "./bench/load.ts"
import { provision } from "./bench/provision.ts"
import { roundtrips } from "./bench/roundtrips.ts"
import { print, runCommand, UsageError } from "./cli/command.ts"

/** What every bench takes and gives: figures, of answers that were verified before anything was timed. */
export interface BenchInput {
  readonly data: string | undefined
  readonly out: string | undefined
}
type Bench = (input: BenchInput) => Promise<object>

const BENCHES: Readonly<Record<string, Bench>> = { load, engine, provision, roundtrips }

const USAGE = `usage: npm run bench -- NAME… [--json] [--data DIR] [--out FILE]

  ${Object.keys(BENCHES).join(", ")}`

await runCommand(USAGE, async () => {
  const { values, positionals } = words()
  const benches = positionals.map((name) => ({ name, run: BENCHES[name] }))
  if (benches.length === 0) throw new UsageError("Say which bench.")
  for (const { name, run } of benches) {
    if (run === undefined) throw new UsageError(`Unknown bench ${name}.`)
    const figures = await run({ data: values.data, out: values.out })
    const document = { bench: name, verified: true, machine: machine(), figures }
    print(values.json, document, () => `${name}\n${table(figures)}`)
  }
})

function words() {
  try {
    return parseArgs({
      options: { json: { type: "boolean" }, data: { type: "string" }, out: { type: "string" } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function table(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) => `  ${name.padEnd(28)} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join("\n")
}
