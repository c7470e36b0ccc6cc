import { randomUUID } from "node:crypto"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Environment, environment } from "../../scripts/environment.ts"
import { loadMigrations } from "../../scripts/migrations.ts"
import { migrateUp } from "../../src/platform/migrate.ts"
import { provisionTenant } from "../../src/platform/provision.ts"
import { migrationStatus, type TargetStatus } from "../../src/platform/status.ts"
import { startTestStack, type TestStack } from "../support/stack.ts"
import { runScript } from "./cli.ts"

// A stack of its own: what is planted here would trip every other suite.
let stack: TestStack
let opened: Environment
let client: pg.Client
beforeAll(async () => {
  stack = await startTestStack()
  opened = environment({ ...stack.variables }, async () => undefined)
  client = new pg.Client(stack.variables.POSTGRES_URL)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await stack.stop()
})
// The command itself is a process; where only the state matters, its verb is asked.
const migrate = (...words: readonly string[]) => runScript("migrate", words, { ...stack.variables })

const newSlug = () => `m${randomUUID().replaceAll("-", "").slice(0, 10)}`
const create = (slug: string) => provisionTenant(opened.platform, { slug, name: "Loja", plan: "basic", trialDays: 14 })

async function status(slug: string): Promise<Record<string, TargetStatus>> {
  const targets = await migrationStatus(opened.platform, await loadMigrations(), slug)
  return Object.fromEntries(targets.map((target) => [target.target, target]))
}

describe("migrate", () => {
  test("knows no tenant that is not there", async () => {
    for (const verb of ["up", "status"]) {
      const { code, err } = await migrate(verb, "--tenant", "nobody-here")
      const said = expect.stringMatching(/^There is no such .*\(not_found\) .*“Não há loja com o slug nobody-here\.”$/)
      expect([code, err.trim().split("\n").at(-1)]).toEqual([1, said])
    }
  })

  test("looks at a tenant of any name, that of the scratch schema once included", async () => {
    const slug = "zz-reference"
    expect((await create(slug)).created).toBe(true)
    expect((await status(slug))["tenant_zz_reference"]).toMatchObject({ ok: true })
  })

  test.each([
    ["admin", "create index by_hand on carmatch_admin.tenants (name)", "drop index carmatch_admin.by_hand", "by_hand"],
    ["shared", "create view carmatch_shared.by_hand as select 1", "drop view carmatch_shared.by_hand", "by_hand"],
    [
      "shared",
      "create function carmatch_guard.by_hand(a int) returns int language sql return a",
      "drop function carmatch_guard.by_hand(int)",
      "by_hand",
    ],
    [
      "shared",
      "alter role carmatch_web bypassrls",
      "alter role carmatch_web nobypassrls",
      "+ role carmatch_web bypassrls",
    ],
    [
      "shared",
      "grant carmatch_owner to carmatch_jobs",
      "revoke carmatch_owner from carmatch_jobs",
      "+ role carmatch_jobs in carmatch_owner",
    ],
  ])("sees what was changed by hand in %s: %s", async (target, change, back, line) => {
    const slug = newSlug()
    await create(slug)
    expect((await status(slug))[target]).toMatchObject({ ok: true })
    await client.query(change)
    try {
      const found = (await status(slug))[target]
      expect(found?.ok).toBe(false)
      expect(found?.drift.join("\n")).toContain(line)
      // Nothing to apply: what must be is not learnt anew from what is wrong.
      const migrations = await loadMigrations()
      await migrateUp(opened.platform, { migrations, tokenKey: stack.variables.TENANT_TOKEN_KEY, tenant: slug })
      expect((await status(slug))[target]?.ok).toBe(false)
      const { code, out } = await migrate("status", "--json", "--tenant", slug)
      const { targets } = JSON.parse(out) as { targets: TargetStatus[] }
      expect([code, targets.find((told) => told.target === target)]).toEqual([1, (await status(slug))[target]])
    } finally {
      await client.query(back)
    }
    expect((await status(slug))[target]).toMatchObject({ ok: true })
  })

  test("renew gives a restored stock a version that none had before, and only forwards", async () => {
    const slug = newSlug()
    await create(slug)
    const versionOf = async () =>
      (await client.query<{ version: string }>(`select version from tenant_${slug}.stock_version`)).rows[0]?.version
    const before = Math.floor(Date.now() / 1000)
    const { code, out } = await migrate("renew", "--json", "--tenant", slug)
    const { stocks } = JSON.parse(out) as { stocks: { schema: string; version: number }[] }
    expect([code, stocks]).toEqual([0, [{ schema: `tenant_${slug}`, version: Number(await versionOf()) }]])
    expect(stocks[0]?.version).toBeGreaterThanOrEqual(before)
    const ahead = 9_000_000_000
    await client.query(`update tenant_${slug}.stock_version set version = ${ahead}`)
    await migrate("renew", "--tenant", slug)
    expect(await versionOf()).toBe(String(ahead + 1))
  })

  test("up fails on a migration that was edited after it was applied", async () => {
    const slug = newSlug()
    await create(slug)
    const where = "where target = $1 and name = '0001_create_stock.sql'"
    await client.query(`update carmatch_ledger.applied set hash = repeat('0', 64) ${where}`, [`tenant_${slug}`])
    const { code, err } = await migrate("up", "--tenant", slug)
    expect(code).toBe(1)
    expect(err).toContain(`tenant_${slug}: at head; failed at 0001_create_stock.sql (edited)`)
    await client.query("delete from carmatch_admin.tenants where slug = $1", [slug])
  })

  test("up registers no other text under a name that new tenants were made by", async () => {
    const name = "0002_create_shoppers.sql"
    const set = "update carmatch_admin.tenant_migrations set hash = $2 where name = $1"
    const { rows } = await client.query<{ hash: string }>(
      "select hash from carmatch_admin.tenant_migrations where name = $1",
      [name],
    )
    await client.query(set, [name, "0".repeat(64)])
    try {
      const { code, err } = await migrate("up")
      expect(code).toBe(1)
      expect(err).toContain(`registry: at head; failed at ${name} (edited)`)
    } finally {
      await client.query(set, [name, rows[0]?.hash])
    }
  })
})
