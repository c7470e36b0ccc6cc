import { describe, expect, test } from "vitest"
import { dayOf } from "../../src/base/day.ts"
import { expectedFingerprint, fingerprints } from "../../src/platform/fingerprint.ts"
import { findTenant } from "../../src/platform/details.ts"
import { provisionTenant } from "../../src/platform/provision.ts"
import { registeredTenantMigrations } from "../../src/platform/registry.ts"
import { runBatch } from "../../src/storage/connection.ts"
import { members } from "../../src/storage/schema/tenant.ts"
import { makeTenant, platform } from "./support/tenant.ts"

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

  test("gives no second owner to whoever calls again with another address", async () => {
    const tenant = await makeTenant()
    const again = { slug: tenant.slug, name: `Loja ${tenant.slug}`, plan: "professional" as const, trialDays: 14 }
    await provisionTenant(platform, { ...again, owner: "outra@pessoa.example" })
    const people = await tenant.context("dealer").db.select().from(members)
    expect(people.map(({ email }) => email)).toEqual([`dono@${tenant.slug}.example`])

    const slug = newSlug()
    await provisionTenant(platform, input(slug))
    const late = ["a", "b", "c"].map((name) => ({ ...input(slug), owner: `${name}@pessoa.example` }))
    await Promise.all(late.map((one) => provisionTenant(platform, one)))
    const [rows] = await owner(`select email from tenant_${slug}.members where role = 'owner'`)
    expect(rows).toHaveLength(1)
  })

  test("begins the trial on the dealer's own day", async () => {
    // 25 hours apart: never on the same day.
    for (const timezone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      const { tenant } = await provisionTenant(platform, { ...input(newSlug()), config: { timezone } })
      expect(tenant.subscription?.start).toBe(dayOf(Date.now(), timezone))
    }
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
      [
        `create function ${schema}.by_hand(a int) returns int language sql return 1`,
        `drop function ${schema}.by_hand(int)`,
      ],
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
