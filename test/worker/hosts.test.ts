import { describe, expect, test } from "vitest"
import { addHost } from "../../src/platform/hosts.ts"
import { changeTenant } from "../../src/platform/lifecycle.ts"
import { fetchHost, makeTenant, platform } from "./support/tenant.ts"

const CONFIG = "/api/tenant/config"

describe("the host alone names the tenant", async () => {
  const tenant = await makeTenant()
  const other = await makeTenant()

  test.each([
    ["as it is", `${tenant.slug}.localhost`],
    ["upper case", `${tenant.slug.toUpperCase()}.LocalHost`],
    ["with a port", `${tenant.slug}.localhost:8787`],
    ["with a trailing dot", `${tenant.slug}.localhost.`],
  ])("%s", async (_name, host) => {
    const response = await fetchHost(host, CONFIG)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ slug: tenant.slug })
  })

  test.each([
    ["an unknown slug", "nobody-here.localhost"],
    ["a reserved slug", "api.localhost"],
    ["two labels", `${tenant.slug}.x.localhost`],
    ["a label before", `x.${tenant.slug}.localhost`],
    ["another domain", `${tenant.slug}.example.com`],
    ["an address", "127.0.0.1"],
    ["IPv6", "[::1]"],
    ["a double hyphen", "a--b.localhost"],
    ["an underscore", "a_b.localhost"],
  ])("%s is not found", async (_name, host) => {
    const response = await fetchHost(host, CONFIG)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: "tenant_not_found" })
  })

  test.each([
    ["x-forwarded-host", { "x-forwarded-host": `${other.slug}.localhost` }],
    ["x-tenant", { "x-tenant": other.slug, "x-tenant-id": other.slug }],
    ["forwarded", { forwarded: `host=${other.slug}.localhost` }],
    ["cookie", { cookie: `tenant=${other.slug}` }],
  ])("%s changes nothing", async (_name, headers) => {
    const response = await tenant.fetch(`${CONFIG}?tenant=${other.slug}&slug=${other.slug}`, { headers })
    expect(await response.json()).toMatchObject({ slug: tenant.slug })
  })

  test("a domain of its own serves once it is there, IDN as ASCII too", async () => {
    const name = `loja-${tenant.slug}.com.br`
    expect((await fetchHost(name, CONFIG)).status).toBe(404)
    await addHost(platform, tenant.slug, name)
    await addHost(platform, tenant.slug, `loja-são-${tenant.slug}.com.br`)
    await expect.poll(async () => (await fetchHost(name, CONFIG)).status, { timeout: 5000 }).toBe(200)
    const idn = await fetchHost(`loja-são-${tenant.slug}.com.br`, CONFIG)
    expect(await idn.json()).toMatchObject({ slug: tenant.slug })
  })

  test("a domain cannot be taken from another, nor lie under the platform's", async () => {
    await addHost(platform, tenant.slug, `so-${tenant.slug}.com.br`)
    await expect(addHost(platform, other.slug, `so-${tenant.slug}.com.br`)).rejects.toMatchObject({ code: "conflict" })
    await expect(addHost(platform, other.slug, "x.localhost")).rejects.toMatchObject({ code: "invalid" })
    await expect(addHost(platform, other.slug, "não é domínio")).rejects.toMatchObject({ code: "invalid" })
  })
})

test("a changed config is visible within 5 s", async () => {
  const tenant = await makeTenant()
  const primary = async () => {
    const config = await (await tenant.fetch(CONFIG)).json<{ branding: { colors: { primary: string } } }>()
    return config.branding.colors.primary
  }
  expect(await primary()).toBe("#0f766e")
  await changeTenant(platform, tenant.slug, { config: { branding: { colors: { primary: "#123456" } } } })
  await expect.poll(primary, { timeout: 5000 }).toBe("#123456")
})

test("a suspended tenant answers 403 within 5 s, as problem or page, and comes back", async () => {
  const tenant = await makeTenant()
  expect((await tenant.fetch(CONFIG)).status).toBe(200)
  const contact = { phone: "(11) 4002-8922", whatsapp: "+55 11 94002-8922" }
  await changeTenant(platform, tenant.slug, {
    name: "Loja de teste",
    config: { contact },
    status: "suspended",
    why: "teste",
  })
  await expect.poll(async () => (await tenant.fetch(CONFIG)).status, { timeout: 5000 }).toBe(403)
  expect(await (await tenant.fetch(CONFIG)).json()).toMatchObject({ code: "tenant_suspended" })
  const page = await tenant.fetch("/", { headers: { accept: "text/html" } })
  expect(page.headers.get("content-type")).toContain("text/html")
  const text = await page.text()
  expect(text).toContain("Loja fora do ar")
  expect(text).toContain('<p class="name">Loja de teste</p>')
  // People read words; the one code among them is the one to ask about.
  expect(text).not.toMatch(/tenant_suspended|403/)
  expect(text).toContain(`informe o código ${page.headers.get("x-request-id")}`)
  // The shop itself goes on: by phone, and by WhatsApp with a message already written.
  expect(text).toContain('<a href="tel:+551140028922">Ligar para (11) 4002-8922</a>')
  expect(text).toContain('href="https://wa.me/5511940028922?text=')
  await changeTenant(platform, tenant.slug, { status: "active" })
  await expect.poll(async () => (await tenant.fetch(CONFIG)).status, { timeout: 5000 }).toBe(200)
})
