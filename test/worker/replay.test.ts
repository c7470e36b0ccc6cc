import { eq, sql } from "drizzle-orm"
import { expect, test } from "vitest"
import { flushLog } from "../../src/analytics/flush.ts"
import type { RecommendationAnswer } from "../../src/contract/recommendation.ts"
import { SNAPSHOT_FORMAT } from "../../src/engine/index.ts"
import { ENGINES } from "../../src/engine/replay/engines.ts"
import { ENGINE_VERSION } from "../../src/engine/version.ts"
import { readLists, readOutcomes, replaySessions } from "../../src/recommendation/replay.ts"
import { keptSnapshot } from "../../src/recommendation/replay-snapshot.ts"
import { isAssetKey } from "../../src/storage/assets.ts"
import { snapshotKey } from "../../src/storage/keys.ts"
import { recommendationLog } from "../../src/storage/schema/tenant.ts"
import { bindings, carRow, fetchHost, makeTenant, plantCars, postJson } from "./support/tenant.ts"

async function inflate(bytes: ArrayBuffer): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

test("what was shown is made again byte for byte out of the log and the kept snapshot", async () => {
  const tenant = await makeTenant({ config: { recommendation: { exploration: true } } })
  const rows = Array.from({ length: 30 }, (_, k) => carRow({ price: `${50 + k}000.00`, model: `M${k}` }))
  await plantCars(tenant, rows)
  const ask = async (body: object): Promise<RecommendationAnswer> =>
    (await tenant.fetch("/api/recommendations", postJson(body))).json()
  const sessionId = crypto.randomUUID()
  const profile = { budget: { max: 90_000.55 }, uses: ["city"], priorities: { economy: 5 } }
  const shown = await ask({ sessionId, profile })
  expect(shown.items.filter(({ exploration }) => exploration).map(({ rank }) => rank)).toEqual([10])
  expect((await ask({ sessionId, profile })).items).toEqual(shown.items)
  await ask({ sessionId, profiles: [profile, { budget: { max: 60_000 } }], limit: 4 })
  const click = { v: 1, id: crypto.randomUUID(), type: "click", sessionId, at: new Date().toISOString() }
  const of = { recommendationId: shown.recommendationId, carId: shown.items[1]!.car.id, rank: 2 }
  await tenant.fetch("/api/events", postJson({ events: [{ ...click, ...of }] }))

  const { stock } = shown.versions
  // Whoever explores ranks: a browser with the stock of its own would show no car that is tried out.
  expect((await tenant.fetch(`/api/engine/${stock}`)).status).toBe(204)
  const { assets } = tenant.context("web")
  await expect.poll(async () => (await keptSnapshot(assets, stock, SNAPSHOT_FORMAT)) !== undefined).toBe(true)
  const from = new Date(Date.now() - 60_000)
  const read = async () => {
    await flushLog(tenant.context("jobs"))
    return readLists(tenant.context("dealer"), from, new Date(Date.now() + 60_000))
  }
  await expect.poll(async () => (await read()).length, { timeout: 5000 }).toBe(3)
  const logged = { lists: await read(), outcomes: await readOutcomes(tenant.context("dealer"), from) }
  const snapshotOf = async (version: number, format: number) => {
    const bytes = await keptSnapshot(assets, version, format)
    return bytes && inflate(bytes)
  }
  const engine = ENGINES.get(ENGINE_VERSION)!
  const report = await replaySessions(logged, ENGINES, engine, snapshotOf)
  expect(report).toMatchObject({ lists: 3, same: 3, different: [], withoutSnapshot: 0, otherEngine: 0 })
  expect(report.clicks).toMatchObject({ n: 1, sessions: 1, hits3: { a: 1, b: 1 }, reciprocalRank: { a: 0.5, b: 0.5 } })

  // A list that was tampered with does not pass for one of ours (control).
  const forged = logged.lists.map((list, k) => (k === 0 ? { ...list, items: list.items.toReversed() } : list))
  const found = await replaySessions({ lists: forged, outcomes: [] }, ENGINES, engine, snapshotOf)
  expect(found.different).toEqual([forged[0]!.id])
  const none = await replaySessions(logged, ENGINES, engine, () => Promise.resolve(undefined))
  expect(none).toMatchObject({ withoutSnapshot: 3, same: 0 })
  const damaged = (bytes: Uint8Array) => bytes.with(bytes.length - 1, bytes.at(-1)! ^ 1)
  for (const wrong of [new Uint8Array(), damaged((await snapshotOf(stock, SNAPSHOT_FORMAT))!)]) {
    const cut = await replaySessions(logged, ENGINES, engine, () => Promise.resolve(wrong))
    expect(cut).toMatchObject({ unreadable: 3, withoutSnapshot: 0, same: 0, different: [], clicks: { n: 0 } })
  }

  const admin = `admin.${bindings.BASE_DOMAIN}`
  const path = `/admin/tenants/${tenant.slug}/snapshots/${stock}`
  const authorized = { headers: { authorization: `Bearer ${bindings.PLATFORM_TOKEN}` } }
  expect((await fetchHost(admin, path, authorized)).status).toBe(200)
  expect((await fetchHost(admin, `${path}?format=${SNAPSHOT_FORMAT}`, authorized)).status).toBe(200)
  for (const format of ["99", "x", ""]) {
    expect((await fetchHost(admin, `${path}?format=${format}`, authorized)).status).toBe(404)
  }
  expect((await fetchHost(admin, path)).status).toBe(401)
  expect((await fetchHost(admin, `${path}9`, authorized)).status).toBe(404)
  expect((await tenant.fetch(`/media/${snapshotKey(stock, SNAPSHOT_FORMAT)}`)).status).toBe(404)
  expect(isAssetKey(snapshotKey(stock, SNAPSHOT_FORMAT))).toBe(false)
  const [row] = await tenant
    .context("dealer")
    .db.select()
    .from(recommendationLog)
    .where(eq(recommendationLog.id, shown.recommendationId))
  expect(row!.profile).toMatchObject({ replay: { limit: 10, seed: expect.stringContaining(sessionId) as string } })
})

test("a month of lists that is too large for one answer of the database is read whole, oldest first", async () => {
  const tenant = await makeTenant()
  // Together over 10 MiB, which is the most that the endpoint answers with.
  await tenant.context("jobs").db.execute(sql`
    insert into __tenant__.recommendation_log (id, session_id, created_at, profile, items, engine, stock_version, prior)
    select gen_random_uuid(), gen_random_uuid(), date_trunc('second', now()) + (i / 10) * interval '1 ms',
      jsonb_build_object('budget', '{"max":1}'::jsonb, 'said', repeat('x', 12000)), '[]', 'engine', i, 'prior'
    from generate_series(1, 1001) i`)
  const hour = 3_600_000
  const lists = await readLists(tenant.context("dealer"), new Date(Date.now() - hour), new Date(Date.now() + hour))
  const tens = lists.map(({ versions }) => Math.floor(versions.stock / 10))
  expect(new Set(lists.map(({ id }) => id)).size).toBe(1001)
  expect(tens).toEqual(tens.toSorted((a, b) => a - b))
})
