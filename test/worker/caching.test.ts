import { describe, expect, test } from "vitest"
import { announceStock } from "../../src/catalog/announce.ts"
import { changeTenant } from "../../src/platform/lifecycle.ts"
import { bindings, carRow, makeTenant, plantCars, platform } from "./support/tenant.ts"

describe("what a browser may keep, it asks about", async () => {
  const tenant = await makeTenant()
  const car = carRow()
  await plantCars(tenant, [car])
  const ask = (path: string, etag = '"none"') => tenant.fetch(path, { headers: { "if-none-match": etag } })
  const etagOf = async (path: string) => (await ask(path)).headers.get("etag") ?? ""

  test.each(["/api/tenant/config", "/api/cars", "/api/cars?sort=price_asc&pageSize=1", `/api/cars/${car.id}`])(
    "%s answers 304 without a body to its own ETag",
    async (path) => {
      const first = await ask(path)
      expect(first.status).toBe(200)
      expect(first.headers.get("etag")).toMatch(/^W\/"[0-9a-f]{32}"$/)
      expect(first.headers.get("cache-control")).toBe("private, no-cache")
      expect(first.headers.get("content-type")).toContain("application/json")
      const again = await ask(path, `"x", ${first.headers.get("etag")}`)
      expect(again.status).toBe(304)
      expect(again.headers.get("etag")).toBe(first.headers.get("etag"))
      expect(await again.text()).toBe("")
    },
  )

  test("another question of the same stock has another ETag", async () => {
    expect(await etagOf("/api/cars?page=2")).not.toBe(await etagOf("/api/cars"))
  })

  test("a change of the stock or of the config ends it within seconds", async () => {
    const [cars, config] = [await etagOf("/api/cars"), await etagOf("/api/tenant/config")]
    await plantCars(tenant, [carRow()])
    await announceStock(tenant.context("dealer"))
    await changeTenant(platform, tenant.slug, { config: { contact: { phone: "1133334444" } } })
    await expect.poll(async () => (await ask("/api/tenant/config", config)).status, { timeout: 8000 }).toBe(200)
    await expect.poll(async () => (await ask("/api/cars", cars)).status, { timeout: 8000 }).toBe(200)
  })
})

test("a hashed file of the build is kept for a year without asking; that there is none is not", async () => {
  const address = (path: string) => `http://${bindings.BASE_DOMAIN}${path}`
  const manifest = await bindings.ASSETS.fetch(address("/.vite/manifest.json"))
  const entries = Object.values(await manifest.json<Record<string, { file: string; assets?: string[] }>>())
  const files = new Set(entries.flatMap(({ file, assets = [] }) => [file, ...assets]))
  for (const ending of [".js", ".css", ".woff2"]) expect([...files].join()).toContain(ending)
  for (const file of files) {
    const response = await bindings.ASSETS.fetch(address(`/${file}`))
    expect(response.status).toBe(200)
    expect(response.headers.get("cache-control"), file).toBe("public, max-age=31536000, immutable")
  }
  const missing = await bindings.ASSETS.fetch(address("/assets/index-00000000.js"))
  expect([missing.status, missing.headers.get("cache-control")]).toEqual([404, null])
  // The page's own template is asked about each time.
  expect((await bindings.ASSETS.fetch(address("/index.html"))).headers.get("cache-control")).not.toContain("immutable")
})
