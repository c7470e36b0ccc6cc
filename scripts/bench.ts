import { statSync } from "node:fs"
import { dirname } from "node:path"
import { choices } from "./bench/choices.ts"
import { conjoint } from "./bench/conjoint.ts"
import { engine } from "./bench/engine.ts"
import { machine } from "./bench/machine.ts"
import { load } from "./bench/load.ts"
import { matching } from "./bench/matching.ts"
import { provision } from "./bench/provision.ts"
import { ranking } from "./bench/ranking.ts"
import { roundtrips } from "./bench/roundtrips.ts"
import { parseWords, print, runCommand, UsageError } from "./cli/command.ts"

/** What every bench takes and gives: figures, of answers that were verified before anything was timed. */
export interface BenchInput {
  readonly data: string | undefined
  readonly out: string | undefined
  /** One figure alone, as `load` names them. */
  readonly only?: string | undefined
}
type Bench = (input: BenchInput) => Promise<object>

const BENCHES: Readonly<Record<string, Bench>> = {
  choices,
  conjoint,
  load,
  engine,
  matching,
  provision,
  ranking,
  roundtrips,
}

const USAGE = `usage: npm run bench -- NAME… [--json] [--data DIR] [--out FILE] [--only FIGURE]

  ${Object.keys(BENCHES).join(", ")}
  --only: of load one figure, such as cars.2000 or concurrency.32`

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords({
    data: { type: "string" },
    out: { type: "string" },
    only: { type: "string" },
  })
  const benches = positionals.map((name) => ({ name, run: benchOf(name) }))
  if (benches.length === 0) throw new UsageError("Say which bench.")
  if (values.data !== undefined && !isFolder(values.data)) throw new UsageError(`--data: ${values.data} is no folder.`)
  if (values.out !== undefined && !isFolder(dirname(values.out))) {
    throw new UsageError(`--out: there is no folder for ${values.out}.`)
  }
  const documents: object[] = []
  for (const { name, run } of benches) {
    const figures = await run({ data: values.data, out: values.out, only: values.only })
    documents.push({ bench: name, verified: true, machine: machine(), figures })
    if (values.json !== true) print(false, {}, () => `${name}\n${table(figures)}`)
  }
  // One document, whatever was asked for.
  if (values.json === true) print(true, documents.length === 1 ? documents[0] : documents, () => "")
})

function benchOf(name: string): Bench {
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  if (bench === undefined) throw new UsageError(`Unknown bench ${name}.`)
  return bench
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function table(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) => `  ${name.padEnd(28)} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join("\n")
}
