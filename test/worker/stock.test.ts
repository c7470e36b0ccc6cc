import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { announceStock } from "../../src/catalog/announce.ts"
import { carChanges, cars, stockVersion } from "../../src/storage/schema/tenant.ts"
import { carRow, makeTenant, plantCars, postJson, type TestTenant } from "./support/tenant.ts"

const total = async (tenant: TestTenant) => (await (await tenant.fetch("/api/cars")).json<{ total: number }>()).total

async function setStatus(tenant: TestTenant, id: string, status: "vendido" | "reservado" | "disponivel") {
  const ctx = tenant.context("dealer")
  await ctx.db.update(cars).set({ status }).where(eq(cars.id, id))
  await announceStock(ctx)
}

test("a sold car is gone from lists and answers within 5 s, and its page still says what it was", async () => {
  const tenant = await makeTenant()
  const [kept, sold] = [carRow({ color: "Branco" }), carRow({ color: "Azul" })]
  await plantCars(tenant, [kept, sold])
  expect(await total(tenant)).toBe(2)
  await setStatus(tenant, sold.id, "vendido")
  await expect.poll(() => total(tenant), { timeout: 5000 }).toBe(1)
  const answer = await tenant.fetch("/api/recommendations", postJson({ profile: { budget: { max: 90_000 } } }))
  const { items } = await answer.json<{ items: { car: { id: string } }[] }>()
  expect(items.map(({ car }) => car.id)).toEqual([kept.id])
  const page = async () => (await tenant.fetch(`/api/cars/${sold.id}`)).json<{ color: string; updatedAt: string }>()
  const { updatedAt, ...left } = await page()
  expect(left).toMatchObject({ id: sold.id, status: "sold" })
  // The day it left stays, whatever is mended in its record.
  const ctx = tenant.context("dealer")
  await ctx.db.update(cars).set({ color: "Verde" }).where(eq(cars.id, sold.id))
  await announceStock(ctx)
  await expect.poll(async () => (await page()).color, { timeout: 5000 }).toBe("Verde")
  expect((await page()).updatedAt).toBe(updatedAt)
})

test("each change of a car raises the version once, and of price or situation leaves its history", async () => {
  const tenant = await makeTenant()
  const { db } = tenant.context("dealer")
  const version = async () => (await db.select({ version: stockVersion.version }).from(stockVersion))[0]?.version ?? 0
  const before = await version()
  const car = carRow()
  await plantCars(tenant, [car])
  await db.update(cars).set({ price: "70000.00" }).where(eq(cars.id, car.id))
  await db.update(cars).set({ color: "Preto" }).where(eq(cars.id, car.id))
  expect(await version()).toBe(before + 3)
  const changes = await db.select().from(carChanges).where(eq(carChanges.carId, car.id)).orderBy(carChanges.id)
  expect(changes.map(({ field, oldValue, newValue, actor }) => [field, oldValue, newValue, actor])).toEqual([
    ["preco", null, "74900.00", "tester"],
    ["situacao", null, "disponivel", "tester"],
    ["preco", "74900.00", "70000.00", "tester"],
  ])
  const [row] = await db.select().from(cars).where(eq(cars.id, car.id))
  expect(row).toMatchObject({ recordVersion: 3, color: "Preto", leftAt: null })
})

test("an empty stock lists and recommends nothing, without an error", async () => {
  const tenant = await makeTenant()
  expect(await total(tenant)).toBe(0)
  const answer = await tenant.fetch("/api/recommendations", postJson({ profile: { budget: { max: 50_000 } } }))
  expect(await answer.json()).toMatchObject({ total: 0, items: [] })
})
