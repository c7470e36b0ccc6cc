import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { afterAll, beforeAll, expect, inject, test } from "vitest"

const SCRIPT = fileURLToPath(new URL("../../scripts/tenant.ts", import.meta.url))
const client = new pg.Client(inject("stack").POSTGRES_URL)
beforeAll(() => client.connect())
afterAll(() => client.end())

/** `npm run tenant -- create`, killed after a while if `killAfterMs` says so; the exit code, or null when killed. */
async function create(slug: string, killAfterMs?: number): Promise<number | null> {
  const words = [SCRIPT, "create", slug, "--name", "Loja", "--plan", "basic", "--owner", "ana@loja.example"]
  const child = spawn(process.execPath, words, { env: { ...process.env, ...inject("stack") }, stdio: "ignore" })
  const exited = once(child, "exit") as Promise<[number | null]>
  if (killAfterMs !== undefined) {
    await Promise.race([sleep(killAfterMs), exited])
    child.kill("SIGKILL")
  }
  const [code] = await exited
  return code
}

async function parts(slug: string) {
  const schema = `tenant_${slug}`
  const { rows } = await client.query<{ tenants: number; subscriptions: number; tables: number; ledger: number }>(
    `select (select count(*)::int from carmatch_admin.tenants where slug = $1) as tenants,
            (select count(*)::int from carmatch_admin.subscriptions s join carmatch_admin.tenants t
               on t.id = s.tenant_id where t.slug = $1) as subscriptions,
            (select count(*)::int from pg_tables where schemaname = $2) as tables,
            (select count(*)::int from carmatch_ledger.applied where target = $2) as ledger`,
    [slug, schema],
  )
  return rows[0]
}

test("a creation killed at any moment leaves all or nothing, and run again makes it whole", async () => {
  const whole = `w${randomUUID().replaceAll("-", "").slice(0, 10)}`
  const startedAt = performance.now()
  expect(await create(whole)).toBe(0)
  const tookMs = performance.now() - startedAt
  const expected = await parts(whole)
  expect(expected?.tables).toBeGreaterThan(5)

  // The later half is where the database is asked; earlier kills only end a starting Node.
  for (const share of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    const slug = `k${randomUUID().replaceAll("-", "").slice(0, 10)}`
    await create(slug, tookMs * share)
    const left = await parts(slug)
    expect([{ tenants: 0, subscriptions: 0, tables: 0, ledger: 0 }, expected]).toContainEqual(left)
    expect(await create(slug)).toBe(0)
    expect(await parts(slug)).toEqual(expected)
  }
}, 90_000)
