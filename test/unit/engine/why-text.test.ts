import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { patched, recommend, whyCar } from "../../../src/engine/index.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { mildProfile } from "./profiles.ts"

const shows = (cars: readonly Car[], asked: Profile, id: string): boolean =>
  recommend(stockOf(cars), asked, 10).items.some(({ car }) => car.id === id)

describe("why a car is not in the list", () => {
  it("tells of a car that breaks several wishes what all of them together would take", () => {
    const cars = Array.from({ length: 14 }, (_, k) => makeCar({ id: carId(k + 1), price: 60_000, gearbox: "manual" }))
    const far = makeCar({
      id: carId(20),
      price: 97_300,
      gearbox: "automatic",
      modelYear: 2026,
      buildYear: 2026,
      km: 100,
    })
    const asked: Profile = { budget: { max: 90_000 }, uses: [], gearbox: "manual" }
    const why = whyCar(stockOf([...cars, far]), asked, far.id)!
    expect(why.text.replaceAll("\u00a0", " ")).toBe(
      "Fora da lista, 15º entre 15 carros à venda: Câmbio automático, você pediu manual; R$ 97.300, R$ 7.300 acima do que " +
        "você quer gastar. Aceitando também câmbio automático e com R$ 8.000 a mais no limite, entra na lista",
    )
    const [both] = why.changes
    expect(both).toMatchObject({ change: { gearbox: null, budget: { max: 98_000 } } })
    expect(shows([...cars, far], patched(asked, { gearbox: null, budget: { max: 98_000 } }), far.id)).toBe(true)
    const older = makeCar({
      id: carId(21),
      price: 89_000,
      modelYear: 2008,
      buildYear: 2008,
      km: 290_000,
      gearbox: "automatic",
    })
    expect(whyCar(stockOf([...cars, older]), asked, older.id)!.text).toMatch(
      /: Câmbio automático, você pediu manual\. Mesmo aceitando também câmbio automático, ficaria [\d,]+ pontos atrás do último dos 10, o Chevrolet Onix 2022, contra quem perde [\d,]+ pontos em (ano|preço|quilometragem), /,
    )
    const people = { ...asked, people: 7 }
    expect(whyCar(stockOf([...cars.map((car) => ({ ...car, seats: 7 })), far]), people, far.id)!.changes).toEqual([])
  })

  it("offers to give up a critique, and says of which car it was", () => {
    const cars = Array.from({ length: 14 }, (_, k) => makeCar({ id: carId(k + 1), price: 60_000, model: "Joy" }))
    const dearer = makeCar({ id: carId(20), price: 70_000, modelYear: 2026, buildYear: 2026, km: 100 })
    const cheaper = { kind: "critique", carId: dearer.id, direction: "cheaper" } as const
    const asked: Profile = { budget: { max: 90_000 }, uses: [], evidence: [cheaper] }
    const why = whyCar(stockOf([...cars, dearer]), asked, dearer.id)!
    expect(why.broken.map(({ text }) => text)).toEqual(["Você pediu um mais barato que este"])
    expect(why.changes.map(({ text }) => text)).toContain(
      "Sem exigir que seja mais barato que o Chevrolet Onix 2026, entra na lista",
    )
  })

  it("adds up the parts of what two cars that break the same are apart", () => {
    const cars = Array.from({ length: 12 }, (_, k) => makeCar({ id: carId(k + 1), price: 60_000, model: `M${k}` }))
    const worse = makeCar({ id: carId(20), price: 60_000, km: 120_000, model: "Joy" })
    const { tenth } = whyCar(stockOf([...cars, worse]), { budget: { max: 1000 }, uses: [] }, worse.id)!
    const km = tenth!.parts.find(({ part }) => part === "km")!
    expect(tenth!.gap).toBeGreaterThan(0)
    expect(km.gap).toBeCloseTo(tenth!.gap, 5)
  })

  it("names the car that variety shows in another's place, and the parts in which a car is behind", () => {
    let [instead, behind] = [0, 0]
    fc.assert(
      fc.property(plausibleStock(60, 40), mildProfile, (cars, asked) => {
        const stock = stockOf(cars)
        const ten = recommend(stock, asked, 10).items
        for (const { id } of cars) {
          const why = whyCar(stock, asked, id)
          if (why === undefined || why.rank !== undefined) continue
          if (why.instead !== undefined) {
            instead++
            expect(ten.map(({ car }) => car.id)).toContain(why.instead.carId)
            expect(why.text).toContain(`já mostra o ${why.instead.title}, `)
            expect(ten.some(({ score }) => score <= why.score)).toBe(true)
          } else if (/ atrás do último dos 10, o /.test(why.text)) {
            behind++
            expect(why.tenth!.gap).toBeGreaterThan(0)
          } else expect(why.broken.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 15 },
    )
    expect(instead).toBeGreaterThan(3)
    expect(behind).toBeGreaterThan(3)
  })

  it("offers to drop a least price that alone keeps a car out", () => {
    const cars = Array.from({ length: 14 }, (_, k) => makeCar({ id: carId(k + 1), price: 60_000, km: 90_000 }))
    const cheap = makeCar({ id: carId(20), price: 40_000 })
    const asked: Profile = { budget: { max: 90_000, min: 50_000 }, uses: [] }
    const [first] = whyCar(stockOf([...cars, cheap]), asked, cheap.id)!.changes
    expect(first).toMatchObject({ change: { budget: { min: null } }, text: "Sem preço mínimo, entra na lista" })
  })
})
