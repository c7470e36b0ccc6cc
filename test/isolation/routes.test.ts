import { beforeAll, describe, expect, test } from "vitest"
import { flushLog } from "../../src/analytics/flush.ts"
import type { ListRecord, LogRecord } from "../../src/analytics/log-record.ts"
import { storeRecords } from "../../src/analytics/store.ts"
import { sha256 } from "../../src/base/hmac.ts"
import { newId } from "../../src/base/ids.ts"
import { dealerApp } from "../../src/http/apps.ts"
import type { Parts } from "../../src/http/parts.ts"
import { changeTenant } from "../../src/platform/lifecycle.ts"
import { mintSessionToken } from "../../src/recommendation/session-token.ts"
import { analytics, leads, recommendationLog } from "../../src/storage/schema/tenant.ts"
import {
  bindings,
  carRow,
  makeTenant,
  plantCars,
  platform,
  postJson,
  type TestTenant,
} from "../worker/support/tenant.ts"

const MARK = "PlantedMark"
const car = carRow({ id: newId(), title: `Fiat ${MARK}`, make: "Fiat", model: MARK, description: MARK })

let owner: TestTenant
let thief: TestTenant

/** What asking as a tenant gave: everything it could tell, headers too. */
type Probe = (as: TestTenant) => Promise<string>

const get =
  (path: string): Probe =>
  async (as) =>
    told(await as.fetch(path, { headers: { "x-forwarded-host": `${owner.slug}.localhost`, "x-tenant": owner.slug } }))

async function told(response: Response): Promise<string> {
  return `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`
}

/** One probe a route of a dealer's host: it must find the mark as the owner, and nothing of it as another tenant. */
const CASES: Readonly<Record<string, Probe>> = {
  "GET /api/tenant/config": get("/api/tenant/config"),
  "GET /api/cars": get(`/api/cars?model=${MARK}`),
  "GET /api/cars/:id": get(`/api/cars/${car.id}`),
  "GET /api/cars/:id/similar": async (as) => told(await as.fetch(`/api/cars/${similarTo(as)}/similar`)),
  "POST /api/recommendations": async (as) =>
    told(await as.fetch("/api/recommendations", postJson({ profile: { budget: { max: 90_000 } }, limit: 50 }))),
  "POST /api/cars/:id/why": async (as) =>
    told(await as.fetch(`/api/cars/${car.id}/why`, postJson({ profile: { budget: { max: 90_000 } } }))),
  "POST /api/cars/compare": async (as) =>
    told(
      await as.fetch(
        "/api/cars/compare",
        postJson({ ids: [car.id, similarTo(as)], profile: { budget: { max: 90_000 } } }),
      ),
    ),
  "POST /api/share": async (as) => {
    const shared = await (
      await as.fetch("/api/share", postJson({ profile: { budget: { max: 90_000 } } }))
    ).json<{
      url: string
    }>()
    return told(await as.fetch(`/api/share/${shared.url.split("/v/")[1]}`))
  },
  "GET /api/share/:token": async (as) => {
    const shared = await (
      await owner.fetch("/api/share", postJson({ profile: { budget: { max: 90_000 } } }))
    ).json<{
      url: string
    }>()
    return told(await as.fetch(`/api/share/${shared.url.split("/v/")[1]}`))
  },
  "GET /v/:token": get("/v/x.y"),
  "POST /api/leads": async (as) => {
    const key = crypto.randomUUID()
    const body = { sessionId: newId(), carId: car.id, name: MARK, phone: "11912345678", consent: CONSENT }
    const response = await as.fetch("/api/leads", postJson(body, { "idempotency-key": key }))
    await response.body?.cancel()
    return JSON.stringify(await as.context("dealer").db.select().from(leads))
  },
  "GET /api/engine/:stockVersion": async (as) => {
    const { versions } = await (
      await as.fetch("/api/recommendations", postJson({ profile: { budget: { max: 90_000 } } }))
    ).json<{ versions: { stock: number } }>()
    const { body } = await as.fetch(`/api/engine/${versions.stock}`)
    return new Response(body?.pipeThrough(new DecompressionStream("deflate-raw"))).text()
  },
  "POST /api/events": async (as) => {
    const events = [{ v: 1, id: newId(), type: "visit", sessionId: session.id, at: new Date().toISOString() }]
    const response = await told(await as.fetch("/api/events", postJson({ events })))
    await flushLog(as.context("jobs"))
    return response + JSON.stringify(await as.context("jobs").db.select().from(analytics))
  },
  "GET /api/privacy/:sessionId": async (as) =>
    told(await as.fetch(`/api/privacy/${session.id}`, bearer(session.token))),
  "DELETE /api/privacy/:sessionId": async (as) => {
    const planted = await plantSession()
    const answer = await told(
      await as.fetch(`/api/privacy/${planted.id}`, { ...bearer(planted.token), method: "DELETE" }),
    )
    const left = await owner.context("jobs").db.select().from(recommendationLog)
    // What only the session's own dealer may bring about.
    return left.some(({ sessionId }) => sessionId === planted.id) ? answer : `${answer} ${MARK}`
  },
  "GET /api/dealer/analytics/dashboard": async (as) =>
    told(await as.fetch("/api/dealer/analytics/dashboard?period=today", bearer(bindings.PLATFORM_TOKEN))),
  "GET /media/:key{.+}": get("/media/logo/planted.svg"),
  // All that these two hold of a tenant is its name.
  "GET /robots.txt": async (as) => (await get("/robots.txt")(as)).replaceAll(owner.slug, MARK),
  "GET /manifest.webmanifest": async (as) => (await get("/manifest.webmanifest")(as)).replaceAll(owner.slug, MARK),
  "GET /sitemap.xml": async (as) => (await get("/sitemap.xml")(as)).replaceAll(MARK.toLowerCase(), MARK),
  "GET /": get("/"),
  "GET /estoque": get(`/estoque?model=${MARK}`),
  "GET /carros/:name": get(`/carros/fiat-x-2022-${car.id}`),
  "GET /perguntas": get("/perguntas"),
  "GET /resultados": get("/resultados"),
  "GET /comparar": get("/comparar"),
  "GET /visita": get("/visita"),
  "GET /privacidade": get("/privacidade"),
}

/** Routes with nothing of a tenant in them: the same for everyone. */
const SAME_FOR_ALL = new Set(["GET /healthz", "GET /readyz", "GET /api/openapi.json"])
/** What runs before routes and answers nothing by itself, as path and name. */
const MIDDLEWARE = new Set([
  "/* requestFrame",
  "/* tenant",
  "/* trimTrailingSlash",
  "/api/* addressLimit",
  "/api/dealer/* staff",
])
const CONSENT = { textVersion: "2026-11", marketing: false }

const ids = new Map<TestTenant, string>()
const similarTo = (tenant: TestTenant) => ids.get(tenant) ?? ""

interface PlantedSession {
  readonly id: string
  readonly token: string
}

let session: PlantedSession
const bearer = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } })

/** A session of the owner's that was shown the marked car and said the mark. */
async function plantSession(): Promise<PlantedSession> {
  const ctx = owner.context("jobs")
  const id = newId()
  const token = await mintSessionToken(ctx, bindings.SESSION_KEY, id)
  const common = { sessionId: id, at: Date.now() }
  const list: ListRecord = {
    kind: "list",
    id: newId(),
    ...common,
    profile: { budget: { max: 90_000 } },
    items: [[car.id, 0.9]],
    versions: { engine: "test", stock: 1, prior: "test" },
    tokenHash: await sha256(token),
  }
  const event: LogRecord = { kind: "event", id: newId(), type: "search", ...common, data: { q: MARK } }
  await storeRecords(ctx, [list, event])
  return { id, token }
}

beforeAll(async () => {
  ;[owner, thief] = await Promise.all([makeTenant(), makeTenant()])
  for (const tenant of [owner, thief]) {
    const own = carRow()
    ids.set(tenant, own.id)
    await plantCars(tenant, [own])
  }
  await plantCars(owner, [car])
  session = await plantSession()
  await owner.context("web").assets.put("logo/planted.svg", `<svg>${MARK}</svg>`, "image/svg+xml")
  await changeTenant(platform, owner.slug, { config: { contact: { address: MARK } } })
})

describe("every route of a dealer's host, as another tenant", () => {
  const all = dealerApp({} as Parts).routes
  const routes = all.filter(({ method }) => method !== "ALL")
  const names = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].filter(
    (name) => !SAME_FOR_ALL.has(name),
  )

  test.each(names)("%s", async (name) => {
    const probe = CASES[name]
    if (probe === undefined) throw new Error(`${name} has no case here: a new route needs one`)
    expect(await probe(owner), "the owner finds what was planted").toContain(MARK)
    const foreign = await probe(thief)
    expect(foreign).not.toContain(MARK)
    expect(foreign).not.toContain(owner.slug)
  })

  test("only middleware stands at every method: a route of method ALL would escape its case", () => {
    const every = all.filter(({ method }) => method === "ALL").map(({ path, handler }) => `${path} ${handler.name}`)
    expect(every.filter((name) => !MIDDLEWARE.has(name))).toEqual([])
  })

  test("no case is left over from a route that is gone", () => {
    expect(Object.keys(CASES).filter((name) => !names.includes(name))).toEqual([])
  })
})
