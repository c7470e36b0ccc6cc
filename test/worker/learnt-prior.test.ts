import { expect, test } from "vitest"
import { BODIES } from "../../src/contract/car.ts"
import type { Profile } from "../../src/contract/profile.ts"
import { compareCars, decodeSnapshot, recommend, recommendTogether, whyCar } from "../../src/engine/index.ts"
import { learntFrom, priorBasis, standingPrior, startingPopulation, WIDTH } from "../../src/engine/learning.ts"
import { BODY_AT } from "../../src/engine/shopper/vector.ts"
import { runBatch } from "../../src/storage/connection.ts"
import { ownPriors } from "../../src/storage/schema/tenant.ts"
import { carRow, makeTenant, plantCars, platform, postJson } from "./support/tenant.ts"

/** Everybody likes pickups better than designed. */
function lovesPickups(): { shift: readonly number[]; covariance: readonly number[]; basis: string } {
  const population = startingPopulation(standingPrior(), WIDTH)
  const shift = population.shift.slice()
  shift[(BODY_AT + BODIES.indexOf("pickup")) * WIDTH] = 3
  const { shift: shifts, covariance } = learntFrom("x", { ...population, shift })
  return { shift: shifts, covariance, basis: priorBasis() }
}

test("under a promoted prior every answer names it, and the browser's are the server's", async () => {
  // The platform's own numbers are of another engine, so that only this dealer ranks by the version in use.
  const version = `learnt-${crypto.randomUUID().slice(0, 8)}`
  const outgrown = JSON.stringify({ shift: [], covariance: [], basis: "0" })
  const heldBack = JSON.stringify({ sessions: 50, before: 0.5, after: 0.4 })
  const statements = [
    {
      text: `insert into carmatch_shared.priors (version, prior, taken_with, tenants, sessions, held_back)
        values ($1, $2, 'design', 1, 30, $3)`,
      values: [version, outgrown, heldBack],
    },
    { text: "insert into carmatch_shared.prior_uses (version) values ($1)", values: [version] },
  ]
  const tenant = await makeTenant()
  const bodies = ["hatch", "suv", "pickup", "sedan"] as const
  const rows = Array.from({ length: 12 }, (_, k) =>
    carRow({ price: `${60 + k}000.00`, model: `M${k}`, body: bodies[k % 4]! }),
  )
  await plantCars(tenant, rows)
  await tenant.context("jobs").db.insert(ownPriors).values({ version, prior: lovesPickups() })
  await runBatch(platform.owner, statements, 10_000)

  const profile: Profile = { budget: { max: 90_000 }, uses: ["city"] }
  const other: Profile = { budget: { max: 66_000 }, uses: ["family"] }
  const ask = async <T>(path: string, body: object): Promise<T> => (await tenant.fetch(path, postJson(body))).json()
  const {
    sessionId: _s,
    sessionToken: _t,
    recommendationId: _r,
    ...list
  } = await ask<Record<string, unknown>>("/api/recommendations", { profile })
  const prior = `${version}.own`
  const { versions, items } = list as ReturnType<typeof recommend>
  expect([versions.prior, items[0]!.car.body]).toEqual([prior, "pickup"])
  const bytes = await (await tenant.fetch(`/api/engine/${versions.stock}`)).arrayBuffer()
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))
  const stock = decodeSnapshot(new Uint8Array(await new Response(inflated).arrayBuffer()))
  const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
  expect(list).toEqual(plain(recommend(stock, profile, 10)))

  const [first, last] = [rows[0]!.id, rows[11]!.id]
  const why = await ask("/api/cars/" + first + "/why", { profile })
  expect(why).toMatchObject({ versions: { prior } })
  expect(why).toEqual(plain(whyCar(stock, profile, first)))
  const compared = await ask("/api/cars/compare", { ids: [first, last], profile })
  expect(compared).toMatchObject({ versions: { prior } })
  expect(compared).toEqual(plain(compareCars(stock, profile, [first, last])))
  const both = await ask<Record<string, unknown>>("/api/recommendations", { profiles: [profile, other], limit: 12 })
  const together = plain(recommendTogether(stock, [profile, other], 12))
  expect(together.items).toHaveLength(12)
  expect(both).toMatchObject({ ...together, versions: { prior } })
})
