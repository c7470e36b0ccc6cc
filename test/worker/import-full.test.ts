import { describe, expect, test } from "vitest"
import { file, importText, line, stateOf, statuses } from "./support/import.ts"
import { carRow, makeTenant, plantCars } from "./support/tenant.ts"

describe("--full", () => {
  const ten = Array.from({ length: 10 }, (_, i) => line(`R${i}`))

  test("takes a missing car off sale, deletes none, and a car that returns is for sale again", async () => {
    const tenant = await makeTenant()
    await importText(tenant, file(...ten))
    expect(await importText(tenant, file(...ten.slice(2)), { full: true })).toMatchObject({ removed: 2, unchanged: 8 })
    expect(await statuses(tenant)).toMatchObject({ R0: "removido", R1: "removido", R2: "disponivel" })
    expect(await importText(tenant, file(...ten), { full: true })).toMatchObject({
      updated: 2,
      unchanged: 8,
      removed: 0,
    })
    const { rows, changes } = await stateOf(tenant)
    expect(rows.every(({ status, leftAt }) => status === "disponivel" && leftAt === null)).toBe(true)
    const first = changes.filter(({ carId, field }) => carId === rows[0]?.id && field === "situacao")
    expect(first.map(({ newValue }) => newValue)).toEqual(["disponivel", "removido", "disponivel"])
  })

  test("refuses to take away more than 30% unless told so; three of ten pass", async () => {
    const tenant = await makeTenant()
    await importText(tenant, file(...ten))
    const before = await stateOf(tenant)
    await expect(importText(tenant, file(...ten.slice(4)), { full: true })).rejects.toMatchObject({
      code: "conflict",
      detail: expect.stringMatching(/4 dos 10 carros.*40%/) as unknown,
      errors: [{ path: "acceptLargeRemoval" }],
    })
    expect(await stateOf(tenant)).toEqual(before)
    expect(await importText(tenant, file(...ten.slice(3)), { full: true })).toMatchObject({ removed: 3 })
    expect(await importText(tenant, file(line("Z")), { full: true, acceptLargeRemoval: true })).toMatchObject({
      inserted: 1,
      removed: 7,
    })
  })

  test("governs every car with a key, whoever brought it, and measures the 30% on those alone", async () => {
    const tenant = await makeTenant()
    const demo = ten.map((_, i) => carRow({ origin: "demonstracao", externalRef: `R${i}`, importKey: `r:R${i}` }))
    const typed = Array.from({ length: 90 }, () => carRow({ origin: "manual" }))
    await plantCars(tenant, [...demo, ...typed])
    await expect(importText(tenant, file(line("Z")), { full: true })).rejects.toMatchObject({
      code: "conflict",
      detail: expect.stringMatching(/10 dos 10 carros.*100%/) as unknown,
    })
    expect(await importText(tenant, file(...ten.slice(3)), { full: true })).toMatchObject({ removed: 3, updated: 7 })
    expect(await importText(tenant, file(line("Z")), { full: true, acceptLargeRemoval: true })).toMatchObject({
      inserted: 1,
      removed: 7,
    })
    const { rows } = await stateOf(tenant)
    expect(rows.filter(({ status }) => status === "disponivel")).toHaveLength(91)
  })

  test("leaves alone what was typed in by hand, and what is there but broken", async () => {
    const tenant = await makeTenant()
    const own = carRow({ origin: "manual", externalRef: "own" })
    await plantCars(tenant, [own])
    await importText(tenant, file(line("A"), line("B"), line("C"), line("D")))
    const broken = file(line("A"), line("B"), line("C"), "D;Fiat;Uno;2019;50000;Prata;trinta mil")
    expect(await importText(tenant, broken, { full: true })).toMatchObject({
      unchanged: 3,
      removed: 0,
      rejected: [{ row: 4 }],
    })
    expect(await statuses(tenant)).toMatchObject({ own: "disponivel", D: "disponivel" })
  })
})

describe("the plan's limit", () => {
  const fifty = Array.from({ length: 50 }, (_, i) => line(`R${i}`))

  test("refuses the whole file that goes over it, and leaves nothing behind", async () => {
    const tenant = await makeTenant({ plan: "basic" })
    await importText(tenant, file(...fifty))
    const before = await stateOf(tenant)
    const more = file(line("R0", { price: 1000 }), line("S"))
    await expect(importText(tenant, more)).rejects.toMatchObject({
      code: "limit_reached",
      detail: expect.stringContaining("51 carros e o plano da loja comporta 50") as unknown,
    })
    expect(await stateOf(tenant)).toEqual(before)
    const swapped = file(...fifty.slice(1), line("S"))
    expect(await importText(tenant, swapped, { full: true })).toMatchObject({ inserted: 1, removed: 1 })
  })

  test("still lets a dealer who is above it change prices", async () => {
    const tenant = await makeTenant({ plan: "basic" })
    await importText(tenant, file(...fifty))
    await plantCars(tenant, [carRow(), carRow()])
    expect(await importText(tenant, file(line("R0", { price: 12_345 })))).toMatchObject({ updated: 1 })
  })
})
