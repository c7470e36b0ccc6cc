import { expect, test } from "vitest"
import { bindDatabase } from "../../src/storage/database.ts"
import { connect } from "../../src/storage/connection.ts"
import { isSlug, schemaName } from "../../src/storage/schema-name.ts"
import { BUILD_KEY } from "../../src/recommendation/stock-redis.ts"
import { bindings, makeTenant } from "../worker/support/tenant.ts"

test("a cache handle reads and writes its own tenant's keys only", async () => {
  const [owner, thief] = await Promise.all([makeTenant(), makeTenant()])
  await owner.context("web").cache.run([["set", BUILD_KEY, "planted", { ex: 60 }]])
  expect(await owner.context("web").cache.run([["get", BUILD_KEY]])).toEqual(["planted"])
  expect(await thief.context("web").cache.run([["get", BUILD_KEY]])).toEqual([null])
})

test("an asset handle reads its own tenant's folder only, whatever the key says", async () => {
  const [owner, thief] = await Promise.all([makeTenant(), makeTenant()])
  const key = "logo/planted.png"
  await owner.context("web").assets.put(key, "planted", "image/png")
  expect((await owner.fetch(`/media/${key}`)).status).toBe(200)
  expect((await thief.fetch(`/media/${key}`)).status).toBe(404)
  for (const path of [`../${owner.slug}/${key}`, `t/${owner.slug}/${key}`, `..%2f${owner.slug}%2flogo%2fplanted.png`]) {
    expect((await thief.fetch(`/media/${path}`)).status).toBe(404)
  }
  expect(() => thief.context("web").assets.get(`../${owner.slug}/${key}`)).toThrow("not an asset key")
})

test("schema names come from slugs only", () => {
  expect(schemaName("auto-center")).toBe("tenant_auto_center")
  for (const slug of ["", "a", "A-b", "a_b", "a--b", "-ab", "ab-", "1ab", "admin", 'x"; drop', "a".repeat(51)]) {
    expect(isSlug(slug)).toBe(false)
    expect(() => schemaName(slug)).toThrow()
  }
  const connection = connect(bindings.DATABASE_URL)
  const binding = { connection, mintToken: async () => "", actor: "x", deadline: 0 }
  for (const schema of ["public", "carmatch_admin", "tenant_", 'tenant_x"; drop', "tenant_x, public"]) {
    expect(() => bindDatabase({ ...binding, schema })).toThrow("not a tenant schema")
  }
})
