import { describe, expect, test } from "vitest"
import type { TenantDetails } from "../../src/contract/platform.ts"
import { expectedFingerprint, fingerprints } from "../../src/platform/fingerprint.ts"
import { findTenant } from "../../src/platform/details.ts"
import { provisionTenant } from "../../src/platform/provision.ts"
import { registeredTenantMigrations } from "../../src/platform/registry.ts"
import { runBatch } from "../../src/storage/connection.ts"
import { members } from "../../src/storage/schema/tenant.ts"
import { bindings, fetchHost, makeTenant, platform, postJson } from "./support/tenant.ts"

const newSlug = () => `p${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`
const input = (slug: string) => ({ slug, name: "Loja Nova", plan: "basic" as const, trialDays: 14 })
const owner = (text: string) => runBatch(platform.owner, [{ text }], 10_000)

describe("provisioning", () => {
  test("makes everything at once: trial, schema as the migrations say, owner", async () => {
    const tenant = await makeTenant()
    const details = await findTenant(platform, tenant.slug)
    expect(details).toMatchObject({ status: "trial", subscription: { status: "trial", priceMonthly: 697 } })
    const [found] = await fingerprints(platform.owner, [tenant.schema])
    const expected = await expectedFingerprint(platform.owner, await registeredTenantMigrations(platform.owner))
    expect(found?.hash).toBe(expected.hash)
    const people = await tenant.context("dealer").db.select().from(members)
    expect(people.map(({ email, role }) => [email, role])).toEqual([[`dono@${tenant.slug}.example`, "owner"]])
  })

  test("is the same however often and by however many at once", async () => {
    const slug = newSlug()
    const all = await Promise.all(Array.from({ length: 5 }, () => provisionTenant(platform, input(slug))))
    expect(new Set(all.map(({ tenant }) => tenant.id)).size).toBe(1)
    expect(all.filter(({ created }) => created).length).toBe(1)
    expect(await provisionTenant(platform, input(slug))).toMatchObject({ created: false })
  })

  test("refuses a slug that is another's, reserved or malformed", async () => {
    const slug = newSlug()
    await provisionTenant(platform, input(slug))
    await expect(provisionTenant(platform, { ...input(slug), plan: "enterprise" })).rejects.toMatchObject({
      code: "conflict",
    })
    for (const bad of ["admin", "a--b", "ab_c", "x", `x"; drop schema public; --`]) {
      await expect(provisionTenant(platform, input(bad))).rejects.toMatchObject({ code: "invalid" })
    }
  })

  test("leaves nothing when it fails half-way, and works once the cause is gone", async () => {
    const slug = newSlug()
    // A schema in the way: the batch fails after the tenant's row and subscription were written.
    await owner(`create schema tenant_${slug}`)
    await expect(provisionTenant(platform, input(slug))).rejects.toThrow()
    expect(await findTenant(platform, slug)).toBeUndefined()
    await owner(`drop schema tenant_${slug}`)
    expect(await provisionTenant(platform, input(slug))).toMatchObject({ created: true })
  })

  test("a change by hand shows in the fingerprint", async () => {
    const { schema } = await makeTenant()
    const hash = async () => (await fingerprints(platform.owner, [schema]))[0]?.hash
    const clean = await hash()
    for (const [change, back] of [
      [
        `alter table ${schema}.cars alter column origem set default 'x'`,
        `alter table ${schema}.cars alter column origem set default 'manual'`,
      ],
      [`revoke insert on ${schema}.leads from carmatch_web`, `grant insert on ${schema}.leads to carmatch_web`],
      [`alter table ${schema}.cars disable row level security`, `alter table ${schema}.cars enable row level security`],
      [`drop index ${schema}.leads_newest`, `create index leads_newest on ${schema}.leads (created_at desc)`],
      [
        `alter table ${schema}.cars disable trigger car_updated`,
        `alter table ${schema}.cars enable trigger car_updated`,
      ],
    ] as const) {
      await owner(change)
      expect(await hash(), change).not.toBe(clean)
      await owner(back)
      expect(await hash(), back).toBe(clean)
    }
  })
})

describe("the platform's API", () => {
  const ask = (path: string, init: RequestInit = {}, token = bindings.PLATFORM_TOKEN) =>
    fetchHost("admin.localhost", path, {
      ...init,
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    })

  test("is closed without the token, and not there on a dealer's host", async () => {
    expect((await fetchHost("admin.localhost", "/admin/tenants")).status).toBe(401)
    expect((await ask("/admin/tenants", {}, "x".repeat(64))).status).toBe(401)
    const tenant = await makeTenant()
    const headers = { authorization: `Bearer ${bindings.PLATFORM_TOKEN}` }
    expect((await tenant.fetch("/admin/tenants", { headers })).status).toBe(404)
  })

  test("creates, shows, changes, suspends and resumes by the same verbs", async () => {
    const slug = newSlug()
    const created = await ask("/admin/tenants", postJson({ slug, name: "Loja", plan: "basic" }))
    expect(created.status).toBe(201)
    expect((await ask("/admin/tenants", postJson({ slug, name: "Loja", plan: "basic" }))).status).toBe(200)
    const patch = (body: object) => ask(`/admin/tenants/${slug}`, { ...postJson(body), method: "PATCH" })
    expect(await (await patch({ plan: "enterprise" })).json()).toMatchObject({
      plan: "enterprise",
      subscription: { plan: "enterprise", priceMonthly: 1997, status: "trial" },
    })
    expect((await patch({ status: "suspended" })).status).toBe(422)
    expect(await (await patch({ status: "suspended", why: "teste" })).json()).toMatchObject({ status: "suspended" })
    expect(await (await patch({ status: "active" })).json()).toMatchObject({ status: "trial" })
    expect((await patch({ config: { branding: { colors: { primary: "red" } } } })).status).toBe(422)
    expect((await patch({ unknown: 1 })).status).toBe(422)
    expect((await ask("/admin/tenants/nobody-here")).status).toBe(404)
    const { items } = await (await ask("/admin/tenants")).json<{ items: TenantDetails[] }>()
    expect(items.map((one) => one.slug)).toContain(slug)
  })

  test("takes a logo by its content, and serves it on the dealer's host only", async () => {
    const tenant = await makeTenant()
    const put = (body: BodyInit) => ask(`/admin/tenants/${tenant.slug}/logo`, { method: "PUT", body })
    expect((await put("no image")).status).toBe(422)
    expect((await put(new Uint8Array(600 * 1024))).status).toBe(413)
    const details = await (await put('<svg xmlns="http://www.w3.org/2000/svg"/>')).json<TenantDetails>()
    const response = await tenant.fetch(details.config.branding.logo)
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("image/svg+xml")
    expect(response.headers.get("content-security-policy")).toContain("sandbox")
    await response.body?.cancel()
    const etag = response.headers.get("etag") ?? ""
    expect((await tenant.fetch(details.config.branding.logo, { headers: { "if-none-match": etag } })).status).toBe(304)
    const part = await tenant.fetch(details.config.branding.logo, { headers: { range: "bytes=0-3" } })
    expect([part.status, await part.text()]).toEqual([206, "<svg"])
  })
})
