import { eq } from "drizzle-orm"
import { describe, expect, test } from "vitest"
import { cars } from "../../src/storage/schema/tenant.ts"
import { file, importText, line, stateOf, statuses } from "./support/import.ts"
import { makeTenant } from "./support/tenant.ts"

/** A file with a column for the status. */
const listed = (rows: Readonly<Record<string, string>>): string =>
  ["ref;marca;modelo;ano;km;cor;preco;status", ...Object.entries(rows).map(([ref, s]) => `${line(ref)};${s}`)].join(
    "\n",
  )

describe("a car of which the file says that it is gone or reserved", () => {
  test.each([false, true])("goes off sale, and is no rejected row (full: %s)", async (full) => {
    const tenant = await makeTenant()
    await importText(tenant, file(line("A"), line("B"), line("C")))
    const text = listed({ A: "Vendido", B: "Inativo", C: "Disponível", X: "Vendido" })
    const counts = { inserted: 0, updated: 0, unchanged: 1, removed: 2, rejected: [] }
    const dry = await importText(tenant, text, { full, dryRun: true })
    const report = await importText(tenant, text, { full })
    for (const each of [dry, report]) {
      expect(each).toMatchObject(counts)
      expect(each.warnings).toContain("Vendido segundo o arquivo (2 linhas: 1, 4)")
      expect(each.warnings).toContain("Fora de venda segundo o arquivo (linha 2)")
      // X is not in the stock.
      expect(each.warnings).toContainEqual(
        expect.stringMatching(/^1 carro vendido ou fora de venda no arquivo não mudou/),
      )
    }
    expect(await statuses(tenant)).toEqual({ A: "vendido", B: "removido", C: "disponivel" })
    const { changes, version } = await stateOf(tenant)
    expect(changes.filter(({ oldValue }) => oldValue === "disponivel").map(({ newValue }) => newValue)).toEqual(
      expect.arrayContaining(["vendido", "removido"]),
    )
    expect(await importText(tenant, text, { full })).toMatchObject({ ...counts, removed: 0 })
    expect((await stateOf(tenant)).version).toBe(version)
  })

  test("was reserved: it is sold now; its situation was set by hand: it stays", async () => {
    const tenant = await makeTenant()
    await importText(tenant, file(line("A"), line("B")))
    const { db } = tenant.context("dealer")
    await db.update(cars).set({ status: "reservado" }).where(eq(cars.externalRef, "A"))
    await db
      .update(cars)
      .set({ manualFields: ["situacao"] })
      .where(eq(cars.externalRef, "B"))
    await importText(tenant, listed({ A: "Vendido", B: "Vendido" }), { full: true })
    expect(await statuses(tenant)).toEqual({ A: "vendido", B: "disponivel" })
  })

  test("is reserved: it stays in the list, marked, until the file frees it; by hand it stays as it is", async () => {
    const tenant = await makeTenant()
    const report = await importText(tenant, listed({ A: "Reservado", B: "Disponível", C: "reservada p/ cliente" }))
    expect(report).toMatchObject({ inserted: 3, removed: 0, rejected: [] })
    expect(await statuses(tenant)).toEqual({ A: "reservado", B: "disponivel", C: "reservado" })
    await tenant
      .context("dealer")
      .db.update(cars)
      .set({ manualFields: ["situacao"] })
      .where(eq(cars.externalRef, "C"))
    const again = await importText(tenant, listed({ A: "Disponível", B: "Reservado", C: "Disponível" }))
    expect(again).toMatchObject({ updated: 2, unchanged: 1 })
    expect(await statuses(tenant)).toEqual({ A: "disponivel", B: "reservado", C: "reservado" })
    // A file without the column says nothing of it.
    await importText(tenant, file(line("A"), line("B"), line("C")))
    expect(await statuses(tenant)).toEqual({ A: "disponivel", B: "reservado", C: "reservado" })
  })

  test("makes room in the plan for the one that comes with the same file", async () => {
    const tenant = await makeTenant({ plan: "basic" })
    const fifty = Array.from({ length: 50 }, (_, i) => line(`R${i}`))
    await importText(tenant, file(...fifty))
    const text = listed({ R0: "Vendido", S: "Disponível" })
    expect(await importText(tenant, text)).toMatchObject({ inserted: 1, removed: 1 })
  })
})
