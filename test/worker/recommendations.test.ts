import { describe, expect, test } from "vitest"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { carRow, makeTenant, plantCars, postJson, type TestTenant } from "./support/tenant.ts"

interface Answer {
  sessionId: string
  sessionToken?: string
  recommendationId: string
  total: number
  items: { rank: number; score: number; car: { id: string }; reasons: unknown[]; facts: unknown[] }[]
}

const PROFILE = { budget: { max: 80_000 }, uses: ["city"] }
const ask = async (tenant: TestTenant, body: object): Promise<Answer> =>
  (await tenant.fetch("/api/recommendations", postJson(body))).json()
const buffered = async (tenant: TestTenant): Promise<{ id: string; kind: string; tokenHash?: string }[]> => {
  const [values] = await tenant.context("jobs").cache.run([["lrange", TENANT_KEYS.log, 0, -1]])
  return (values as string[]).flatMap((value) => JSON.parse(value) as { id: string; kind: string })
}

describe("a recommendation", async () => {
  const tenant = await makeTenant()
  await plantCars(
    tenant,
    [60, 65, 70, 75].map((thousand) => carRow({ price: `${thousand}000.00`, color: `Cor ${thousand}` })),
  )

  test("is the same for the same body, and says something of every car", async () => {
    const [one, two] = await Promise.all([ask(tenant, { profile: PROFILE }), ask(tenant, { profile: PROFILE })])
    expect(one.items).toEqual(two.items)
    expect(one.recommendationId).not.toBe(two.recommendationId)
    expect(one.items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4])
    for (const item of one.items) expect(item.facts.length + item.reasons.length).toBeGreaterThan(0)
  })

  test("gives a session its token once, and whoever has none a session with it", async () => {
    const sessionId = crypto.randomUUID()
    const first = await ask(tenant, { profile: PROFILE, sessionId })
    expect(first.sessionId).toBe(sessionId)
    expect(first.sessionToken).toMatch(/^[\w-]{22}\.[0-9a-f]{64}$/)
    expect(await ask(tenant, { profile: PROFILE, sessionId })).not.toHaveProperty("sessionToken")
    expect((await ask(tenant, { profile: PROFILE })).sessionToken).toBeDefined()
  })

  test("is kept after the answer, together with those that end close to it", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(tenant, { profile: PROFILE })))
    const ids = answers.map(({ recommendationId }) => recommendationId)
    await expect
      .poll(async () => (await buffered(tenant)).filter(({ id }) => ids.includes(id)).length, { timeout: 3000 })
      .toBe(8)
    const [values] = await tenant.context("jobs").cache.run([["lrange", TENANT_KEYS.log, 0, -1]])
    const pipelines = (values as string[]).filter((value) => ids.some((id) => value.includes(id)))
    expect(pipelines.length).toBeLessThan(8)
    expect((await buffered(tenant)).filter(({ id }) => ids.includes(id)).every(({ tokenHash }) => tokenHash)).toBe(true)
  })
})
