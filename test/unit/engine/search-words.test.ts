import { describe, expect, it } from "vitest"
import { benchCars } from "../../../scripts/bench/engine-stock.ts"
import { MODELS } from "../../../src/catalog/knowledge-data/index.ts"
import type { Car } from "../../../src/contract/car.ts"
import { CarsQuery, FEATURES } from "../../../src/contract/cars.ts"
import { searchCars } from "../../../src/engine/index.ts"
import { FEATURE_WORDS } from "../../../src/engine/search/feature-words.ts"
import { saidIn } from "../../../src/engine/search/said.ts"
import { carId, makeCar, stockOf } from "./cars.ts"

/** What is understood of a text, as one flat object. */
const meaningOf = (q: string) => {
  const { words, figures, has, sort } = saidIn(q)
  return { ...(words && { words }), ...figures, ...(has.length > 0 && { has }), ...(sort && { sort }) }
}

describe("what shoppers type", () => {
  it.each<[string, object]>([
    ["7 lugares", { seatsMin: 7 }],
    ["sete lugares", { seatsMin: 7 }],
    ["suv de 7 lugres", { words: "suv", seatsMin: 7 }],
    ["carro para 7 pessoas", { seatsMin: 7 }],
    ["mais de 5 lugares", { seatsMin: 6 }],
    ["teto solar", { has: ["sunroof"] }],
    ["tetto solr", { has: ["sunroof"] }],
    ["SUV com teto solar", { words: "SUV", has: ["sunroof"] }],
    ["couro", { has: ["leather"] }],
    ["bancos de couro", { has: ["leather"] }],
    ["banco em coro", { has: ["leather"] }],
    ["automatico ate 80 mil", { words: "automatico", priceMax: 80_000 }],
    ["80 mil", { priceMax: 80_000 }],
    ["R$ 80.000", { priceMax: 80_000 }],
    ["80k", { priceMax: 80_000 }],
    ["suv por 80 k", { words: "suv", priceMax: 80_000 }],
    ["onix 80K", { words: "onix", priceMax: 80_000 }],
    ["80k km", { kmMax: 80_000 }],
    ["150 cv ou mais", { powerMin: 150 }],
    ["sedã com mais de 150 cv", { words: "sedã", powerMin: 150 }],
    ["acima de 120 cavalos até 90k", { priceMax: 90_000, powerMin: 120 }],
    ["suv 170cv", { words: "suv", powerMin: 170 }],
    ["zero km", { kmMax: 100 }],
    ["0km", { kmMax: 100 }],
    ["econômico", { has: ["economical"] }],
    ["carros econimicos", { has: ["economical"] }],
    ["bebe pouco", { has: ["economical"] }],
    ["para família", { has: ["family"] }],
    ["4x4", { has: ["four_wheel_drive"] }],
    ["tração", { has: ["four_wheel_drive"] }],
    ["picape 4x4 diesel", { words: "picape diesel", has: ["four_wheel_drive"] }],
    ["híbrido", { words: "híbrido" }],
    ["turbo", { has: ["turbo"] }],
    ["onix 1.0 turbo", { words: "onix 1.0", has: ["turbo"] }],
    ["porta malas grande", { has: ["big_trunk"] }],
    ["Porta-malas grande", { has: ["big_trunk"] }],
    ["pouco rodado", { kmMax: 40_000 }],
    ["baixa quilometragem", { kmMax: 40_000 }],
    ["menos rodado", { sort: "km_asc" }],
    ["único dono", { has: ["one_owner"] }],
    ["unica dona", { has: ["one_owner"] }],
    ["até 60.000 km", { kmMax: 60_000 }],
    ["60 mil km", { kmMax: 60_000 }],
    ["de 20 a 50 mil km", { kmMax: 50_000 }],
    ["mais de 60 mil km", { words: "mais de 60 mil km" }],
    ["acima de 2020", { yearMin: 2020 }],
    ["2018 a 2020", { yearMin: 2018, yearMax: 2020 }],
    ["até 2015", { yearMax: 2015 }],
    ["menos de 5 anos", { yearMin: 2022 }],
    ["até 3 anos de uso", { yearMin: 2023 }],
    ["câmera de ré", { has: ["camera"] }],
    ["camara de re e sensor", { has: ["camera", "parking_sensor"] }],
    ["6 airbags", { airbagsMin: 6 }],
    ["4 portas", { has: ["four_doors"] }],
    ["completo", { has: ["fully_equipped"] }],
    ["gol completo com ar", { words: "gol", has: ["air_conditioning", "fully_equipped"] }],
    ["sem leilão", { has: ["no_claim"] }],
    ["ipva pago e aceita troca", { has: ["ipva_paid", "takes_trade"] }],
    ["blindada", { has: ["armored"] }],
    ["suv barato", { words: "suv", sort: "price_asc" }],
    ["couro e teto solar até 120 mil", { priceMax: 120_000, has: ["leather", "sunroof"] }],
    [
      "quero um SUV automático, preto, com câmera de ré até 100 mil",
      { words: "quero um SUV automático, preto,", priceMax: 100_000, has: ["camera"] },
    ],
    ["até 90 mil a partir de 2019", { priceMax: 90_000, yearMin: 2019 }],
    ["Citroën C3, até 50 mil", { words: "Citroën C3,", priceMax: 50_000 }],
    // What only looks like it is left as typed.
    ["Gol 1.0", { words: "Gol 1.0" }],
    ["Peugeot 2008", { words: "Peugeot 2008" }],
    ["ram 1500", { words: "ram 1500" }],
    ["Mercedes C 180K", { words: "Mercedes C 180K" }],
    ["cor preta", { words: "cor preta" }],
    ["sem teto solar", { words: "sem teto solar" }],
    ["não turbo", { words: "não turbo" }],
    ["até 150 cv", { words: "até 150 cv" }],
    ["SLK 200K até 90k", { words: "SLK 200K", priceMax: 90_000 }],
    ["Mercedes 180k", { words: "Mercedes 180k" }],
    ["até 1500 por mês", { words: "até 1500 por mês" }],
    ["xyzw", { words: "xyzw" }],
  ])("%s", (q, meaning) => {
    expect(meaningOf(q)).toEqual(meaning)
  })

  it("takes no make's or model's name for anything else", () => {
    const names = MODELS.flatMap(({ make, model, aliases, yearFrom }) => [
      `${make} ${model} ${yearFrom}`,
      ...aliases.map((alias) => alias.replace("…", "")),
    ])
    expect(names.length).toBeGreaterThan(600)
    expect(names.filter((name) => saidIn(name).words !== name)).toEqual([])
  })

  it("understands each feature by every phrase of its own", () => {
    for (const feature of FEATURES) {
      for (const phrase of FEATURE_WORDS[feature].said)
        expect([phrase, saidIn(phrase).has]).toEqual([phrase, [feature]])
    }
  })
})

describe("over the demonstration's cars", () => {
  const cars = benchCars(244)
  const stock = stockOf(cars)
  const found = (q: string) => {
    const ids: string[] = []
    for (let page = 1; ids.length === (page - 1) * 60; page++) {
      ids.push(...searchCars(stock, CarsQuery.parse({ q, page, pageSize: 60 })).items.map(({ id }) => id))
    }
    return ids.sort()
  }
  const lists = (code: string) => (car: Car) => car.equipment.includes(code)

  it.each<[string, (car: Car) => boolean]>([
    ["7 lugares", ({ seats = 0 }) => seats >= 7],
    ["teto solar", (car) => lists("sunroof")(car) || lists("panoramic_roof")(car)],
    ["bancos de couro", lists("leather_seats")],
    ["câmera de ré", (car) => lists("rear_camera")(car) || lists("camera_360")(car)],
    ["único dono", ({ oneOwner }) => oneOwner === true],
    ["sem leilão", ({ auctionOrClaim }) => auctionOrClaim === false],
    ["com garantia", ({ warranty }) => warranty !== undefined],
    ["blindado", ({ armored }) => armored === true],
    ["vermelha", ({ color }) => color === "Vermelho"],
    ["suv preta", ({ color, body }) => color === "Preto" && body === "suv"],
    ["2 portas", ({ doors }) => doors === 2],
    ["150 cv ou mais", ({ powerHp = 0 }) => powerHp >= 150],
    ["80k", ({ price }) => price <= 80_000],
    ["potente", ({ powerHp = 0 }) => powerHp >= 150],
    ["turbo", ({ version }) => /turbo|\b(TSI|THP|TGDI|TFSI|T200|T270)\b/i.test(version)],
    ["automático até 80 mil", ({ gearbox, price }) => gearbox !== "manual" && gearbox !== undefined && price <= 80_000],
    ["2018 a 2020", ({ modelYear }) => modelYear >= 2018 && modelYear <= 2020],
    ["até 60.000 km", ({ km = Infinity }) => km <= 60_000],
  ])("%s finds those cars and no others", (q, is) => {
    const right = cars.filter(is).map(({ id }) => id)
    expect(right.length).toBeGreaterThan(0)
    expect(right.length).toBeLessThan(cars.length)
    expect(found(q)).toEqual(right.sort())
  })

  it("a fact that nobody told is not had", () => {
    const bare = stockOf([makeCar({ id: carId(1), version: "" })])
    for (const feature of FEATURES) {
      expect([feature, searchCars(bare, CarsQuery.parse({ has: feature })).total]).toEqual([feature, 0])
    }
    expect(searchCars(bare, CarsQuery.parse({ seatsMin: 2 })).total).toBe(0)
    expect(searchCars(bare, CarsQuery.parse({ airbagsMin: 1 })).total).toBe(0)
    expect(searchCars(bare, CarsQuery.parse({ powerMin: 1 })).total).toBe(0)
  })

  it("economical, for the family and with a big trunk by the car's own figures", () => {
    const some = stockOf([
      makeCar({ id: carId(1), seats: 5, trunkLitres: 450, consumption: { gasoline: { city: 12, highway: 14 } } }),
      makeCar({ id: carId(2), seats: 5, trunkLitres: 400, consumption: { gasoline: { city: 11.9, highway: 14 } } }),
      makeCar({ id: carId(3), seats: 4, trunkLitres: 500, fuel: "electric" }),
    ])
    const total = (q: string) => searchCars(some, CarsQuery.parse({ q })).total
    expect([total("econômico"), total("família"), total("porta malas grande")]).toEqual([2, 2, 2])
  })

  it("keeps an order that was chosen, and a filter that is on", () => {
    const first = (fields: object) => searchCars(stock, CarsQuery.parse(fields)).items[0]!
    expect(first({ q: "barato" }).price).toBe(Math.min(...cars.map(({ price }) => price)))
    expect(first({ q: "barato", sort: "price_desc" }).price).toBe(Math.max(...cars.map(({ price }) => price)))
    const both = searchCars(stock, CarsQuery.parse({ q: "teto solar", has: "leather", pageSize: 60 }))
    expect(both.total).toBeGreaterThan(0)
    expect(both.items.every(lists("leather_seats"))).toBe(true)
  })
})
