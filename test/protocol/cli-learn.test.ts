import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Environment, environment } from "../../scripts/environment.ts"
import { fit, type Fitted } from "../../scripts/learn/fit.ts"
import { readStock } from "../../src/catalog/read-stock.ts"
import { BODIES } from "../../src/contract/car.ts"
import { decodeSnapshot, DESIGN_PRIOR, encodeSnapshot, recommend } from "../../src/engine/index.ts"
import { learntFrom, priorBasis, standingPrior, startingPopulation, WIDTH } from "../../src/engine/learning.ts"
import { BODY_AT } from "../../src/engine/shopper/vector.ts"
import { leaseFit } from "../../src/platform/lease-fit.ts"
import { promotePrior, rollBackPrior } from "../../src/platform/priors.ts"
import { provisionTenant } from "../../src/platform/provision.ts"
import { cars, learningSums, ownPriors, recommendationLog } from "../../src/storage/schema/tenant.ts"
import { condense, readSums } from "../../src/recommendation/learn/condense.ts"
import { startTestStack, type TestStack } from "../support/stack.ts"
import { runScript } from "./cli.ts"
import { carOf, duelsOver } from "./learn-rows.ts"

// A stack of its own: which prior ranks is the whole cell's.
let stack: TestStack
let opened: Environment
beforeAll(async () => {
  stack = await startTestStack()
  opened = environment({ ...stack.variables }, async () => undefined)
})
afterAll(() => stack.stop())

const learn = (...words: readonly string[]) => runScript("learn", [...words, "--json"], { ...stack.variables })

/** A dealer whose shoppers prefer one body to another in so many sessions, whatever else the cars have. */
async function dealer(sessions: number, loved: "pickup" | "hatch"): Promise<string> {
  const slug = `l${randomUUID().replaceAll("-", "").slice(0, 10)}`
  await provisionTenant(opened.platform, { slug, name: "Loja", plan: "professional", trialDays: 14 })
  const stock = Array.from({ length: 16 }, (_, k) => carOf(k))
  await (await context(slug, "dealer")).db.insert(cars).values(stock)
  const rows = duelsOver(stock, sessions, loved)
  if (rows.length > 0) await (await context(slug, "jobs")).db.insert(recommendationLog).values(rows)
  return slug
}

const context = (slug: string, role: "web" | "dealer" | "jobs") =>
  opened.tenantContext(slug, { role, actor: { kind: "staff", name: "test" } })

/** The body on top of the dealer's list, its prior and its stock version. */
async function listOf(slug: string): Promise<{ body: string | undefined; prior: string; stock: number }> {
  const { version, cars: rows, prior } = await readStock(await context(slug, "web"))
  const stock = decodeSnapshot(encodeSnapshot(rows, { stockVersion: version, prior }))
  const { items, versions } = recommend(stock, { budget: { max: 100_000 }, uses: [] }, 5)
  return { body: items[0]?.car.body, prior: versions.prior, stock: version }
}

/** How much more a hatch is wished for than by design, against a pickup, by the prior of this dealer's stock. */
async function hatchOverPickup(slug: string): Promise<number> {
  const { prior } = await readStock(await context(slug, "web"))
  const shift = (body: "hatch" | "pickup"): number => prior!.shift[(BODY_AT + BODIES.indexOf(body)) * WIDTH]! / 1000
  return shift("hatch") - shift("pickup")
}

/** Two fits begun together: what came out, the refused one's sentence last. */
async function fitsAtOnce(): Promise<(Fitted | string)[]> {
  const ended = await Promise.allSettled([fit(opened), fit(opened)])
  return ended
    .toSorted((a, b) => a.status.localeCompare(b.status))
    .map((each) => (each.status === "fulfilled" ? each.value : (each.reason as Error).message))
}

/** A prior that is kept as if it had been fitted: no different from the design. */
async function keep(
  version: string,
  {
    takenWith = DESIGN_PRIOR,
    after = 0.4,
    sessions = 50,
    basis = priorBasis(),
    worse = 1,
  }: { takenWith?: string; after?: number; sessions?: number; basis?: string; worse?: number },
): Promise<void> {
  const { shift, covariance } = learntFrom(version, startingPopulation(standingPrior(), WIDTH))
  await opened.platform.owner.query(
    `insert into carmatch_shared.priors (version, prior, taken_with, tenants, sessions, held_back)
     values ($1, $2, $3, 1, 30, $4)`,
    [
      version,
      JSON.stringify({ shift, covariance, basis }),
      takenWith,
      JSON.stringify({ sessions, before: 0.5, after, dealers: 3, worse }),
    ],
  )
}

describe("learn", () => {
  test("says that nobody has taught anything yet, and keeps no sums of 29 sessions", async () => {
    const few = await dealer(29, "pickup")
    const { code, out } = await learn("fit")
    expect([code, JSON.parse(out)]).toEqual([
      1,
      { error: { code: "failed", detail: expect.stringContaining("30 sessions") as unknown } },
    ])
    expect(await (await context(few, "jobs")).db.select().from(learningSums)).toEqual([])
    expect(await promotePrior(opened.platform)).toEqual({ refused: "unknown" })
    expect(await rollBackPrior(opened.platform)).toEqual({ refused: "nothing_before" })
  })

  test("fits, promotes and rolls back; every list names the prior that ranked it", { timeout: 120_000 }, async () => {
    const many = await dealer(150, "pickup")
    await dealer(40, "pickup")
    const other = await dealer(60, "hatch")
    const idle = await dealer(0, "pickup")
    const before = await listOf(idle)
    expect(before).toMatchObject({ body: "hatch", prior: DESIGN_PRIOR })

    // A fit that ended halfway leaves a version's own priors behind, and the version to the next.
    const leftover = { version: "learnt-1", prior: { shift: [], covariance: [], basis: priorBasis() } }
    await (await context(idle, "jobs")).db.insert(ownPriors).values(leftover)
    // Two at once: one fits, the other is told so.
    const [fitted, ...others] = await fitsAtOnce()
    expect(others).toEqual([expect.stringMatching(/^Another fit is running, since 2/)])
    if (typeof fitted !== "object") throw new Error("nobody could fit")
    expect(await (await context(idle, "jobs")).db.select().from(ownPriors)).toEqual([])
    expect(fitted).toMatchObject({ version: "learnt-1", takenWith: DESIGN_PRIOR, tenants: 3, failed: [] })
    // One dealer of three weighs no more than the others together.
    expect(fitted).toMatchObject({ sessions: 120 + 31 + 48, share: 31 + 48 })
    expect(fitted.heldBack.after).toBeLessThan(fitted.heldBack.before)
    // 12 of 60, 9 of 40 and 30 of 150 judge; of the dealer with 29 sessions not even a loss is told.
    expect(fitted.heldBack).toMatchObject({ sessions: 12 + 9 + 30, dealers: 3 })
    const [kept] = await (await context(many, "jobs")).db.select().from(learningSums)
    expect(kept!.sessions).toBeGreaterThanOrEqual(30)
    expect(JSON.stringify(kept!.sums)).not.toMatch(/[a-f0-9]{8}-[a-f0-9]{4}/)
    expect(await listOf(many)).toMatchObject({ prior: DESIGN_PRIOR })

    // Of two promotions at once one puts the prior to use.
    const promotions = await Promise.all([promotePrior(opened.platform), learn("promote")])
    const [first, second] = [promotions[0], JSON.parse(promotions[1].out) as object]
    const [used, refused] = "version" in first ? [first, second] : [second, first]
    expect(used).toMatchObject({ version: "learnt-1", instead: DESIGN_PRIOR })
    expect(JSON.stringify(refused)).toMatch(/in_use|changed_meanwhile|ranks already|put to use meanwhile/)
    expect(await listOf(idle)).toEqual({ body: "pickup", prior: "learnt-1", stock: before.stock + 1 })
    expect(await listOf(many)).toMatchObject({ body: "pickup", prior: "learnt-1.own" })
    expect(await hatchOverPickup(other)).toBeGreaterThan((await hatchOverPickup(idle)) + 0.1)
    expect(await promotePrior(opened.platform, "learnt-1")).toEqual({ refused: "in_use" })

    const status = JSON.parse((await learn("status")).out) as {
      inUse: string
      kept: { version: string; madeAt: string }[]
      uses: { since: string }[]
    }
    const times = [...status.kept.map(({ madeAt }) => madeAt), ...status.uses.map(({ since }) => since)]
    expect(times.map((time) => new Date(time).toISOString())).toEqual(times)
    expect([status.inUse, status.kept.map(({ version }) => version)]).toEqual(["learnt-1", ["learnt-1"]])

    expect(await rollBackPrior(opened.platform)).toMatchObject({ version: DESIGN_PRIOR, instead: "learnt-1" })
    expect(await listOf(idle)).toEqual({ ...before, stock: before.stock + 2 })
    // Once more would not put it to use again.
    expect(await rollBackPrior(opened.platform)).toEqual({ refused: "nothing_before" })
  })

  test("does not promote what loses, was measured against another prior or by too few, or is of another engine", async () => {
    await keep("worse", { after: 0.51 })
    await keep("one-dealers", { worse: 2 })
    await keep("elsewhere", { takenWith: "learnt-9" })
    await keep("unjudged", { sessions: 9 })
    await keep("other-engine", { basis: "0" })
    expect(await promotePrior(opened.platform, "worse")).toEqual({ refused: "loses" })
    expect(await promotePrior(opened.platform, "one-dealers")).toEqual({ refused: "loses_at_most_dealers" })
    expect(await promotePrior(opened.platform, "elsewhere")).toEqual({ refused: "measured_against_another" })
    expect(await promotePrior(opened.platform, "unjudged")).toEqual({ refused: "few_held_back" })
    expect(await promotePrior(opened.platform, "other-engine")).toEqual({ refused: "another_engine" })
  })

  test("passes over a prior in use that the engine has outgrown, says so, and lets one measured against its own follow", async () => {
    await keep("outgrown", {})
    const slug = await dealer(0, "pickup")
    expect(await promotePrior(opened.platform, "outgrown")).toMatchObject({ version: "outgrown" })
    expect(await listOf(slug)).toMatchObject({ prior: "outgrown" })
    const { owner } = opened.platform
    await owner.query(`update carmatch_shared.priors set prior = prior || '{"basis":"0"}' where version = 'outgrown'`)
    expect(await listOf(slug)).toMatchObject({ body: "hatch", prior: DESIGN_PRIOR })
    const { out } = await runScript("learn", ["status"], { ...stack.variables })
    expect(out.startsWith(`in use: ${DESIGN_PRIOR}; outgrown is passed over`)).toBe(true)
    expect(out).toMatch(/outgrown: .*\(for another engine\)/)
    await keep("newer", {})
    expect(await promotePrior(opened.platform, "newer")).toMatchObject({ version: "newer", instead: DESIGN_PRIOR })
  })

  test("waits for a fit that is alive, not for one that was killed", async () => {
    const lease = await leaseFit(opened.platform)
    if ("since" in lease) throw new Error("somebody fits")
    const { code, out } = await learn("fit")
    expect([code, out]).toEqual([1, expect.stringContaining("Another fit is running")])
    await opened.platform.owner.query("update carmatch_shared.prior_fits set until = now() - interval '1 second'")
    const next = await leaseFit(opened.platform)
    if ("since" in next) throw new Error("a killed fit keeps others away")
    await expect(lease.renew()).rejects.toThrow(/taken over/)
    // The late one's end must not free the way while the next is at work.
    await lease.release()
    expect(await leaseFit(opened.platform)).toHaveProperty("since")
    await next.release()
  })

  test("leaves own priors and sums to the dealer alone", async () => {
    const slug = await dealer(0, "pickup")
    const web = await context(slug, "web")
    expect(await web.db.select().from(ownPriors)).toEqual([])
    await expect(web.db.select().from(learningSums)).rejects.toMatchObject({ cause: { code: "42501" } })
  })

  test("passes over a logged row that is no profile, and learns from the others", async () => {
    const jobs = await context(await dealer(40, "hatch"), "jobs")
    const [row] = await jobs.db.select().from(recommendationLog).limit(1)
    const strange = [{}, { evidence: "six" }, { budget: null, uses: null, evidence: [1] }]
    const rows = strange.map((profile) => ({ ...row!, id: randomUUID(), sessionId: randomUUID(), profile }))
    await jobs.db.insert(recommendationLog).values(rows)
    const population = startingPopulation(standingPrior(), WIDTH)
    expect(await condense(jobs, { name: "a", population })).toBe(31)
  })

  test("takes no sums of a dealer that can be nobody's", async () => {
    const jobs = await context(await dealer(40, "hatch"), "jobs")
    const population = startingPopulation(standingPrior(), WIDTH)
    expect(await condense(jobs, { name: "a", population })).toBe(31)
    expect(await readSums(jobs, "another")).toBeUndefined()
    const sums = await readSums(jobs, "a")
    expect(sums?.n).toBe(31)
    const [row] = await jobs.db.select().from(learningSums)
    // NaN, as JSON tells it.
    await jobs.db
      .update(learningSums)
      .set({ sums: { ...(row!.sums as object), mx: [null, ...[...sums!.mx].slice(1)] } })
    await expect(readSums(jobs, "a")).rejects.toMatchObject({ code: "unsound_sums" })
    await jobs.db.update(learningSums).set({ sums: {} })
    await expect(readSums(jobs, "a")).rejects.toMatchObject({ code: "unsound_sums" })
  })
})
