import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { readStock } from "../../src/catalog/read-stock.ts"
import { readFipeTable } from "../../src/catalog/fipe/read-table.ts"
import { priceByFipe } from "../../src/catalog/price-by-fipe.ts"
import { CarPage } from "../../src/contract/cars.ts"
import { loadFipe } from "../../src/platform/load-fipe.ts"
import { migrateUp } from "../../src/platform/migrate.ts"
import { registeredTenantMigrations } from "../../src/platform/registry.ts"
import { runBatch } from "../../src/storage/connection.ts"
import { cars } from "../../src/storage/schema/tenant.ts"
import { importText, stateOf } from "./support/import.ts"
import { bindings, carRow, makeTenant, plantCars, platform, type TestTenant } from "./support/tenant.ts"

/** A make that no other suite has cars of: the table is everybody's. */
const ROWS: readonly (readonly [model: string, year: number, code: string, price: number])[] = [
  ["Laika 1.6 4p", 1994, "900001-1", 9000],
  ["Laika 1.5 4p", 1994, "900002-0", 8000],
  ["Niva 1.6 4x4", 1994, "900003-8", 12_000],
]

/** Months that nobody else loads are still to come: they are read as from after them. */
const AFTER = Date.UTC(2096, 0)

async function load(month: string, change = 0, table = ROWS) {
  const lines = table.map(([model, year, code, price]) =>
    [`"R$ ${((price + change) / 1000).toFixed(3)},00"`, "Lada", model, year, "Gasolina", code, month].join(","),
  )
  const tables = await readFipeTable(new TextEncoder().encode(lines.join("\n")), undefined, AFTER)
  const [outcome] = await Promise.all(tables.map((table) => loadFipe(platform, table)))
  return outcome
}

async function stored(month: string) {
  const text = "select codigo, preco from carmatch_shared.fipe_precos where mes = $1 order by codigo"
  const [rows] = await runBatch(platform.owner, [{ text, values: [month] }], 10_000)
  return (rows ?? []).map(({ codigo, preco }) => [codigo, preco])
}

const said = async (tenant: TestTenant) =>
  Object.fromEntries(
    (await stateOf(tenant)).rows.map(({ title, fipeCode, fipePrice, fipeMonth, fipeOrigin }) => [
      title,
      [fipeCode, fipePrice, fipeMonth, fipeOrigin],
    ]),
  )

const laika = (own: Parameters<typeof carRow>[0] = {}) =>
  carRow({
    make: "Lada",
    model: "Laika",
    version: "1.6",
    modelYear: 1994,
    buildYear: 1994,
    fuel: "gasoline",
    gearbox: null,
    body: null,
    doors: null,
    seats: null,
    powerHp: null,
    fipeCode: null,
    fipePrice: null,
    fipeMonth: null,
    ...own,
  })

test("a month goes in whole, again without a change, and is replaced whole", async () => {
  expect(await load("maio de 2001")).toMatchObject({ month: "2001-05", prices: 3, codes: 3, outcome: "loaded" })
  expect(await load("2001-05")).toMatchObject({ outcome: "unchanged" })
  expect(await load("05/2001", 500)).toMatchObject({ outcome: "replaced" })
  expect(await stored("2001-05")).toEqual([
    ["900001-1", "9500.00"],
    ["900002-0", "8500.00"],
    ["900003-8", "12500.00"],
  ])
})

test("cars get the newest month's price where nobody said one, and only there", async () => {
  const tenant = await makeTenant()
  await load("maio de 2095")
  const own = { fipePrice: "7000.00", fipeMonth: "2020-01" }
  await plantCars(tenant, [
    laika({ title: "found" }),
    laika({ title: "said by a person", ...own }),
    laika({ title: "emptied by hand", manualFields: ["fipe_preco"] }),
    laika({ title: "unknown", version: "2.0" }),
    laika({ title: "sold", status: "vendido" }),
  ])
  const before = (await stateOf(tenant)).version
  const jobs = () => tenant.context("jobs")
  expect(await priceByFipe(jobs())).toMatchObject({ month: "2095-05", asked: 2, priced: 1 })
  expect(await said(tenant)).toEqual({
    found: ["900001-1", "9000.00", "2095-05", "tabela"],
    "said by a person": [null, "7000.00", "2020-01", null],
    "emptied by hand": [null, null, null, null],
    unknown: [null, null, null, null],
    sold: [null, null, null, null],
  })
  const after = (await stateOf(tenant)).version
  expect(after).toBe(before + 1)
  expect(await priceByFipe(jobs())).toMatchObject({ priced: 1, changed: 0 })
  expect((await stateOf(tenant)).version).toBe(after)

  // A newer month moves what came from the table, and takes back what it no longer knows.
  await load("junho de 2095", 300)
  const { db } = jobs()
  await db.update(cars).set({ version: "3.0" }).where(eq(cars.title, "found"))
  await db.update(cars).set({ version: "1.5" }).where(eq(cars.title, "unknown"))
  expect(await priceByFipe(jobs())).toMatchObject({ month: "2095-06", priced: 1 })
  expect(await said(tenant)).toMatchObject({
    found: [null, null, null, null],
    unknown: ["900002-0", "8300.00", "2095-06", "tabela"],
    "said by a person": [null, "7000.00", "2020-01", null],
  })
})

test("of two loads at once the newest month stays, whoever writes last", async () => {
  const tenant = await makeTenant()
  await load("julho de 2095")
  await plantCars(tenant, [laika({ title: "found" })])
  const slow = tenant.context("jobs")
  const db: typeof slow.db = Object.create(slow.db)
  // Between this pricing's reading and its writing another one brings a newer month and finishes.
  let others: Promise<unknown> | undefined
  db.execute = (async (...query: Parameters<typeof db.execute>) => {
    others ??= load("agosto de 2095", 200).then(async () => priceByFipe(tenant.context("jobs")))
    await others
    return slow.db.execute(...query)
  }) as typeof db.execute
  expect(await priceByFipe({ ...slow, db })).toMatchObject({ month: "2095-08", priced: 1 })
  expect(await said(tenant)).toEqual({ found: ["900001-1", "9200.00", "2095-08", "tabela"] })

  // And where the one with the older month wrote last, the one with the newer comes back to it.
  const fast = tenant.context("jobs")
  const newer: typeof fast.db = Object.create(fast.db)
  let older: Promise<unknown> | undefined
  await load("setembro de 2095", 400)
  newer.execute = (async (...query: Parameters<typeof newer.execute>) => {
    const { db: theirs } = tenant.context("dealer")
    older ??= theirs
      .update(cars)
      .set({ fipePrice: "9000.00", fipeMonth: "2095-07" })
      .where(eq(cars.title, "found"))
      .then(() => undefined)
    await older
    return fast.db.execute(...query)
  }) as typeof newer.execute
  expect(await priceByFipe({ ...fast, db: newer })).toMatchObject({ month: "2095-09", changed: 1 })
  expect(await said(tenant)).toEqual({ found: ["900001-1", "9400.00", "2095-09", "tabela"] })
})

test("an import looks up what it brings in", async () => {
  const tenant = await makeTenant()
  await load("outubro de 2095")
  await importText(
    tenant,
    "ref;marca;modelo;versao;ano;preco\nA;Lada;Niva;1.6 4x4;1994;11000\nB;Lada;Samara;1.3;1994;5000\n",
  )
  expect(await said(tenant)).toEqual({
    "Lada Niva 1.6 4x4": ["900003-8", "12000.00", "2095-10", "tabela"],
    "Lada Samara 1.3": [null, null, null, null],
  })
})

test("a code that a file says goes before the words, and stays when a month does not know it", async () => {
  const tenant = await makeTenant()
  await load("novembro de 2095")
  const bring = async (...rows: string[]) =>
    importText(tenant, ["ref;marca;modelo;versao;ano;preco;codigo fipe", ...rows].join("\n"))
  expect(
    await bring(
      "A;Lada;Laika;1.6;1994;9000;9000020",
      "B;Lada;Laika;1.6;1994;9000;",
      "C;Lada;Laika;1.6;1994;9000;900009-9",
    ),
  ).toMatchObject({ inserted: 3, warnings: [] })
  const ofRef = async () =>
    (await stateOf(tenant)).rows.map(({ externalRef, fipeCode, fipePrice, fipeOrigin }) => [
      externalRef,
      fipeCode,
      fipePrice,
      fipeOrigin,
    ])
  expect(await ofRef()).toEqual([
    ["A", "900002-0", "8000.00", "codigo"],
    ["B", "900001-1", "9000.00", "tabela"],
    ["C", "900009-9", null, "codigo"],
  ])
  // The same file again changes nothing; a code that it says later takes the place of what the words gave.
  expect(await bring("A;Lada;Laika;1.6;1994;9000;9000020")).toMatchObject({ unchanged: 1 })
  expect(await bring("B;Lada;Laika;1.6;1994;9000;900003-8")).toMatchObject({ updated: 1 })
  expect((await ofRef())[1]).toEqual(["B", "900003-8", "12000.00", "codigo"])

  const { db } = tenant.context("dealer")
  await db.update(cars).set({ fipePrice: "1.00", fipeOrigin: null }).where(eq(cars.externalRef, "A"))
  await bring("A;Lada;Laika;1.6;1994;9000;900001-1")
  expect((await ofRef())[0]).toEqual(["A", "900002-0", "1.00", null])
})

test("a car that may be of several codes of about one price has it as about", async () => {
  const tenant = await makeTenant()
  const doors = (costlier: number) =>
    [
      ["Samara 1.3 2p", 1994, "900004-6", 5000],
      ["Samara 1.3 4p", 1994, "900005-4", 5000 + costlier],
    ] as const
  await load("dezembro de 2095", 0, doors(150))
  await importText(tenant, "ref;marca;modelo;versao;ano;preco\nA;Lada;Samara;1.3;1994;4500\n")
  const first = async () => (await readStock(tenant.context("web"))).cars[0]
  expect(await said(tenant)).toEqual({ "Lada Samara 1.3": [expect.any(String), "5000.00", "2095-12", "perto"] })
  expect(await first()).toMatchObject({ fipePrice: 5000, fipeApproximate: true })
  // What the engine ranks by and answers with.
  const { items } = CarPage.parse(await (await tenant.fetch("/api/cars")).json())
  expect(items[0]).toMatchObject({ fipePrice: 5000, fipeApproximate: true })
  // A month in which both cost the same leaves nothing open.
  await load("dezembro de 2095", 0, doors(0))
  expect(await priceByFipe(tenant.context("jobs"))).toMatchObject({ priced: 1, changed: 1 })
  expect(await said(tenant)).toMatchObject({ "Lada Samara 1.3": [expect.any(String), "5000.00", "2095-12", "tabela"] })
  expect(await first()).not.toHaveProperty("fipeApproximate")
})

test("new knowledge of models makes a stock's snapshot anew, and the same knowledge does not", async () => {
  const [full, empty] = await Promise.all([makeTenant(), makeTenant()])
  await plantCars(full, [carRow()])
  const versions = async () => Promise.all([full, empty].map(async (tenant) => (await stateOf(tenant)).version))
  const migrations = { admin: [], shared: [], tenant: await registeredTenantMigrations(platform.owner) }
  const migrate = (tenant: string) => migrateUp(platform, { migrations, tokenKey: bindings.TENANT_TOKEN_KEY, tenant })
  const [before, none] = await versions()
  await migrate(full.slug)
  expect(await versions()).toEqual([before, none])
  const alter = "update carmatch_shared.modelos set geracao = geracao || '?' where id = 'chevrolet-onix-1'"
  for (const { slug } of [full, empty]) {
    await runBatch(platform.owner, [{ text: alter }], 10_000)
    await migrate(slug)
  }
  expect(await versions()).toEqual([Number(before) + 1, none])
})
