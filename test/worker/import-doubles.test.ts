import { expect, test } from "vitest"
import { file, importText, line, stateOf } from "./support/import.ts"
import { makeTenant } from "./support/tenant.ts"

const CARS = Array.from({ length: 20 }, (_, i) => ({ km: 10_000 + i, price: 30_000 + i }))
const withReferences = (prefix: string) => file(...CARS.map((car, i) => line(`${prefix}${i}`, car)))
const without = (cells: (car: (typeof CARS)[number]) => string, columns: string) =>
  `marca;modelo;ano;preco;${columns}\n${CARS.map((car) => `Fiat;Uno;2019;${car.price};${cells(car)}`).join("\n")}`
const EXPORTS = {
  "without references": without(({ km }) => `${km};Prata`, "km;cor"),
  "without references, and the colour in other words": without(({ km }) => `${km};Prata metálico`, "km;cor"),
  "without references and km": without(() => "Prata", "cor"),
  "with another portal's references": withReferences("olx-"),
}

test.each(Object.entries(EXPORTS))("the same stock %s is refused unless confirmed", async (_, text) => {
  const tenant = await makeTenant()
  await importText(tenant, withReferences("R"))
  const before = await stateOf(tenant)
  const expected = {
    code: "conflict",
    detail: expect.stringMatching(/^20 dos 20 carros.*em dobro/) as unknown,
    errors: [{ path: "acceptDoubles" }],
  }
  await expect(importText(tenant, text)).rejects.toMatchObject(expected)
  expect(await importText(tenant, text, { dryRun: true })).toMatchObject({
    inserted: 20,
    needs: [{ path: "acceptDoubles" }],
  })
  expect(await stateOf(tenant)).toEqual(before)
  const report = await importText(tenant, text, { acceptDoubles: true })
  expect(report).toMatchObject({ inserted: 20, warnings: [expect.stringContaining("em dobro")] })
  // Once in, the file's own keys know them.
  expect(await importText(tenant, text)).toMatchObject({ unchanged: 20 })
})

test("a stock without references that gets them is refused too; a full file takes the old ones away instead", async () => {
  const tenant = await makeTenant()
  await importText(tenant, EXPORTS["without references"])
  await expect(importText(tenant, withReferences("R"))).rejects.toMatchObject({ errors: [{ path: "acceptDoubles" }] })
  const full = { full: true, acceptLargeRemoval: true }
  expect(await importText(tenant, withReferences("R"), full)).toMatchObject({ inserted: 20, removed: 20, warnings: [] })
})

test("new cars that are really others go in without a word, a few that look alike with one", async () => {
  const tenant = await makeTenant()
  await importText(tenant, withReferences("R"))
  const others = file(...CARS.map(({ km }, i) => line(`S${i}`, { km: km + 500 })))
  expect(await importText(tenant, others)).toMatchObject({ inserted: 20, warnings: [] })
  const zero = (prefix: string) => file(...CARS.map((_, i) => line(`${prefix}${i}`, { km: 0 })))
  expect(await importText(tenant, zero("Z"))).toMatchObject({ inserted: 20, warnings: [] })
  expect(await importText(tenant, zero("Y"))).toMatchObject({ inserted: 20, warnings: [] })
  const one = file(line("T", { km: 10_000 }), ...CARS.map((_, i) => line(`U${i}`, { km: 77_000 + i })))
  const report = await importText(tenant, one)
  expect(report).toMatchObject({ inserted: 21, warnings: [expect.stringMatching(/^1 dos 21/)] })
})
