import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CarsQuery } from "../../../src/contract/cars.ts"
import { searchCars } from "../../../src/engine/index.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"

const query = (fields: Record<string, unknown> = {}) => CarsQuery.parse(fields)

const cars = [
  makeCar({ id: carId(1), body: "hatch", fuel: "flex", gearbox: "manual", color: "Prata", price: 60_000 }),
  makeCar({ id: carId(2), make: "Volkswagen", model: "T-Cross", body: "suv", gearbox: "automatic", km: 10_000 }),
  makeCar({
    id: carId(3),
    make: "Hyundai",
    model: "HB20",
    body: "hatch",
    fuel: "flex",
    gearbox: "cvt",
    color: "Preto",
  }),
  makeCar({ id: carId(4), make: "Citroën", model: "C4 Cactus", body: "suv", gearbox: "dual_clutch", modelYear: 2019 }),
  makeCar({ id: carId(5), make: "HYUNDAI", model: "Creta", body: "suv", status: "reserved", gearbox: "automated" }),
  makeCar({ id: carId(6), make: "Fiat", model: "Uno", status: "sold" }),
  makeCar({ id: carId(7), make: "Fiat", model: "Uno", status: "removed" }),
]
const stock = stockOf(cars)
const hits = (fields: Record<string, unknown>) =>
  searchCars(stock, query(fields))
    .items.map((car) => Number.parseInt(car.id.slice(-2), 16))
    .sort((a, b) => a - b)

const { km: _km, ...unknownKm } = makeCar()

describe("searchCars", () => {
  it("lists what is available or reserved", () => {
    expect(hits({})).toEqual([1, 2, 3, 4, 5])
  })

  it("takes several makes and models, whatever their case, accents and hyphens", () => {
    expect(hits({ make: "citroen,VOLKSWAGEN" })).toEqual([2, 4])
    expect(hits({ make: "hyundai" })).toEqual([3, 5])
    expect(hits({ model: "t cross, hb20" })).toEqual([2, 3])
    expect(hits({ make: "nenhuma" })).toEqual([])
  })

  it("reads figures in the text as filters, and lets a filter that is given win", () => {
    expect(hits({ q: "hatch até 60 mil" })).toEqual([1])
    expect(hits({ q: "suv até 20.000 km" })).toEqual([2])
    expect(hits({ q: "até R$ 60.000" })).toEqual([1])
    expect(hits({ q: "até 1 mil", priceMax: 60_000 })).toEqual([1])
  })

  it("lets automatic cover its kinds", () => {
    expect(hits({ gearbox: "automatic" })).toEqual([2, 3, 4, 5])
    expect(hits({ gearbox: "cvt,manual" })).toEqual([1, 3])
  })

  it("filters by price, year and km, unknown km passing no limit", () => {
    expect(hits({ priceMax: 60_000 })).toEqual([1])
    expect(hits({ priceMin: 60_001, yearMin: 2020 })).toEqual([2, 3, 5])
    expect(hits({ kmMax: 10_000 })).toEqual([2])
    expect(searchCars(stockOf([unknownKm]), query({ kmMax: 1e6 })).total).toBe(0)
  })

  it.each([
    ["onix", [1]],
    ["ônix prata", [1]],
    ["onixx", [1]],
    ["volksvagen", [2]],
    ["wolkswagen", [2]],
    ["hb 20", [3]],
    ["hiundai", [3, 5]],
    ["tcross", [2]],
    ["t-cross", [2]],
    ["citroen cactus", [4]],
    ["suv automático", [2, 4, 5]],
    ["SUVs", [2, 4, 5]],
    ["hatch flex preta", [3]],
    ["quero um carro automatico 2019", [4]],
    ["dupla embreagem", [4]],
    ["onix diesel", []],
    ["zzzzzz", []],
    ["de", [1, 2, 3, 4, 5]],
    ["  ", [1, 2, 3, 4, 5]],
    ["'; DROP TABLE cars; --", []],
  ])("finds %j", (q, found) => {
    expect(hits({ q })).toEqual(found)
  })

  it("prefers the exact word to longer and similar ones", () => {
    const two = stockOf([
      makeCar({ id: carId(1), make: "VW", model: "Gol" }),
      makeCar({ id: carId(2), make: "VW", model: "Golf" }),
    ])
    expect(searchCars(two, query({ q: "gol" })).items.map((car) => car.model)).toEqual(["Gol"])
    expect(searchCars(two, query({ q: "go" })).total).toBe(2)
  })

  it("counts each facet with every other filter on", () => {
    const { facets } = searchCars(stock, query({ body: "suv", make: "hyundai" }))
    expect(facets.make.map(({ count }) => count)).toEqual([1, 1, 1])
    expect(facets.body).toEqual([
      { value: "hatch", count: 1 },
      { value: "suv", count: 1 },
    ])
    expect(facets.price).toEqual({ min: 84_900, max: 84_900 })
    const all = searchCars(stock, query()).facets
    expect(all.make[0]).toMatchObject({ count: 2 })
    expect(all.gearbox.find(({ value }) => value === "automatic")?.count).toBe(4)
  })

  it("facet counts are what choosing that value leaves", () => {
    const fields = fc.record(
      {
        body: fc.constantFrom("suv", "hatch,sedan"),
        fuel: fc.constantFrom("flex", "diesel"),
        gearbox: fc.constantFrom("automatic", "manual"),
        make: fc.constantFrom("fiat", "toyota,chevrolet"),
        priceMax: fc.constantFrom(80_000, 150_000),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(plausibleStock(25), fields, (some, asked) => {
        const of = stockOf(some)
        const { facets } = searchCars(of, query(asked))
        for (const name of ["make", "model", "body", "fuel", "gearbox"] as const) {
          for (const { value, count } of facets[name]) {
            expect(searchCars(of, query({ ...asked, [name]: value })).total).toBe(count)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it("sorts stably, unknown last, equal ones by id, and pages through all once", () => {
    fc.assert(
      fc.property(
        plausibleStock(20),
        fc.constantFrom("newest", "price_asc", "price_desc", "km_asc", "year_desc"),
        (some, sort) => {
          const pages = (list: typeof some) => {
            const of = stockOf(list)
            const page = (n: number) => searchCars(of, query({ sort, page: n, pageSize: 7 })).items
            return [...page(1), ...page(2), ...page(3)].map((car) => car.id)
          }
          const ids = pages(some)
          expect(new Set(ids).size).toBe(some.filter((car) => ["available", "reserved"].includes(car.status)).length)
          expect(pages(some.toReversed())).toEqual(ids)
          const kms = ids.map((id) => some.find((car) => car.id === id)!.km ?? Infinity)
          if (sort === "km_asc") expect(kms).toEqual(kms.toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 60 },
    )
  })

  it("puts the newest arrivals first, odd time formats among them", () => {
    const of = stockOf([
      makeCar({ id: carId(1), enteredAt: "2026-01-01T00:00:00.000Z" }),
      makeCar({ id: carId(2), enteredAt: "2026-03-01T00:00:00-03:00" }),
      makeCar({ id: carId(3), enteredAt: "2026-02-01T00:00:00.000Z" }),
      makeCar({ id: carId(4), enteredAt: "ontem" }),
    ])
    expect(searchCars(of, query()).items.map((car) => Number(car.id.slice(-1)))).toEqual([2, 3, 1, 4])
  })
})
