import { eq } from "drizzle-orm"
import { describe, expect, test } from "vitest"
import { cars } from "../../src/storage/schema/tenant.ts"
import { file, importText, line, stateOf } from "./support/import.ts"
import { makeTenant } from "./support/tenant.ts"

test("the same file again changes nothing, down to the stock's version", async () => {
  const tenant = await makeTenant()
  const text = file(line("A"), line("B", { color: "Azul" }), line("C", { km: 0 }))
  expect(await importText(tenant, text)).toMatchObject({
    inserted: 3,
    updated: 0,
    unchanged: 0,
    removed: 0,
    rejected: [],
  })
  const before = await stateOf(tenant)
  expect(before.staged).toEqual([])
  expect(before.rows).toMatchObject([
    {
      make: "Fiat",
      model: "Uno",
      title: "Fiat Uno",
      price: "30000.00",
      origin: "arquivo",
      importKey: "r:A",
      recordVersion: 1,
    },
    { importKey: "r:B" },
    { importKey: "r:C" },
  ])
  for (const full of [false, true]) {
    expect(await importText(tenant, text, { full })).toMatchObject({
      inserted: 0,
      updated: 0,
      unchanged: 3,
      removed: 0,
    })
  }
  expect(await stateOf(tenant)).toEqual(before)
})

test("twins stay several cars; one that goes takes one of them away", async () => {
  const tenant = await makeTenant()
  const twin = "Fiat;Uno;2019;50000;Prata;30000"
  const header = "marca;modelo;ano;km;cor;preco\n"
  expect(await importText(tenant, header + [twin, twin, twin].join("\n"))).toMatchObject({ inserted: 3 })
  expect(
    await importText(tenant, header + [twin, twin].join("\n"), { full: true, acceptLargeRemoval: true }),
  ).toMatchObject({
    unchanged: 2,
    removed: 1,
  })
  expect(await importText(tenant, header + [twin, twin, twin].join("\n"), { full: true })).toMatchObject({
    updated: 1,
    unchanged: 2,
  })
})

test("only what differs is updated, and a change of price leaves its history with who made it", async () => {
  const tenant = await makeTenant()
  await importText(tenant, file(line("A"), line("B")))
  const { version } = await stateOf(tenant)
  expect(await importText(tenant, file(line("A", { price: 28_900 }), line("B")))).toMatchObject({
    updated: 1,
    unchanged: 1,
  })
  const { rows, changes, ...after } = await stateOf(tenant)
  expect(rows.map(({ price, recordVersion }) => [price, recordVersion])).toEqual([
    ["28900.00", 2],
    ["30000.00", 1],
  ])
  expect(changes.slice(4)).toMatchObject([
    { field: "preco", oldValue: "30000.00", newValue: "28900.00", actor: "tester" },
  ])
  expect(after.version).toBe(version + 1)
})

describe("a field that the file", () => {
  test("has no column for keeps its value; one that it leaves empty loses it", async () => {
    const tenant = await makeTenant()
    await importText(
      tenant,
      "ref;marca;modelo;ano;preco;cor;km;opcionais;combustivel\nA;Fiat;Uno;2019;30000;Azul;10;ABS, Alarme;Flex\n",
    )
    await importText(tenant, "ref;marca;modelo;ano;preco\nA;Fiat;Uno;2019;30000\n")
    const kept = { color: "Azul", km: 10, equipment: ["abs", "alarm"], fuel: "flex", recordVersion: 1 }
    expect((await stateOf(tenant)).rows).toMatchObject([kept])
    await importText(tenant, "ref;marca;modelo;ano;preco;cor;km\nA;Fiat;Uno;2019;30000;;\n")
    expect((await stateOf(tenant)).rows).toMatchObject([{ ...kept, color: null, km: null, recordVersion: 2 }])
  })
  test("has, but somebody has set by hand, keeps that person's value", async () => {
    const tenant = await makeTenant()
    await importText(tenant, file(line("A"), line("B")))
    const { db } = tenant.context("dealer")
    await db
      .update(cars)
      .set({ price: "27000.00", color: "Vinho", manualFields: ["preco", "cor"] })
      .where(eq(cars.externalRef, "A"))
    await db
      .update(cars)
      .set({ status: "vendido", manualFields: ["situacao"] })
      .where(eq(cars.externalRef, "B"))
    await importText(tenant, file(line("A", { price: 31_000, color: "Rosa", km: 60_000 }), line("B")))
    expect((await stateOf(tenant)).rows).toMatchObject([
      { price: "27000.00", color: "Vinho", km: 60_000 },
      { status: "vendido" },
    ])
  })
})

test("what we know of the model fills a gap and replaces nothing that a file said", async () => {
  const tenant = await makeTenant()
  await importText(tenant, "ref;marca;modelo;ano;preco;carroceria;portas\nA;Chevrolet;Onix Plus;2021;80000;SUV;\n")
  expect((await stateOf(tenant)).rows).toMatchObject([{ body: "suv", seats: null }])
  await importText(
    tenant,
    "ref;marca;modelo;ano;preco\nA;Chevrolet;Onix Plus;2021;79000\nB;Chevrolet;Onix Plus;2021;81000\n",
  )
  expect((await stateOf(tenant)).rows).toMatchObject([
    { body: "suv", doors: 4, seats: 5, price: "79000.00" },
    { body: "sedan", doors: 4, seats: 5 },
  ])
})

test("a dry run says what would happen, and changes nothing", async () => {
  const tenant = await makeTenant()
  await importText(tenant, file(line("A"), line("B"), line("C"), line("D")))
  const before = await stateOf(tenant)
  const next = file(line("A", { price: 1000 }), line("B"), line("E"), "F;;;;;;")
  const report = await importText(tenant, next, { dryRun: true, full: true })
  expect(report).toMatchObject({
    dryRun: true,
    inserted: 1,
    updated: 1,
    unchanged: 1,
    removed: 2,
    rejected: [{ row: 4 }],
  })
  expect(report.warnings.join()).toContain("Seria recusada")
  expect(report.needs).toMatchObject([{ path: "acceptLargeRemoval" }])
  expect(await stateOf(tenant)).toEqual(before)
})
