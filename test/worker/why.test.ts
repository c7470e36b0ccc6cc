import { expect, test } from "vitest"
import type { CompareAnswer } from "../../src/contract/compare.ts"
import type { Profile } from "../../src/contract/profile.ts"
import type { WhyAnswer } from "../../src/contract/why.ts"
import type { RecommendationAnswer } from "../../src/contract/recommendation.ts"
import { patched } from "../../src/engine/index.ts"
import { carRow, makeTenant, plantCars, postJson } from "./support/tenant.ts"

const profile = { budget: { max: 80_000 } }

test("why and compare answer from the stock, and say what is gone", async () => {
  const tenant = await makeTenant()
  const cars = Array.from({ length: 13 }, (_, k) => carRow({ price: `${60 + 3 * k}000.00`, model: `M${k}` }))
  const sold = carRow({ status: "vendido" })
  await plantCars(tenant, [...cars, sold])
  const ask = (path: string, body: object): Promise<Response> => tenant.fetch(path, postJson(body))

  const dear = cars[12]!.id
  const why: WhyAnswer = await (await ask(`/api/cars/${dear.toUpperCase()}/why`, { profile })).json()
  expect(why).toMatchObject({ breaks: ["budget"], of: 13, car: { id: dear } })
  expect(why.rank).toBeUndefined()
  expect(why.changes.length).toBeGreaterThan(0)
  for (const change of why.changes) {
    if (change.kind !== "answer") continue
    const response = await ask("/api/recommendations", { profile: patched(profile as Profile, change.change) })
    const again: { items: { car: { id: string } }[] } = await response.json()
    expect(
      again.items.map(({ car }) => car.id),
      change.text,
    ).toContain(dear)
  }

  for (const id of [sold.id, crypto.randomUUID(), "x"]) {
    expect((await ask(`/api/cars/${id}/why`, { profile })).status).toBe(404)
  }
  const ids = [cars[0]!.id, cars[9]!.id, sold.id]
  const compared: CompareAnswer = await (await ask("/api/cars/compare", { ids, profile })).json()
  expect(compared.gone).toEqual([sold.id])
  expect(compared.rows.find(({ part }) => part === "price")).toMatchObject({ winner: cars[0]!.id })
  expect((await ask("/api/cars/compare", { ids: [cars[0]!.id, sold.id], profile })).status).toBe(404)
  for (const wrong of [[cars[0]!.id], [cars[0]!.id, cars[0]!.id], ["a", "b"]]) {
    expect((await ask("/api/cars/compare", { ids: wrong, profile })).status).toBe(422)
  }
})

test("two people get one list, and one profile or two is the rule", async () => {
  const tenant = await makeTenant()
  await plantCars(tenant, [carRow({ price: "60000.00" }), carRow({ price: "90000.00", gearbox: "manual" })])
  const ask = (body: object): Promise<Response> => tenant.fetch("/api/recommendations", postJson(body))
  const other = { budget: { max: 95_000 }, gearbox: "manual" }
  const both: RecommendationAnswer = await (await ask({ profiles: [profile, other] })).json()
  expect(both.items).toHaveLength(2)
  expect(both.items[0]!.people).toHaveLength(2)
  expect(both.disagreements!.map(({ code }) => code)).toContain("budget")
  for (const wrong of [{}, { profile, profiles: [profile, other] }, { profiles: [profile] }]) {
    expect((await ask(wrong)).status).toBe(422)
  }
})
