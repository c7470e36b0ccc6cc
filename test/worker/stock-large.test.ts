import { expect, test } from "vitest"
import { readStock } from "../../src/catalog/read-stock.ts"
import { carRow, makeTenant, plantCars } from "./support/tenant.ts"

test("a stock too large for one answer of the database is read whole, each car once", async () => {
  const tenant = await makeTenant({ plan: "enterprise" })
  // Together over 10 MiB, which is the most that the endpoint answers with.
  const description = "Único dono, revisões na concessionária. ".repeat(100)
  const rows = Array.from({ length: 3001 }, (_, i) => carRow({ price: (30_000 + i).toFixed(2), description }))
  for (let from = 0; from < rows.length; from += 500) await plantCars(tenant, rows.slice(from, from + 500))
  const { version, cars } = await readStock(tenant.context("web"))
  expect(version).toBeGreaterThan(1)
  expect(new Set(cars.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)))
  expect(cars).toHaveLength(rows.length)
  const page = await tenant.fetch("/api/cars?sort=price_asc&pageSize=1")
  expect(await page.json()).toMatchObject({ total: 3001, items: [{ price: 30_000 }] })
})
