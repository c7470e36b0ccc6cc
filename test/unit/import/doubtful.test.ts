/** Values that could be read in two ways: told or left out, never guessed. A wrong price is worse than a missing car. */
import { describe, expect, test } from "vitest"
import { carOf, carsOf, parse } from "./support.ts"

describe("of several columns that could be the price or the km", () => {
  test("the one that says so outright counts, wherever it stands, and no guess fills its blanks", () => {
    const header = "Marca;Modelo;Ano;Km próxima revisão;Km atual;Valor da vitrine;Preço;Preço Custo\n"
    const { cars, rejected, warnings } = parse(
      `${header}Fiat;Uno;2013;120.000;110.000;30.000;25.900;20.000\nFiat;Palio;2012;90.000;80.000;28.000;;20.000\n`,
    )
    expect(cars.map(({ car }) => [car.price, car.km])).toEqual([[2_590_000, 110_000]])
    expect(rejected).toEqual([{ row: 2, errors: ["preço não informado"] }])
    expect(warnings).toContain("Colunas não usadas: Km próxima revisão, Valor da vitrine, Preço Custo")
  })
  test("a guess is taken where nothing better says anything", () => {
    expect(carOf("Marca;Modelo;Ano;Preço;Valor da vitrine\nFiat;Uno;2013;;25.900\n").price).toBe(2_590_000)
  })
  test("the first of two equals counts, and the dealer is told", () => {
    const { cars, warnings } = parse("Marca;Modelo;Ano;Valor;Preço\nFiat;Uno;2013;25.900;28.900\n")
    expect(cars[0]?.car.price).toBe(2_590_000)
    expect(warnings).toEqual(["Vale a coluna “Valor”; só onde ela está vazia vale “Preço” (coluna 5)."])
  })
  test("of two guesses that differ nobody but the dealer can say", () => {
    const file = (second: string) => `Marca;Modelo;Ano;Preço 2023;Preço 2024\nFiat;Uno;2013;24.900;${second}\n`
    expect(() => parse(file("25.900"))).toThrow("Qual é o preço: “Preço 2023” ou “Preço 2024”?")
    expect(carOf(file("24.900")).price).toBe(2_490_000)
    expect(() => parse("Marca;Modelo;Ano;preco_min;preco_max\nFiat;Uno;2013;22.000;28.000\n")).toThrow(
      "coluna de preço",
    )
  })
  test("the same field plain in one car and with its unit in the next", () => {
    const plain = { marca: "Fiat", modelo: "Uno", ano: 2013, km: 110_000, preco: 25_900 }
    const units = { ...plain, km: { value: 90_000, unit: "KM" }, preco: { value: 27_900, moeda: "BRL" } }
    expect(carsOf(JSON.stringify([plain, units]))).toMatchObject([
      { km: 110_000, price: 2_590_000 },
      { km: 90_000, price: 2_790_000 },
    ])
  })
})

describe("thousands", () => {
  test.each(["Preço (mil R$)", "Valor em milhares", "Preço x1000"])("a column “%s” is no price in reais", (name) => {
    expect(() => parse(`Marca;Modelo;Ano;${name}\nFiat;Uno;2013;25,9\n`)).toThrow("coluna de preço")
  })
  test("a price below R$ 1.000 is refused, in text and as a number", () => {
    expect(parse("Marca;Modelo;Ano;Preço\nFiat;Uno;2013;45,9\nFiat;Uno;2013;45\n").rejected).toEqual([
      { row: 1, errors: ["preço abaixo de R$ 1.000: “45,9”"] },
      { row: 2, errors: ["preço abaixo de R$ 1.000: “45”"] },
    ])
    expect(parse('[{"marca":"Fiat","modelo":"Uno","ano":2013,"preco":45.99}]').rejected).toHaveLength(1)
  })
  test("a hundred times the price of a model that we know is one in centavos", () => {
    const { cars, rejected } = parse("marca;modelo;ano;preco\nFiat;Argo;2021;6590000\nFerrari;296 GTB;2023;4500000\n")
    expect(cars.map(({ row }) => row)).toEqual([2])
    expect(rejected[0]?.errors).toEqual(["preço alto demais para este modelo (em centavos?): “6590000”"])
  })
  test("km whose points a program took for decimals are unknown, not a thousandth", () => {
    expect(carOf("Marca;Modelo;Ano;Km;Preço\nFiat;Uno;2013;87,5;25.900\n").km).toBeNull()
    const header = "Marca;Modelo;Ano;Km;Preço\n"
    const mangled = ["87.45", "120.0", "32.1", "54.9"].map((km) => `Fiat;Uno;2013;${km};25900\n`).join("")
    const { cars, warnings } = parse(header + mangled)
    expect(cars.map(({ car }) => car.km)).toEqual([undefined, undefined, undefined, undefined])
    expect(warnings).toContain("A coluna “Km” parece estar em milhares (87.45) e não foi usada.")
    const sound = ["45210.5", "120.0", "0", "900"].map((km) => `Fiat;Uno;2013;${km};25900\n`).join("")
    expect(carsOf(header + sound).map(({ km }) => km)).toEqual([45_211, 120, 0, 900])
  })
})

test("a price in another currency is none in reais", () => {
  const { cars, rejected } = parse(
    "id;marca;modelo;ano;preco;moeda\n1;Fiat;Uno;2013;25.900;BRL\n2;Fiat;Uno;2013;5.900;USD\n3;Fiat;Palio;2013;24.900;\n",
  )
  expect(cars.map(({ row }) => row)).toEqual([1, 3])
  expect(rejected).toEqual([{ row: 2, errors: ["preço em outra moeda: “USD”"] }])
})

describe("makes and models", () => {
  test("a code is no make", () => {
    expect(parse("marca;modelo;ano;preco\n21;Uno Mille;2013;25.900\n").rejected[0]?.errors).toEqual([
      "marca não reconhecida: “Uno Mille”",
    ])
  })
  test.each([
    ["1 - FIAT", "Fiat"],
    ["FIAT AUTOMÓVEIS S/A", "Fiat"],
    ["Ford Motor Company do Brasil", "Ford"],
    ["M.BENZ", "Mercedes-Benz"],
    ["LR", "Land Rover"],
    ["Fiat Novo", "Fiat Novo"],
  ])("the make %s is %s", (given, make) => {
    expect(carOf(`marca;modelo;ano;preco\n${given};Modelo;2013;25.900\n`).make).toBe(make)
  })
  test("as registration papers write them", () => {
    const cars = carsOf("modelo;ano;preco\nM.BENZ/C180;2013;65.900\nI/LR RANGE ROVER EVOQUE;2014;99.900\n")
    expect(cars).toMatchObject([
      { make: "Mercedes-Benz", model: "C 180" },
      { make: "Land Rover", model: "Range Rover Evoque" },
    ])
  })
  test("two years are no model; a second column “Modelo” full of years is the model's year", () => {
    expect(parse("marca;modelo;ano;preco\nFiat;2013/2014;2013;25.900\n").rejected).toHaveLength(1)
    const car = carOf("marca;modelo;fabricacao;modelo;preco\nPeugeot;2008;2019;2020;75.900\n")
    expect(car).toMatchObject({ model: "2008", buildYear: 2019, modelYear: 2020 })
  })
})

test.each([
  ["2.013", 2013],
  ["2013 Gasolina", 2013],
  ["2013-05-01T00:00:00Z", 2013],
])("the year %s", (text, year) => {
  expect(carOf(`marca;modelo;ano;preco\nFiat;Uno;${text};25.900\n`).modelYear).toBe(year)
})

test.each(["R$ 25.900,", "25.900,00 (à vista)", "R$25.900,00*", "$25,900.00"])("the price %s", (text) => {
  expect(carOf(`marca\tmodelo\tano\tpreco\nFiat\tUno\t2013\t${text}\n`).price).toBe(2_590_000)
})

test.each([
  ["São Paulo, Vila Mariana - DDD 11", "São Paulo", "SP"],
  ["Osasco - SP", "Osasco", "SP"],
  ["Niterói", "Niterói", undefined],
])("the city %s", (text, city, state) => {
  const car = carOf(`marca;modelo;ano;preco;cidade\nFiat;Uno;2013;25.900;${text}\n`)
  expect([car.city, car.state]).toEqual([city, state])
})

test("a car is off sale where its status says so, in whatever words", () => {
  const rows = ["Disponível", "Não disponível", "Não está mais disponível", "Vendido", "Não vendido", "Reservado", "-"]
  const file = rows.map((status, i) => `${i};Fiat;Uno;2013;25.900;${status}\n`).join("")
  const { cars, gone } = parse(`id;marca;modelo;ano;preco;status\n${file}`)
  expect(cars.map(({ row }) => row)).toEqual([1, 5, 6, 7])
  expect(gone.map(({ row, status }) => [row, status])).toEqual([
    [2, "removido"],
    [3, "removido"],
    [4, "vendido"],
  ])
})

test("the years of the name complete one that stands alone, and contradict no two", () => {
  const years = (header: string, row: string) => {
    const { buildYear, modelYear } = carOf(`titulo;${header};preco\n${row};54.900\n`)
    return `${buildYear}/${modelYear}`
  }
  expect(years("ano", "Chevrolet Onix 1.0 2019/2020;2020")).toBe("2019/2020")
  expect(years("ano", "Chevrolet Onix 1.0 2019/2020;2019")).toBe("2019/2020")
  expect(years("ano", "Chevrolet Onix 1.0 2020;2019")).toBe("2019/2020")
  expect(years("ano", "Chevrolet Onix 1.0 2012/2013;2020")).toBe("2020/2020")
  expect(years("ano fabricacao;ano modelo", "Chevrolet Onix 1.0 2019;2020;2020")).toBe("2020/2020")
})

test("a year before the make is no name", () => {
  const [jeep, peugeot] = carsOf(
    "titulo;ano;preco\n2019 Jeep Compass Longitude;2019;104.990\nPeugeot 2008 Griffe;2019;75.990\n",
  )
  expect(jeep).toMatchObject({ make: "Jeep", model: "Compass", version: "Longitude" })
  expect(peugeot).toMatchObject({ make: "Peugeot", model: "2008", version: "Griffe" })
})

test("a fuel beside electricity is a hybrid; an electric part in a text makes none", () => {
  const fuel = (text: string) => carOf(`marca;modelo;ano;preco;combustivel\nFiat;Uno;2013;25.900;${text}\n`).fuel
  expect(["GASOLINA/ELETRICO", "Elétrico e gasolina", "ELETRICO/FONTE EXTERNA"].map(fuel)).toEqual([
    "hybrid",
    "hybrid",
    "electric",
  ])
  expect(carOf("marca;modelo;versao;ano;preco\nFiat;Uno;1.0 Direção Elétrica Flex;2013;25.900\n").fuel).toBe("flex")
})

describe("a portal's nested names", () => {
  test("“ano.modelo” is a year, a wrapper around each car is none of its names", () => {
    const inner = {
      codigo: 7,
      ano: { fabricacao: 2020, modelo: 2021 },
      marca: { nome: "FIAT" },
      modelo: { nome: "ARGO" },
    }
    const car = carOf(JSON.stringify({ veiculos: [{ veiculo: { ...inner, preco: { venda: 65_900, fipe: 1 } } }] }))
    expect(car).toMatchObject({ model: "Argo", buildYear: 2020, modelYear: 2021, price: 6_590_000, externalRef: "7" })
  })
  test("of two labels the one for people", () => {
    const properties = Object.entries({ Marca: "HYUNDAI", Modelo: "HYUNDAI HB20 1.0", Ano: "2018" })
    const ad = {
      priceValue: "R$ 52.900",
      properties: properties.map(([label, value], i) => ({ name: `vehicle_${i}`, label, value })),
    }
    expect(carOf(JSON.stringify({ ads: [ad] }))).toMatchObject({ make: "Hyundai", model: "HB20", modelYear: 2018 })
  })
})
