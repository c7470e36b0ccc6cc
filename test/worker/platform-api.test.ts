import { describe, expect, test } from "vitest"
import type { TenantDetails } from "../../src/contract/platform.ts"
import { bindings, fetchHost, makeTenant, postJson } from "./support/tenant.ts"

const newSlug = () => `p${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`

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
    const made = items.find((one) => one.slug === slug)?.createdAt ?? ""
    expect(new Date(made).toISOString()).toBe(made)
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
