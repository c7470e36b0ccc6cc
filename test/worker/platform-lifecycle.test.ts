import { describe, expect, test } from "vitest"
import { dayOf } from "../../src/base/day.ts"
import { showTenant } from "../../src/platform/details.ts"
import { addHost, removeHost } from "../../src/platform/hosts.ts"
import { changeTenant, resumeTenant } from "../../src/platform/lifecycle.ts"
import { runBatch } from "../../src/storage/connection.ts"
import { hostKey } from "../../src/storage/keys.ts"
import { makeTenant, platform } from "./support/tenant.ts"

const SAO_PAULO = "America/Sao_Paulo"

async function rows(text: string, slug: string) {
  const [found] = await runBatch(platform.owner, [{ text, values: [slug] }], 10_000)
  return found ?? []
}

const audited = (slug: string) => rows("select action from carmatch_admin.audit_log where slug = $1", slug)
const subscriptions = (slug: string) =>
  rows(
    `select s.plan, s.status, s.current_period_start::text as start, s.current_period_end::text as until
     from carmatch_admin.subscriptions s join carmatch_admin.tenants t on t.id = s.tenant_id
     where t.slug = $1 order by s.status`,
    slug,
  )

describe("changes at once", () => {
  test("all hold, whoever comes last", async () => {
    const { slug } = await makeTenant({ plan: "basic" })
    await Promise.all([
      changeTenant(platform, slug, { config: { contact: { address: "Rua A, 1" } } }),
      changeTenant(platform, slug, { config: { contact: { hours: "8h às 18h" } } }),
      changeTenant(platform, slug, { config: { branding: { colors: { primary: "#123456" } } } }),
      changeTenant(platform, slug, { config: { branding: { colors: { accent: "#654321" } } } }),
      changeTenant(platform, slug, { plan: "enterprise" }),
      changeTenant(platform, slug, { status: "suspended", why: "teste" }),
    ])
    const { config, plan, status, subscription } = await showTenant(platform, slug)
    expect(config.contact).toMatchObject({ address: "Rua A, 1", hours: "8h às 18h" })
    expect(config.branding.colors).toMatchObject({ primary: "#123456", accent: "#654321" })
    expect({ plan, status, subscription }).toMatchObject({
      plan: "enterprise",
      status: "suspended",
      subscription: { plan: "enterprise", status: "suspended" },
    })
  })
})

describe("a trial", () => {
  test("becomes active, and its first paid month begins today where the dealer is", async () => {
    const { slug } = await makeTenant({ plan: "basic", config: { timezone: SAO_PAULO } })
    const before = dayOf(Date.now(), SAO_PAULO)
    const tenant = await changeTenant(platform, slug, { status: "active" })
    expect(tenant).toMatchObject({ status: "active", subscription: { status: "active", priceMonthly: 297 } })
    const [paid, trial] = await subscriptions(slug)
    expect([before, dayOf(Date.now(), SAO_PAULO)]).toContain(paid?.["start"])
    const days = (Date.parse(String(paid?.["until"])) - Date.parse(String(paid?.["start"]))) / 86_400_000
    expect([28, 29, 30, 31]).toContain(days)
    expect(trial).toMatchObject({ status: "ended", until: paid?.["start"] })
  })

  test("becomes active on another plan in one change", async () => {
    const { slug } = await makeTenant({ plan: "basic" })
    await changeTenant(platform, slug, { status: "active", plan: "enterprise" })
    const found = (await subscriptions(slug)).map(({ plan, status }) => [plan, status])
    expect(found).toEqual([
      ["enterprise", "active"],
      ["basic", "ended"],
    ])
  })

  test("is not resumed, and goes on as a trial after a suspension", async () => {
    const { slug } = await makeTenant()
    await expect(resumeTenant(platform, slug)).rejects.toMatchObject({ code: "conflict" })
    await changeTenant(platform, slug, { status: "suspended", why: "teste" })
    expect(await resumeTenant(platform, slug)).toMatchObject({ status: "trial", subscription: { status: "trial" } })
  })
})

test("what changes nothing leaves no trace", async () => {
  const tenant = await makeTenant({ plan: "basic" })
  const { slug } = tenant
  await changeTenant(platform, slug, { status: "active" })
  const before = await audited(slug)
  await changeTenant(platform, slug, { status: "active", plan: "basic", name: `Loja ${slug}` })
  await changeTenant(platform, slug, { config: { timezone: SAO_PAULO } })
  await removeHost(platform, slug, "nunca.com.br")
  expect(await audited(slug)).toEqual(before)
  await addHost(platform, slug, `um-${slug}.com.br`)
  await addHost(platform, slug, `um-${slug}.com.br`)
  expect(await audited(slug)).toHaveLength(before.length + 1)
})

test("a plan changes on the dealer's own day", async () => {
  for (const timezone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    const { slug } = await makeTenant({ plan: "basic", config: { timezone } })
    const { subscription } = await changeTenant(platform, slug, { plan: "professional" })
    expect(subscription?.start).toBe(dayOf(Date.now(), timezone))
  }
})

test("a domain is taken away in whatever spelling it was given", async () => {
  const { slug } = await makeTenant()
  await addHost(platform, slug, `Pátio-${slug}.com.br.`)
  expect((await showTenant(platform, slug)).hosts).toMatchObject([{ host: expect.stringMatching(/^xn--/) }])
  await removeHost(platform, slug, `PÁTIO-${slug}.com.br`)
  expect((await showTenant(platform, slug)).hosts).toEqual([])
})

test("another tenant's domain goes on serving when it is taken from the wrong one", async () => {
  const [ours, theirs] = [await makeTenant(), await makeTenant()]
  const host = `deles-${theirs.slug}.com.br`
  await addHost(platform, theirs.slug, host)
  await removeHost(platform, ours.slug, host)
  expect((await showTenant(platform, theirs.slug)).hosts).toEqual([{ host, verified: true }])
  const [cached] = await platform.cache.run([["get", hostKey(host)]])
  expect(JSON.stringify(cached)).toContain(theirs.slug)
})
