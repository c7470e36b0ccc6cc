import { beforeEach, expect, test, vi } from "vitest"
import { importStock } from "../../src/catalog/import.ts"
import { newId } from "../../src/base/ids.ts"
import { sendAhead, write } from "../../src/catalog/import/store/run.ts"
import { runBatch } from "../../src/storage/connection.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { file, importText, line, stateOf } from "./support/import.ts"
import { makeTenant, platform, type TestTenant } from "./support/tenant.ts"

const owner = (text: string) => runBatch(platform.owner, [{ text }], 10_000)

/** A trigger of the tenant's own in front of the merge's very last statement, the clearing of the staged rows. */
async function beforeLast(tenant: TestTenant, body: string): Promise<void> {
  const { schema } = tenant
  await owner(`create function ${schema}.last() returns trigger language plpgsql as $$ begin ${body} end $$`)
  await owner(
    `create trigger last before delete on ${schema}.import_rows for each row execute function ${schema}.last()`,
  )
}

async function repair(tenant: TestTenant): Promise<void> {
  await owner(`drop trigger last on ${tenant.schema}.import_rows`)
  await owner(`drop function ${tenant.schema}.last()`)
}

const SENTINEL = "planted"
async function announced(tenant: TestTenant): Promise<unknown> {
  return (await tenant.context("jobs").cache.run([["get", TENANT_KEYS.stockVersion]]))[0]
}

beforeEach(() => {
  for (const level of ["warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => undefined)
})

const ROWS = [line("A"), line("B"), line("C"), line("D")] as const
/** Updates one car, inserts one and takes one away: every statement of the merge has something to do. */
const NEXT = file(line("A", { price: 1000 }), line("B"), line("C"), line("N"))

test("a failure at the merge's last statement undoes all of it, and nothing is announced", async () => {
  const tenant = await makeTenant()
  await importText(tenant, file(...ROWS))
  const before = await stateOf(tenant)
  await tenant.context("jobs").cache.run([["set", TENANT_KEYS.stockVersion, SENTINEL]])
  await beforeLast(tenant, "raise exception 'no';")
  await expect(importText(tenant, NEXT, { full: true })).rejects.toMatchObject({ code: "internal" })
  expect(await stateOf(tenant)).toEqual(before)
  expect(await announced(tenant)).toBe(SENTINEL)

  // The control: without the trigger the same file does all three, and is announced.
  await repair(tenant)
  expect(await importText(tenant, NEXT, { full: true })).toMatchObject({ inserted: 1, updated: 1, removed: 1 })
  expect(await announced(tenant)).toBe(String((await stateOf(tenant)).version))
})

test("an import that runs out of time says so in one sentence and leaves the stock as it was", async () => {
  const tenant = await makeTenant()
  await importText(tenant, file(...ROWS))
  const before = await stateOf(tenant)
  await tenant.context("jobs").cache.run([["set", TENANT_KEYS.stockVersion, SENTINEL]])
  await beforeLast(tenant, "perform pg_sleep(1.5); return old;")
  const bytes = new TextEncoder().encode(NEXT)
  // 2.5 s of a context's time are kept back, for the answer and for the clearing.
  for (const left of [3500, 2000]) {
    const short = tenant.context("jobs", left)
    await expect(importStock(short, { bytes, full: true })).rejects.toMatchObject({
      code: "unavailable",
      detail: "A importação passou do tempo previsto e foi desfeita: o estoque ficou como estava.",
    })
    expect(await stateOf(tenant)).toEqual(before)
  }
  expect(await announced(tenant)).toBe(SENTINEL)
  await repair(tenant)
})

test("rows that were sent ahead are cleared also when the time is up", async () => {
  const tenant = await makeTenant()
  const ctx = tenant.context("jobs", 4000)
  const merge = { importId: newId(), full: false }
  const chunk = JSON.stringify([[1, "r:A", {}]])
  expect(await sendAhead(ctx, merge, [chunk, "[]"], () => undefined)).toBe("[]")
  expect((await stateOf(tenant)).staged).toHaveLength(1)
  await new Promise((done) => setTimeout(done, 2000))
  const bounds = { carsMax: 50, acceptLargeRemoval: false, acceptDoubles: false }
  await expect(write(ctx, merge, "[]", bounds)).rejects.toMatchObject({ code: "unavailable" })
  expect((await stateOf(tenant)).staged).toEqual([])
})

test("a packed file is unpacked here too, and a damaged one changes nothing", async () => {
  const tenant = await makeTenant()
  const packing = new Blob([file(...ROWS)]).stream().pipeThrough(new CompressionStream("gzip"))
  const bytes = new Uint8Array(await new Response(packing).arrayBuffer())
  await expect(importStock(tenant.context("jobs"), { bytes: bytes.slice(0, -9) })).rejects.toMatchObject({
    code: "invalid",
  })
  expect((await stateOf(tenant)).rows).toEqual([])
  expect(await importStock(tenant.context("jobs"), { bytes })).toMatchObject({ inserted: 4 })
})
