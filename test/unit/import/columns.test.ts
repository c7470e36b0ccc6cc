import { describe, expect, test } from "vitest"
import { recognise } from "../../../src/catalog/import/columns/columns.ts"
import { carOf, carsOf, parse } from "./support.ts"

/** How a file is refused. */
function refusal(file: string, columns?: readonly string[]): unknown {
  try {
    return parse(file, columns)
  } catch (error) {
    return error
  }
}

test.each([
  ["Preço", "price"],
  ["PREÇO (R$)", "price"],
  ["preco_venda", "price"],
  ["Valor do anúncio", "price"],
  ["precoVenda", "price"],
  ["Quilometragem", "km"],
  ["KM", "km"],
  ["mileage", "km"],
  ["Km rodados", "km"],
  ["odômetro", "km"],
  ["Ano", "year"],
  ["ano/modelo", "model_year"],
  ["Ano Fab/Mod", "year"],
  ["ano_fabricacao", "build_year"],
  ["AnoModelo", "model_year"],
  ["Marca", "make"],
  ["Fabricante", "make"],
  ["brand", "make"],
  ["Modelo", "model"],
  ["Versão", "version"],
  ["Automóvel", "make_model"],
  ["Título", "title"],
  ["Combustível", "fuel"],
  ["Câmbio", "gearbox"],
  ["Automático", "gearbox"],
  ["Cor", "color"],
  ["Nº portas", "doors"],
  ["Local", "place"],
  ["UF", "state"],
  ["Município", "city"],
  ["Código do veículo", "ref"],
  ["stock_id", "ref"],
  ["SKU", "ref"],
  ["Opcionais", "equipment"],
  ["Final da placa", "plate"],
  ["Único dono", "one_owner"],
  ["preco_fipe", "fipe"],
  ["codigo_fipe", "fipe_code"],
  ["Código da tabela FIPE", "fipe_code"],
  ["Mês de referência", "month"],
  ["freios ABS", "flag"],
  ["direção elétrica", "flag"],
  ["piloto automático", "flag"],
  ["Anunciante", "unknown"],
  ["", "unknown"],
  ["longitude", "unknown"],
  ["parcela (valor)", "unknown"],
  ["Preço antigo", "unknown"],
])("%s is %s", (name, role) => expect(recognise(name, 0).role).toBe(role))

describe("headers", () => {
  const car = { make: "Fiat", model: "Uno", modelYear: 2019, price: 3_000_000 }
  test("in any order, language, case and punctuation", () => {
    expect(carOf("PREÇO;ano;Modelo;MARCA\n30.000;2019;Uno;Fiat\n")).toMatchObject(car)
    expect(carOf("make,model,year,price\nFIAT,UNO,2019,30000\n")).toMatchObject(car)
    expect(carOf("Marca\tModelo\tAno\tValor (R$)\nFiat\tUno\t2019\t30000,00\n")).toMatchObject(car)
  })
  test("below a title", () => {
    const { cars, warnings } = parse("Estoque da loja;;;\n;;;\nmarca;modelo;ano;preco\nFiat;Uno;2019;30000\n")
    expect(cars.map(({ row }) => row)).toEqual([1])
    expect(warnings).toEqual([expect.stringContaining("acima do cabeçalho")])
  })
  test("rows are numbered as in the sheet, blank lines too, the header not", () => {
    const { cars, rejected } = parse(
      "marca;modelo;ano;preco\nFiat;Uno;2019;30000\n\n;;;\nFiat;Uno;2019;x\nFiat;Uno;2018;29000\n",
    )
    expect(cars.map(({ row }) => row)).toEqual([1, 5])
    expect(rejected.map(({ row }) => row)).toEqual([4])
  })
  test("what is not used is named, unnamed columns too", () => {
    const { warnings } = parse(";marca;modelo;ano;preco;longitude\n0;Fiat;Uno;2019;30000;-46.5\n")
    expect(warnings).toEqual(["Colunas não usadas: (sem nome, coluna 1), longitude"])
  })
  test("a description as long as an ad is one, a short one is the version", () => {
    const header = "marca;modelo;descrição;ano;preco\n"
    expect(carOf(`${header}Fiat;Uno;1.0 VIVACE 4P;2014;25000`)).toMatchObject({ version: "1.0 VIVACE 4P" })
    const ad = carOf(`${header}Fiat;Uno;${"Carro muito bem cuidado, único dono. ".repeat(4)};2014;25000`)
    expect(ad.version).toBe("")
    expect(ad.description).toContain("bem cuidado")
  })
  test("of two columns for one thing the first that says something counts", () => {
    expect(carOf("marca;modelo;ano;preco;cambio;câmbio automático\nFiat;Uno;2014;25000;;1")).toMatchObject({
      gearbox: "automatic",
    })
  })
  test("a line with too many cells is rejected, one cut short is read as far as it goes", () => {
    const { cars, rejected } = parse("marca;modelo;ano;preco;cor\nFiat;Uno;2014;25000;Azul;x\nFiat;Uno;2014;25000\n")
    expect(rejected).toEqual([{ row: 1, errors: ["a linha tem 6 colunas, o cabeçalho tem 5"] }])
    expect(cars).toHaveLength(1)
  })
})

describe("columns named by the caller", () => {
  const names = ["ignore", "make", "model", "year", "km", "price"]
  test("names what the file does not", () => {
    expect(carOf("Movida,FIAT,UNO,2018,27807,36160\n", names)).toMatchObject({
      make: "Fiat",
      model: "Uno",
      km: 27_807,
      price: 3_616_000,
    })
    expect(
      carOf("Movida,FIAT,UNO,2018,27807,36160\n", ["ignorar", "marca", "modelo", "ano", "km", "preço"]),
    ).toMatchObject({ make: "Fiat" })
  })
  test("a header that the file has all the same is no car", () => {
    expect(parse("a,b,c,d,e,f\nMovida,FIAT,UNO,2018,27807,36160\n", names)).toMatchObject({
      cars: [{ row: 1 }],
      rejected: [],
    })
  })
  test("refuses unknown names, and another number than the file's", () => {
    expect(refusal("a,b\n1,2\n", ["make", "banana"])).toMatchObject({
      detail: expect.stringContaining("banana") as unknown,
      errors: [{ path: "columns", message: expect.stringContaining("make, model") as unknown }],
    })
    expect(refusal("a,b\n1,2\n", ["make", "model", "price"])).toMatchObject({
      errors: [{ path: "columns", message: "3 nomes para 2 colunas" }],
    })
  })
})

describe("without header and without names", () => {
  test("two plain columns of numbers leave a doubt: refused, saying how to name them and what was seen", () => {
    const fleet = Array.from({ length: 20 }, (_, i) => `Movida,FIAT,UNO,2018,${27_000 + i},36160`).join("\n")
    expect(refusal(fleet)).toMatchObject({
      detail: expect.stringMatching(/reconheci \?,make,model,year,\?,\?\.$/) as unknown,
      errors: [{ path: "columns" }],
    })
  })
  test("marked money and one column of years leave none", () => {
    const rows = "FIAT;UNO;2018/2019;27.807 km;R$ 36.160,00\nFORD;KA;2017/2018;30.000 km;R$ 33.000,00\n"
    expect(carsOf(rows)).toMatchObject([
      { make: "Fiat", model: "Uno", km: 27_807 },
      { make: "Ford", model: "Ka", modelYear: 2018 },
    ])
  })
  test("a FIPE table is not a stock, with its header or without", () => {
    const row = '"R$ 12.226,00",Acura,Integra GS 1.8,1992,Gasolina,038003-2,maio de 2022 ,1,G\n'
    expect(() => parse(row.repeat(3))).toThrow("FIPE")
    expect(() =>
      parse("codigo_fipe;marca;modelo;ano;preco;mes_referencia\n038003-2;Acura;Integra;1992;12000;maio de 2022\n"),
    ).toThrow("FIPE")
  })
})
