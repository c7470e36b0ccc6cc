import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parse } from "./support.ts"

const HEADER = "marca;modelo;versao;ano;km;cor;preco\n"
const keys = (...lines: string[]) => parse(HEADER + lines.join("\n")).cars.map(({ key }) => key)

describe("a car without a reference", () => {
  test("is the same in another spelling and at another price", () => {
    const [first] = keys("VW;Gol;1.0 Trend;2011/2012;80.000;Prata;24.900,00")
    expect(keys("VOLKSWAGEN;GOL;1.0 TREND;2011/2012;80000 km;PRATA;19900")).toEqual([first])
  })
  test("is the same whether its name stands in one column or in three", () => {
    const [parted] = keys("Fiat;Siena;Fire 1.0;2010;50000;Azul;20000")
    expect(
      parse("titulo;ano;km;cor;preco\nFiat Siena Fire 1.0;2010;50000;Azul;20000\n").cars.map(({ key }) => key),
    ).toEqual([parted])
  })
  test.each([
    "VW;Gol;1.0 Trend;2011/2012;80.001;Prata;24900",
    "VW;Gol;1.0 Trend;2011/2012;80.000;Preto;24900",
    "VW;Gol;1.0 Trend;2012/2012;80.000;Prata;24900",
    "VW;Gol;1.6 Trend;2011/2012;80.000;Prata;24900",
  ])("is another with %s", (other) => {
    const [first, second] = keys("VW;Gol;1.0 Trend;2011/2012;80.000;Prata;24900", other)
    expect(second).not.toBe(first)
  })
  test("has a twin: both are kept, and a rejected one holds its place", () => {
    const car = "VW;Gol;1.0;2012;80000;Prata"
    expect(keys(`${car};1000`, `${car};1000`).map((key) => key.slice(-2))).toEqual(["#1", "#2"])
    const { cars, seen } = parse(`${HEADER}${car};x\n${car};1000\n`)
    expect([cars.map(({ key }) => key.slice(-2)), seen.map((key) => key.slice(-2))]).toEqual([["#2"], ["#1"]])
  })
  test("has a key that the column holds, however long its texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 300 }), (text) => {
        const [line] = parse(
          JSON.stringify([
            { marca: "Fiat", modelo: "Uno", versao: text.repeat(3), ano: 2012, preco: 30_000, cor: text },
          ]),
        ).cars
        expect(line?.key.length ?? 0).toBeLessThanOrEqual(500)
        expect(line?.car.version.length ?? 0).toBeLessThanOrEqual(200)
        expect(line?.car.color?.length ?? 0).toBeLessThanOrEqual(40)
      }),
    )
  })
})

describe("a car with a reference", () => {
  const file = (...lines: string[]) => parse(`codigo;marca;modelo;ano;preco\n${lines.join("\n")}\n`)
  test("is that reference, whatever else changes", () => {
    expect(file("A1;Fiat;Uno;2019;30000").cars[0]?.key).toBe("r:A1")
    expect(file("A1;Ford;Ka;2020;31000").cars[0]?.key).toBe("r:A1")
  })
  test("given twice: the later row is rejected", () => {
    const { cars, rejected } = file("A1;Fiat;Uno;2019;30000", "A1;Fiat;Uno;2019;29000")
    expect(cars).toHaveLength(1)
    expect(rejected).toEqual([{ row: 2, errors: ["referência “A1” repetida: já está na linha 1"] }])
  })
  test("rejected for its price: it is still in the file", () => {
    expect(file("A1;Fiat;Uno;2019;x")).toMatchObject({ cars: [], seen: ["r:A1"] })
  })
  test("without one in its cell it goes by its own marks", () => {
    expect(file(";Fiat;Uno;2019;30000").cars[0]?.key).toMatch(/^n:fiat\|uno\|/)
  })
})
