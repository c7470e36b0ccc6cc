import { expect, test } from "vitest"
import { carOf, carsOf } from "./support.ts"

test("JSON in several wrappings, with nested names and lists", () => {
  const car = {
    id: 7,
    marca: { nome: "Fiat" },
    modelo: "Uno",
    ano: "2019/2020",
    preco: 30000.5,
    km: 12,
    opcionais: ["Ar-condicionado", "Coisa rara"],
  }
  for (const file of [[car], { cars: [car] }, { items: [car] }, { estoque: [car] }, { data: { veiculos: [car] } }]) {
    expect(carOf(JSON.stringify(file))).toMatchObject({
      make: "Fiat",
      buildYear: 2019,
      modelYear: 2020,
      price: 3_000_050,
      km: 12,
      externalRef: "7",
      equipment: ["air_conditioning", "Coisa rara"],
    })
  }
  expect(carsOf(`${JSON.stringify(car)}\n${JSON.stringify({ ...car, id: 8 })}\n`)).toHaveLength(2)
})

test("JSON: a key that a car lacks says nothing, an empty one says there is nothing", () => {
  const base = { marca: "Fiat", modelo: "Uno", ano: 2019, preco: 30000 }
  const [lacks, empty] = carsOf(JSON.stringify([base, { ...base, cor: null, km: "" }]))
  expect(lacks).not.toHaveProperty("color")
  expect(lacks).not.toHaveProperty("km")
  expect(empty).toMatchObject({ color: null, km: null })
})

test("an XML feed: attributes, entities of XML itself, lists", () => {
  const car =
    carOf(`<?xml version="1.0" encoding="UTF-8"?><estoque loja="1"><veiculo id="A1"><marca>GM</marca><modelo>Onix</modelo>
    <versao>1.0 LT &amp; &#65; &bomba;</versao><ano>2019/2020</ano><preco>R$ 59.900,00</preco><km>10.000</km>
    <opcionais><opcional>ABS</opcional><opcional>Alarme</opcional></opcionais></veiculo></estoque>`)
  expect(car).toMatchObject({
    make: "Chevrolet",
    model: "Onix",
    version: "1.0 LT & A &bomba;",
    externalRef: "A1",
    price: 5_990_000,
    equipment: ["abs", "alarm"],
  })
})

test("a portal's own answer: names far down, ids and names of other things left alone", () => {
  const item = {
    UniqueId: 77,
    Specification: {
      Make: { id: 2, Value: "CHEVROLET" },
      Model: { id: 3, Value: "ONIX" },
      Version: { Value: "1.0 FLEX LT MANUAL" },
      YearFabrication: "2018",
      YearModel: 2019,
      Odometer: 40_000,
      BodyType: "Hatchback",
      Color: { Primary: "Prata" },
    },
    Prices: { Price: 45_990 },
    Seller: { Id: 9, Name: "Loja", City: "Campinas", State: "São Paulo (SP)" },
  }
  expect(carOf(JSON.stringify({ SearchResults: [item] }))).toMatchObject({
    externalRef: "77",
    make: "Chevrolet",
    model: "Onix",
    buildYear: 2018,
    modelYear: 2019,
    km: 40_000,
    body: "hatch",
    color: "Prata",
    price: 4_599_000,
    city: "Campinas",
    state: "SP",
  })
})
