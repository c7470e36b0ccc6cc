import { migrateUp, type TargetOutcome } from "../src/platform/migrate.ts"
import { renewStocks } from "../src/platform/renew-stocks.ts"
import { migrationStatus, type TargetStatus } from "../src/platform/status.ts"
import { parseWords, print, runCommand, UsageError } from "./cli/command.ts"
import { slugOf, wholeNumber } from "./cli/values.ts"
import { openEnvironment } from "./environment.ts"
import { administratorScript } from "./local/roles.ts"
import { loadMigrations } from "./migrations.ts"

const USAGE = `usage: npm run migrate -- status|up|renew|roles [--tenant SLUG] [--concurrency N] [--rotate-key] [--json] [--yes]

  up      brings the admin and shared schemas, then every tenant's, to head
  status  says what is pending, edited after it was applied, or changed by hand in a schema
  renew   after a restore from a backup: gives each stock a version that no cache has seen
  roles   prints the SQL that makes the login roles, for the database's administrator and psql

  --rotate-key  puts TENANT_TOKEN_KEY in the place of the cell's key, which stays valid until the next change`

const FLAGS = {
  tenant: { type: "string" },
  concurrency: { type: "string" },
  "rotate-key": { type: "boolean" },
} as const

const VERBS = ["status", "up", "renew", "roles"] as const
const isVerb = (word: string | undefined): word is (typeof VERBS)[number] => VERBS.some((verb) => verb === word)

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords(FLAGS)
  const [verb, ...rest] = positionals
  if (verb !== "up" && values["rotate-key"] === true) throw new UsageError("--rotate-key is for up.")
  if (!isVerb(verb) || rest.length > 0) throw new UsageError("Say status, up, renew or roles.")
  if (verb === "roles") {
    const sql = administratorScript()
    print(values.json, { sql }, () => sql)
    return
  }
  const concurrency = wholeNumber("--concurrency", values.concurrency ?? "4", 1, 32)
  const tenant = values.tenant === undefined ? {} : { tenant: slugOf(values.tenant) }
  const environment = await openEnvironment({ yes: values.yes, asIs: true })
  try {
    const { platform, variables } = environment
    const migrations = await loadMigrations()
    if (verb === "status") {
      const targets = await migrationStatus(platform, migrations, tenant.tenant)
      print(values.json, { targets }, () => targets.map(statusLine).join("\n"))
      if (targets.some(({ ok }) => !ok)) process.exitCode = 1
      return
    }
    if (verb === "renew") {
      const stocks = await renewStocks(platform, tenant.tenant)
      print(values.json, { stocks }, () =>
        stocks.map(({ schema, version }) => `${schema}: version ${version}`).join("\n"),
      )
      return
    }
    const onTarget = (outcome: TargetOutcome) => void process.stderr.write(`${outcomeLine(outcome)}\n`)
    const key = { tokenKey: variables.TENANT_TOKEN_KEY, rotateKey: values["rotate-key"] === true }
    const targets = await migrateUp(platform, { migrations, ...key, concurrency, onTarget, ...tenant })
    const failed = targets.filter((target) => target.failed !== undefined).length
    print(values.json, { targets }, () => `${targets.length} targets, ${failed} failed`)
    if (failed > 0) process.exitCode = 1
  } finally {
    await environment.close()
  }
})

function outcomeLine({ target, applied, failed }: TargetOutcome): string {
  const done = applied.length === 0 ? "at head" : `applied ${applied.join(", ")}`
  return failed === undefined ? `${target}: ${done}` : `${target}: ${done}; failed at ${failed.name} (${failed.code})`
}

function statusLine({ target, ok, pending, edited, drift }: TargetStatus): string {
  if (ok) return `${target}: ok`
  const parts = [
    ...(pending.length > 0 ? [`pending ${pending.join(", ")}`] : []),
    ...(edited.length > 0 ? [`edited after it was applied: ${edited.join(", ")}`] : []),
    ...drift.map((line) => `\n  ${line}`),
  ]
  return `${target}: ${parts.join("; ")}`
}
