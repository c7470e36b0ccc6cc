import { describe, expect, test } from "vitest"
import { flushLog } from "../../src/analytics/flush.ts"
import { storeRecords } from "../../src/analytics/store.ts"
import { sha256 } from "../../src/base/hmac.ts"
import { newId } from "../../src/base/ids.ts"
import type { SessionExport } from "../../src/contract/privacy.ts"
import type { RecommendationAnswer } from "../../src/contract/recommendation.ts"
import { mintSessionToken } from "../../src/recommendation/session-token.ts"
import { eventRecord, listRecord, push } from "./support/log.ts"
import { bindings, carRow, makeTenant, plantCars, postJson, type TestTenant } from "./support/tenant.ts"

const mint = (tenant: TestTenant, id: string) => mintSessionToken(tenant.context("web"), bindings.SESSION_KEY, id)
const event = (sessionId: string) => eventRecord({ sessionId })
const list = (sessionId: string, tokenHash?: string) =>
  listRecord({ sessionId, ...(tokenHash === undefined ? {} : { tokenHash }) })
type Header = "authorization" | "x-session-token"
const ask = (tenant: TestTenant, id: string, token: string, method = "GET", header: Header = "authorization") =>
  tenant.fetch(`/api/privacy/${id}`, {
    method,
    headers: { [header]: header === "authorization" ? `Bearer ${token}` : token },
  })

describe("a session's token", async () => {
  const [tenant, other] = await Promise.all([makeTenant(), makeTenant()])
  const id = newId()
  const token = await mint(tenant, id)
  await storeRecords(tenant.context("jobs"), [list(id, await sha256(token))])

  test("opens it, in either header and whatever the case of the id", async () => {
    expect((await ask(tenant, id, token)).status).toBe(200)
    expect((await ask(tenant, id, token, "GET", "x-session-token")).status).toBe(200)
    const capitals = newId().toUpperCase()
    const own = await mint(tenant, capitals)
    await push(tenant, list(capitals, await sha256(own)))
    expect((await ask(tenant, capitals, own)).status).toBe(200)
  })

  test("opens it while its first list still waits in the buffer", async () => {
    const fresh = newId()
    const [first, second] = [await mint(tenant, fresh), await mint(tenant, fresh)]
    await push(tenant, event(fresh), list(fresh, await sha256(first)))
    await push(tenant, list(fresh, await sha256(second)))
    expect((await ask(tenant, fresh, first)).status).toBe(200)
    expect((await ask(tenant, fresh, second)).status).toBe(401)
  })

  test("is given with the session's first list, and opens it as soon as that is kept", async () => {
    await plantCars(tenant, [carRow()])
    const profile = { budget: { max: 90_000 } }
    const answer = await tenant.fetch("/api/recommendations", postJson({ sessionId: newId(), profile }))
    const { sessionId, sessionToken = "" } = await answer.json<RecommendationAnswer>()
    await expect.poll(async () => (await ask(tenant, sessionId, sessionToken)).status, { timeout: 5000 }).toBe(200)
    await flushLog(tenant.context("jobs"))
    const held = await (await ask(tenant, sessionId, sessionToken)).json<SessionExport>()
    expect([held.session?.id, held.lists.length, held.waitingRecords.length]).toEqual([sessionId, 1, 0])
  })

  test("shows what was sent four times once, while it waits", async () => {
    const fresh = newId()
    const own = await mint(tenant, fresh)
    const click = event(fresh)
    await push(tenant, list(fresh, await sha256(own)), click, click)
    await push(tenant, click)
    await push(tenant, click, event(fresh))
    const held = await (await ask(tenant, fresh, own)).json<SessionExport>()
    expect(held.waitingRecords).toHaveLength(3)
  })

  test.each<[string, () => Promise<Response>]>([
    ["one that was minted later for the same session", async () => ask(tenant, id, await mint(tenant, id))],
    [
      "a later one that was recorded too",
      async () => {
        const later = await mint(tenant, id)
        await push(tenant, list(id, await sha256(later)))
        await flushLog(tenant.context("jobs"))
        return ask(tenant, id, later)
      },
    ],
    ["another session's", async () => ask(tenant, id, await mint(tenant, newId()))],
    [
      "an unknown session's own",
      async () => {
        const unknown = newId()
        return ask(tenant, unknown, await mint(tenant, unknown))
      },
    ],
    ["another tenant's, for the same id", async () => ask(tenant, id, await mint(other, id))],
    ["this one, at another tenant", async () => ask(other, id, token)],
    [
      "one with a character changed",
      async () =>
        ask(
          tenant,
          id,
          token.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
        ),
    ],
    ["a longer one", async () => ask(tenant, id, `${token}.x`)],
    ["none", async () => tenant.fetch(`/api/privacy/${id}`)],
    ["one for an id that is none", async () => ask(tenant, "me", await mint(tenant, "me"))],
    ["the platform's", async () => ask(tenant, id, bindings.PLATFORM_TOKEN)],
  ])("is asked for: %s is refused like any other", async (_name, attempt) => {
    const response = await attempt()
    expect(response.status).toBe(401)
    const problem = await response.json<{ requestId: string }>()
    expect({ ...problem, requestId: "" }).toEqual({
      type: "urn:carmatch:problem:unauthorized",
      title: "Acesso restrito",
      status: 401,
      detail: "Apresente uma credencial válida.",
      code: "unauthorized",
      requestId: "",
    })
  })

  test("is not guessed at for long", async () => {
    const basic = await makeTenant({ plan: "basic" })
    // More than two minutes' worth, lest a minute end among them.
    const tries = Array.from({ length: 125 }, () => ask(basic, id, token))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([401, 429]))
  })

  test("is not asked for where no route is", async () => {
    expect((await tenant.fetch(`/api/privacy/${id}`, { method: "POST" })).status).toBe(405)
  })

  test("erases nothing of another's", async () => {
    expect((await ask(tenant, id, await mint(tenant, id), "DELETE")).status).toBe(401)
    expect((await ask(tenant, id, token)).status).toBe(200)
  })
})
