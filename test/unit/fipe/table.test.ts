import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { readMonth } from "../../../src/catalog/fipe/month.ts"
import { readFipeTable, ZERO_KM } from "../../../src/catalog/fipe/read-table.ts"

const read = (text: string, month?: string) => readFipeTable(new TextEncoder().encode(text), month)

const PLAIN = [
  '"R$ 12.226,00",Acura,Integra GS 1.8,1992,Gasolina,038003-2,maio de 2022 ,1,G',
  '"R$ 50.087,00",Agrale,MARRUÁ 2.8 12V 132cv TDI Diesel,2007,Diesel,060001-6,maio de 2022 ,1,D',
  '"R$ 98.123,45",GM - Chevrolet,ONIX HATCH LT 1.0 12V Flex 5p Mec.,32000,Gasolina,004515-2,maio de 2022 ,1,G',
].join("\r\n")

test("a table without names, as it was found", async () => {
  const [month, ...more] = await read(PLAIN)
  expect(more).toEqual([])
  expect(month).toMatchObject({ month: "2022-05", otherVehicles: 0, unreadable: 0 })
  expect(month?.prices).toEqual([
    {
      code: "004515-2",
      make: "GM - Chevrolet",
      model: "ONIX HATCH LT 1.0 12V Flex 5p Mec.",
      year: ZERO_KM,
      fuel: "gasoline",
      price: 9_812_345,
    },
    { code: "038003-2", make: "Acura", model: "Integra GS 1.8", year: 1992, fuel: "gasoline", price: 1_222_600 },
    {
      code: "060001-6",
      make: "Agrale",
      model: "MARRUÁ 2.8 12V 132cv TDI Diesel",
      year: 2007,
      fuel: "diesel",
      price: 5_008_700,
    },
  ])
})

describe("the same prices", () => {
  test.each([
    [
      "with names and in another order",
      "Mes Referencia;Codigo Fipe;Marca;Modelo;Ano Modelo;Combustivel;Valor\nmaio/2022;038003-2;Acura;Integra GS 1.8;1992;Gasolina;R$ 12.226,00\n",
    ],
    [
      "in English, the month in two columns",
      "year_of_reference,month_of_reference,fipe_code,authentication,brand,model,fuel,gear,engine_size,year_model,avg_price_brl\n2022,May,038003-2,cfzlctzfwrcp,Acura,Integra GS 1.8,Gasoline,manual,1.8,1992,12226.0\n",
    ],
    [
      "as JSON with FIPE's own keys, year and fuel in one",
      '[{"Valor":"R$ 12.226,00","Marca":"Acura","Modelo":"Integra GS 1.8","AnoModelo":"1992 Gasolina","CodigoFipe":"038003-2","MesReferencia":"maio de 2022 ","TipoVeiculo":1}]',
    ],
  ])("%s", async (_, text) => {
    const [month] = await read(text)
    expect(month?.month).toBe("2022-05")
    expect(month?.prices).toEqual([
      { code: "038003-2", make: "Acura", model: "Integra GS 1.8", year: 1992, fuel: "gasoline", price: 1_222_600 },
    ])
  })

  test("gzipped, and from a file that does not say its month", async () => {
    expect(await readFipeTable(new Uint8Array(gzipSync(PLAIN)))).toEqual(await read(PLAIN))
    const bare = PLAIN.replaceAll(",maio de 2022 ", "")
    await expect(read(bare)).rejects.toThrow(/falta o mês/)
    expect((await read(bare, "2022-05"))[0]?.prices).toEqual((await read(PLAIN))[0]?.prices)
  })
})

test("motorcycles are left out, months are told apart, a key counts once", async () => {
  const text = [
    PLAIN,
    '"R$ 9.000,00",Honda,CG 125,2007,Gasolina,811001-1,maio de 2022 ,2,G',
    '"R$ 12.300,00",Acura,Integra GS 1.8,1992,Gasolina,038003-2,junho de 2022 ,1,G',
    '"R$ 12.300,00",Acura,Integra GS 1.8,1992,Gasolina,038003-2,junho de 2022 ,1,G',
  ].join("\n")
  const months = await read(text)
  expect(months.map(({ month, prices, otherVehicles }) => [month, prices.length, otherVehicles])).toEqual([
    ["2022-05", 3, 1],
    ["2022-06", 1, 0],
  ])
})

describe("a month that has not come, or is none,", () => {
  const [line = ""] = PLAIN.split("\r\n")
  const latest = "2022-06"
  const readThen = (text: string, month?: string) =>
    readFipeTable(new TextEncoder().encode(text), month, Date.parse(`${latest}-30T12:00:00Z`))

  test("is an unreadable row, and no newest month of one price", async () => {
    for (const wrong of ["julho de 2022", "maio de 2202", "9999-05", "0000-05"]) {
      const text = `${`${line}\n`.repeat(99)}${line.replace("maio de 2022 ", wrong)}\n`
      const months = await readThen(text)
      expect(
        months.map(({ month, prices, unreadable }) => [month, prices.length, unreadable]),
        wrong,
      ).toEqual([["2022-05", 1, 1]])
    }
  })

  test("is refused where it is said for the whole file", async () => {
    const bare = PLAIN.replaceAll(",maio de 2022 ", "")
    await expect(readThen(bare, "2022-07")).rejects.toMatchObject({
      detail: expect.stringMatching(/ainda não/) as string,
    })
    expect((await readThen(bare, latest))[0]?.month).toBe(latest)
  })

  test("is refused where the year has a column of its own", async () => {
    const names = "year_of_reference,month_of_reference,fipe_code,brand,model,fuel,year_model,avg_price_brl"
    for (const year of ["20222", "x'; drop", "1022"]) {
      const text = `${names}\n${year},May,038003-2,Acura,Integra GS 1.8,Gasoline,1992,12226.0\n`
      await expect(readThen(text), year).rejects.toMatchObject({ code: "invalid" })
    }
  })
})

describe("refuses, saying why,", () => {
  test.each([
    ["a stock", "marca;modelo;ano;km;preco\nFiat;Uno;2019;50000;30000\nFiat;Argo;2020;40000;60000\n", /código FIPE/],
    [
      "a table that is broken in many rows",
      `${`${PLAIN}\n`.repeat(10)}${"x,Acura,Integra,1992,Gasolina,038003-2,maio de 2022,1,G\n".repeat(3)}`,
      /linhas não são preços/,
    ],
    [
      "only lorries",
      '"R$ 9.000,00",Volvo,FH 540,2007,Diesel,515001-1,maio de 2022,3,D\n"R$ 9.100,00",Volvo,FH 460,2007,Diesel,515002-0,maio de 2022,3,D',
      /nenhum preço de carro/,
    ],
    ["a text", "isto não é\numa tabela\n", /colunas/],
  ])("%s", async (_, text, why) => {
    await expect(read(text)).rejects.toMatchObject({ code: "invalid", detail: expect.stringMatching(why) as string })
  })
})

test("months as people and programs write them", () => {
  for (const text of [
    "maio de 2022 ",
    "mai/22",
    "05/2022",
    "5-2022",
    "2022-05",
    "2022-05-01",
    "May 2022",
    "Maio/2022",
  ]) {
    expect(readMonth(text), text).toBe("2022-05")
  }
  expect(readMonth("dezembro de 2025")).toBe("2025-12")
  for (const text of ["2022", "13/2022", "2022-00", "maio", "", "abc de 2022"])
    expect(readMonth(text), text).toBeUndefined()
})
