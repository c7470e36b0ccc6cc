import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { deflate } from "../../src/base/deflate.ts"
import { createSigner } from "../../src/base/hmac.ts"
import type { SharedList } from "../../src/contract/share.ts"
import { openSharedList, shareList } from "../../src/recommendation/share.ts"
import { createStockCache } from "../../src/recommendation/stock-cache.ts"
import { STOCK_KEY } from "../../src/recommendation/stock-redis.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { cars } from "../../src/storage/schema/tenant.ts"
import { bindings, carRow, makeTenant, plantCars, postJson, type TestTenant } from "./support/tenant.ts"

const DAY = 86_400_000
let tenant: TestTenant
let stranger: TestTenant
const rows = Array.from({ length: 12 }, (_, k) => carRow({ price: `${60 + k}000.00`, model: `M${k}` }))
const parts = () => ({ stocks: createStockCache(), sessionKey: bindings.SESSION_KEY })
const profile = {
  budget: { max: 90_000, payment: { downPayment: 12_345, tradeIn: "Gol da Maria" } },
  uses: ["city" as const],
  mustHave: ["ar-condicionado", "ligar 11912345678", "maria@exemplo.com"],
}

beforeAll(async () => {
  ;[tenant, stranger] = await Promise.all([makeTenant(), makeTenant()])
  await plantCars(tenant, rows)
})

describe("a shared list", () => {
  test("carries the answers without personal data, and opens on its own dealer's host only", async () => {
    const answer = await (await tenant.fetch("/api/share", postJson({ profile }))).json<{ url: string }>()
    const token = answer.url.split("/v/")[1]!
    // Ten cars and the answers, as something that a chat shows in a few lines.
    expect(token.length).toBeLessThan(330)
    const opened = await tenant.fetch(`/api/share/${token}`)
    expect(opened.headers.get("cache-control")).toBe("no-store")
    const text = await opened.text()
    expect(text).not.toMatch(/Maria|12345|1191|exemplo/i)
    const list = JSON.parse(text) as SharedList
    expect(list).toMatchObject({ profile: { budget: { max: 90_000 }, mustHave: ["ar-condicionado"] }, changes: [] })
    expect(list.before.map(({ carId }) => carId)).toEqual(list.now)
    expect((await stranger.fetch(`/api/share/${token}`)).status).toBe(404)
    const page = (as: TestTenant, path: string) => as.fetch(path, { headers: { accept: "text/html" } })
    expect((await page(tenant, `/v/${token}`)).status).toBe(200)
    // Somebody else's, or nobody's: the dealer's own page says so.
    for (const [as, path] of [[stranger, `/v/${token}`] as const, [tenant, "/v/x"] as const]) {
      const answer = await page(as, path)
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("--brand-solid:")])
    }
  })

  test("opens a link of the lengthy kind that was made before", async () => {
    const { token } = await shareList(tenant.context("web"), parts(), { profile })
    const { before, now } = await openSharedList(tenant.context("web"), parts(), token)
    const payload = {
      v: 1,
      profile: { budget: { max: 90_000 }, uses: ["city"] },
      at: Date.now(),
      until: Date.now() + 30 * DAY,
      before: before.map(({ carId, title, price }) => [carId, title, price + 1000]),
    }
    const bytes = Uint8Array.from(new TextEncoder().encode(JSON.stringify(payload)))
    const body = (await deflate(bytes)).toBase64({ alphabet: "base64url", omitPadding: true })
    const key = await createSigner(bindings.SESSION_KEY).sign(`share-key:${tenant.slug}`)
    const old = `${body}.${await createSigner(key).sign(body)}`
    const opened = await openSharedList(tenant.context("web"), parts(), old)
    expect(opened.before.map(({ carId }) => carId)).toEqual(now)
    expect(opened.changes.map(({ text }) => text.replaceAll("\u00a0", " "))).toEqual(now.map(() => "baixou R$ 1.000"))
  })

  test("makes no link that is too long to be opened", async () => {
    const word = () => crypto.getRandomValues(new Uint8Array(30)).toBase64({ alphabet: "base64url" })
    const many = (count: number) => Array.from({ length: count }, word)
    const signs = () => Array.from({ length: 30 }, () => ({ kind: "like", carId: crypto.randomUUID() }))
    const wordy = () => ({
      ...profile,
      makesLiked: many(30),
      makesAvoided: many(30),
      mustHave: many(30),
      colors: many(20),
      evidence: signs(),
    })
    const answer = await tenant.fetch("/api/share", postJson({ profiles: [wordy(), wordy()] }))
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("demais para um link")])
  })

  test("opens no token that was changed, cut, lengthened or made up", async () => {
    const { token } = await shareList(tenant.context("web"), parts(), { profile })
    const open = (text: string) => openSharedList(tenant.context("web"), parts(), text)
    await expect(open(token)).resolves.toBeDefined()
    const dot = token.indexOf(".")
    const flipped = (at: number): string => token.slice(0, at) + (token[at] === "a" ? "b" : "a") + token.slice(at + 1)
    const tampered = [0, 5, dot - 1, dot + 1, token.length - 1].map(flipped)
    for (const text of [
      ...tampered,
      token.slice(0, -1),
      `${token}0`,
      token.slice(dot),
      "x",
      `a.${"0".repeat(64)}`,
      "a".repeat(9000),
    ]) {
      await expect(open(text), text.slice(0, 20)).rejects.toMatchObject({ code: "not_found" })
    }
  })

  test("ends after thirty days", async () => {
    const at = Date.now()
    const { token } = await shareList(tenant.context("web"), parts(), { profile }, at)
    const open = (now: number) => openSharedList(tenant.context("web"), parts(), token, now)
    await expect(open(at + 30 * DAY - 1)).resolves.toBeDefined()
    await expect(open(at + 30 * DAY)).rejects.toMatchObject({ code: "not_found", detail: /venceu/ })
  })

  test("says what was sold, what got cheaper and what came in", async () => {
    const { token } = await shareList(tenant.context("web"), parts(), { profile })
    const before = await openSharedList(tenant.context("web"), parts(), token)
    const [sold, cheaper] = [before.now[0]!, before.now[1]!]
    const price = before.before[1]!.price
    const { db } = tenant.context("dealer")
    await db.update(cars).set({ status: "vendido" }).where(eq(cars.id, sold))
    await db
      .update(cars)
      .set({ price: (price - 1500).toFixed(2) })
      .where(eq(cars.id, cheaper))
    // As an import does: what Redis holds is behind.
    await tenant.context("jobs").cache.run([
      ["del", STOCK_KEY],
      ["del", TENANT_KEYS.stockVersion],
    ])
    const after = await openSharedList(tenant.context("web"), parts(), token)
    expect(after.now).not.toContain(sold)
    const said = after.changes.map(({ carId, kind, text }) => [carId, kind, text.replaceAll("\u00a0", " ")])
    expect(said).toContainEqual([sold, "sold", "vendido"])
    expect(said).toContainEqual([cheaper, "cheaper", "baixou R$ 1.500"])
    expect(said.map(([, kind]) => kind)).toContain("entered")
  })
})
