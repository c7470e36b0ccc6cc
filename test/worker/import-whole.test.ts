import { expect, test, vi } from "vitest"
import { importStock } from "../../src/catalog/import.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { importRows } from "../../src/storage/schema/tenant.ts"
import { file, importText, line, stateOf } from "./support/import.ts"
import { makeTenant } from "./support/tenant.ts"

test("imports at the same time come one after the other: no car twice, none lost", async () => {
  const tenant = await makeTenant()
  const texts = Array.from({ length: 6 }, (_, i) =>
    file(...Array.from({ length: 20 }, (_, n) => line(`R${n + 10 * (i % 2)}`, { price: 1000 + i }))),
  )
  const reports = await Promise.all(texts.map((text) => importText(tenant, text)))
  expect(reports.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(30)
  const { rows, staged } = await stateOf(tenant)
  expect(rows).toHaveLength(30)
  expect(staged).toEqual([])
})

test("the cache learns of the new version after a change, and only then", async () => {
  const tenant = await makeTenant()
  const known = async () => (await tenant.context("jobs").cache.run([["get", TENANT_KEYS.stockVersion]]))[0]
  await importText(tenant, file(line("A")))
  expect(await known()).toBe(String((await stateOf(tenant)).version))
})

test("HTML and SQL in every text are stored as they are", async () => {
  const tenant = await makeTenant()
  const nasty = "<img src=x onerror=alert(1)>'); drop table cars; --$1"
  const row = {
    id: nasty,
    marca: "Fiat",
    modelo: `Uno ${nasty}`,
    versao: nasty,
    ano: 2019,
    preco: 1000,
    cidade: nasty,
    opcionais: [nasty],
  }
  await importStock(tenant.context("dealer"), { rows: [row] })
  const [car] = (await stateOf(tenant)).rows
  expect(car).toMatchObject({ externalRef: nasty, version: nasty, city: nasty, equipment: [nasty] })
})

test(
  "a stock of 20,000 with 30% broken rows goes in whole, and again without a change",
  { timeout: 60_000 },
  async () => {
    const tenant = await makeTenant({ plan: "enterprise", config: { limits: { cars_max: 20_000 } } })
    const lines = Array.from({ length: 20_000 }, (_, i) => line(`R${i}`, { price: i % 10 < 3 ? -1 : 20_000 + i }))
    for (const counts of [
      { inserted: 14_000, unchanged: 0 },
      { inserted: 0, unchanged: 14_000 },
    ]) {
      const { rejected, ...report } = await importText(tenant, file(...lines), { full: true })
      expect(report).toMatchObject({ ...counts, updated: 0, removed: 0 })
      expect(rejected).toHaveLength(6000)
    }
  },
)

test("an import that the database refuses half-way leaves the old stock and nothing staged", async () => {
  const tenant = await makeTenant()
  await importText(tenant, file(line("A"), line("B")))
  const before = await stateOf(tenant)
  const ctx = tenant.context("jobs")
  for (const level of ["warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => undefined)
  // The web's login may read cars but not stage or write them.
  const denied = { ...ctx, db: tenant.context("web").db }
  const bytes = new TextEncoder().encode(file(line("A", { price: 1000 }), line("C")))
  await expect(importStock(denied, { bytes })).rejects.toMatchObject({ code: "internal" })
  expect(await stateOf(tenant)).toEqual(before)
})

test("rows that a killed import left more than a day ago are cleared, younger ones are another's", async () => {
  const tenant = await makeTenant()
  const { db } = tenant.context("jobs")
  const [old, young] = ["2026-01-01T00:00:00Z", new Date().toISOString()].map((stagedAt) => ({
    importId: crypto.randomUUID(),
    rowNumber: 1,
    importKey: "r:X",
    car: {},
    stagedAt,
  }))
  if (old === undefined || young === undefined) throw new Error("two rows")
  await db.insert(importRows).values([old, young])
  await importText(tenant, file(line("A")))
  expect((await stateOf(tenant)).staged.map(({ importId }) => importId)).toEqual([young.importId])
})
