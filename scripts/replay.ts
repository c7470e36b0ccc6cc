import { request } from "node:http"
import { inflateRawSync } from "node:zlib"
import type { RankReport } from "../src/engine/index.ts"
import { ENGINES } from "../src/engine/replay/engines.ts"
import { ENGINE_VERSION } from "../src/engine/version.ts"
import { readLists, readOutcomes, replaySessions, type ReplayReport } from "../src/recommendation/replay.ts"
import { parseWords, print, runCommand, UsageError } from "./cli/command.ts"
import { addressOf, dayOf, slugOf } from "./cli/values.ts"
import { type Environment, openEnvironment } from "./environment.ts"

const USAGE = `usage: npm run replay -- SLUG [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--engine VERSION] [--at URL] [--json] [--yes]

  Makes the lists that were shown again, byte for byte, and compares where an engine would have put the cars that were
  clicked and that led to a lead. Days are UTC; --to is not included. Snapshots come from the running product. Each
  shopper counts once; intervals are of 95%. What stood high was seen, and clicked, more: the figures favour what was shown.

  --engine  the engine to compare with what was shown: ${[...ENGINES.keys()].join(", ")}
  --at      where the product answers, else http://127.0.0.1:PORT`

const FLAGS = {
  from: { type: "string" },
  to: { type: "string" },
  engine: { type: "string" },
  at: { type: "string" },
} as const
const DAY = 86_400_000
const JOB_MS = 600_000

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords(FLAGS)
  const [word, ...rest] = positionals
  if (word === undefined || rest.length > 0) throw new UsageError("Say one dealer's slug.")
  const slug = slugOf(word)
  const engine = ENGINES.get(values.engine ?? ENGINE_VERSION)
  if (engine === undefined) throw new UsageError(`There is no engine ${values.engine}.`)
  const to = dayOf("--to", values.to) ?? new Date(Date.now() + DAY)
  const from = dayOf("--from", values.from) ?? new Date(to.getTime() - 30 * DAY)
  if (from >= to) throw new UsageError("--from must be before --to.")
  const at = addressOf("--at", values.at ?? `http://127.0.0.1:${process.env["PORT"] || "8787"}`)
  const env = await openEnvironment({ yes: values.yes })
  try {
    const ctx = await env.tenantContext(slug, {
      role: "dealer",
      actor: { kind: "staff", name: "replay" },
      deadlineMs: JOB_MS,
    })
    const logged = { lists: await readLists(ctx, from, to), outcomes: await readOutcomes(ctx, from) }
    const snapshotOf = (version: number, format: number): Promise<Uint8Array | undefined> =>
      fetchSnapshot(env, at, `${slug}/snapshots/${version}?format=${format}`)
    const report = await replaySessions(logged, ENGINES, engine, snapshotOf)
    const named = { slug, from: from.toISOString(), to: to.toISOString(), engine: engine.version, ...report }
    print(values.json, named, () => table(report, engine.version))
    if (report.different.length + report.unreadable > 0) process.exitCode = 1
  } finally {
    await env.close()
  }
})

/** From the platform's API; undefined where the version's snapshot was not kept. */
function fetchSnapshot({ variables }: Environment, at: URL, name: string) {
  const { hostname, port } = at
  const headers = {
    host: `admin.${variables.BASE_DOMAIN}${port === "" ? "" : `:${port}`}`,
    authorization: `Bearer ${variables.PLATFORM_TOKEN}`,
  }
  const path = `/admin/tenants/${name}`
  return new Promise<Uint8Array | undefined>((done, fail) => {
    const call = request({ host: hostname, port, path, headers, timeout: 10_000 })
    call.once("response", (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.once("end", () => {
        if (response.statusCode === 200) done(inflated(Buffer.concat(chunks)))
        else if (response.statusCode === 404) done(undefined)
        else fail(new Error(`The product answered ${response.statusCode} for the snapshot ${name}.`))
      })
    })
    call.once("error", () =>
      fail(
        new Error(
          `Nothing answers at ${at.origin}: snapshots come from the running product. PORT or --at says where it is.`,
        ),
      ),
    )
    call.once("timeout", () => call.destroy(new Error("no answer")))
    call.end()
  })
}

/** Bytes that are not deflated are no snapshot either: that is told with the rest of the report. */
function inflated(bytes: Buffer): Uint8Array {
  try {
    return inflateRawSync(bytes)
  } catch {
    return bytes
  }
}

function table(report: ReplayReport, engine: string): string {
  const { lists, same, different, withoutSnapshot, unreadable, otherEngine, clicks, leads } = report
  const lines = [
    `${lists} lists: ${same} made again byte for byte, ${different.length} not; ` +
      `${withoutSnapshot} without snapshot, ${unreadable} with a damaged one, ${otherEngine} of an engine no longer held`,
    ...different.map((id) => `  differs: ${id}`),
  ]
  const told = [...figures("clicked", clicks, engine), ...figures("led to a lead", leads, engine)]
  const bias =
    clicks.n + leads.n > 0 ? ["What stood high was seen, and clicked, more: the figures favour what was shown."] : []
  return [...lines, ...told, ...bias].join("\n")
}

function figures(what: string, { n, sessions, ...compared }: RankReport, engine: string): string[] {
  if (n === 0) return [`${what}: none`]
  const say = (value: number): string => value.toFixed(3)
  return [
    `${what}: ${n}, by ${sessions} ${sessions === 1 ? "shopper" : "shoppers"}`,
    ...Object.entries(compared).map(
      ([name, { a, b, difference, low, high }]) =>
        `  ${name.padEnd(15)} shown ${say(a)}  ${engine} ${say(b)}  difference ${say(difference)} [${say(low)}, ${say(high)}]`,
    ),
  ]
}
