/** Files as dealers' programs and portals write them: what each line of the mess must come to, and what is not made up. */
import { describe, expect, test } from "vitest"
import { unpack } from "../../../src/catalog/import/file/unpack.ts"
import { carOf, carsOf, parse } from "./support.ts"

const UNO = { make: "Fiat", model: "Uno", modelYear: 2015, price: 3_000_000, km: 80_000 }
const KA = { make: "Ford", model: "Ka", modelYear: 2016, price: 3_200_000, km: 70_000 }
const LINES = ["Fiat;Uno;2015;80.000;30.000,00", "Ford;Ka;2016;70.000;32.000,00"]
const HEADER = "Marca;Modelo;Ano;KM;Preço"

describe("a sheet", () => {
  test.each([
    ["with a title above and totals below", ["ESTOQUE;;;;", ";;;;", HEADER, ...LINES, "Total;;;150.000;R$ 62.000,00"]],
    ["with its averages", [HEADER, ...LINES, ";;;Total:;62000", ";;;Média:;31000"]],
    ["with the header on each page", [HEADER, LINES[0], HEADER, LINES[1]]],
    ["with marks at each line's end", [`${HEADER};`, ...LINES.map((line) => `${line};`)]],
    ["each line in quotes as a whole", [HEADER, ...LINES].map((line) => `"${line}"`)],
    [
      "as a table of dashes and bars",
      [HEADER, "---;---;---;---;---", ...LINES].map((line) => line.replaceAll(";", "|")),
    ],
    ["with figures kept as texts", [HEADER, "Fiat;Uno;'2015;'80000;'30000", 'Ford;Ka;="2016";="70000";="32000"']],
    ["with a line that names the mark", ['"sep=;"', HEADER, ...LINES]],
    ["with hard blanks", [HEADER, "Fiat;Uno;2015;80\u00a0000 km;R$\u00a030\u00a0000,00", LINES[1]]],
    ["of thousands", [HEADER, "Fiat;Uno;2015;80k;30 mil", "Ford;Ka;2016;70 mil km;R$ 32K"]],
    ["with a crossed-out price first", ["Marca;Modelo;Ano;KM;Preço De;Preço Por", "Fiat;Uno;2015;80000;33000;30000"]],
  ])("%s", (_, lines) => expect(carsOf(lines.join("\r\n"))).toMatchObject(lines.length < 3 ? [UNO] : [UNO, KA]))

  test("of a spreadsheet's XML or a program's HTML", () => {
    const cells = (line: string, open: string, close: string) =>
      line.replace(/[^;]+/g, `${open}$&${close}`).replaceAll(";", "")
    const html = [HEADER, ...LINES].map(
      (line) => `<tr>${cells(line, "<td align=right>".replace(" align=right", ""), "</td>")}</tr>`,
    )
    expect(
      carsOf(`<html><head><meta charset="utf-8"></head><body><br><table>${html.join("\n")}</table></body></html>`),
    ).toMatchObject([UNO, KA])
    expect(carsOf(`<table>${html.join("")}</table>`.replace("Preço", "Pre&ccedil;o"))).toMatchObject([UNO, KA])
    const xml = [HEADER, ...LINES].map(
      (line) => `<Row>${cells(line, '<Cell><Data ss:Type="String">', "</Data></Cell>")}</Row>`,
    )
    const book = `<?xml version="1.0"?><Workbook xmlns:ss="x"><Worksheet><Table>${xml.join("")}</Table></Worksheet></Workbook>`
    expect(carsOf(book)).toMatchObject([UNO, KA])
    const gap = book.replace(/<Cell><Data ss:Type="String">80.000<\/Data><\/Cell><Cell>/, '<Cell ss:Index="5">')
    expect(carsOf(gap)).toMatchObject([{ ...UNO, km: null }, KA])
  })

  test("with two columns of years, imported cars, and a remark in the last column", () => {
    const [toyota] = carsOf(
      'Veículo;Ano;Ano;Preço;Observações\nI/TOYOTA HILUX SRV;2014;2015;99.900;"Revisada,\nsó na rede"\n',
    )
    expect(toyota).toMatchObject({ make: "Toyota", model: "Hilux", version: "SRV", buildYear: 2014, modelYear: 2015 })
    expect(toyota?.description).toBe("Revisada, só na rede")
  })
})

describe("what a file leaves open is not filled in", () => {
  test("km in words, marks or a formula's error: unknown, and noted", () => {
    const { cars, rejected, warnings } = parse(
      `${HEADER}\n${["N/D", "", "---", "#REF!", "consulte"].map((km) => `Fiat;Uno;2015;${km};30000`).join("\n")}\n`,
    )
    expect(rejected).toEqual([])
    expect(cars.map(({ car }) => car.km)).toEqual(Array(5).fill(null))
    expect(warnings).toEqual([
      "Quilometragem não informada (4 linhas: 1, 2, 3, 4)",
      "Quilometragem “consulte” tratada como não informada (linha 5)",
    ])
  })
  test("miles are no km, centavos and dollars no reais", () => {
    expect(carOf("marca;modelo;ano;preco;miles\nFiat;Uno;2015;30000;50000\n")).not.toHaveProperty("km")
    for (const name of ["preco_centavos", "price_usd", "preço em dólar"]) {
      expect(() => parse(`marca;modelo;ano;${name}\nFiat;Uno;2015;3000000\n`), name).toThrow("coluna de preço")
    }
  })
  test("a body that a bare name leaves open", () => {
    expect(carOf("marca;modelo;ano;preco\nToyota;ETIOS;2017;40000\n")).not.toHaveProperty("body")
    expect(carOf("marca;modelo;versao;ano;preco\nToyota;ETIOS;X 1.3;2017;40000\n")).toMatchObject({ body: "hatch" })
    expect(carOf("marca;modelo;versao;ano;preco\nToyota;ETIOS;XLS SEDAN;2017;40000\n")).toMatchObject({ body: "sedan" })
  })
  test("a maker, unless the file names none and one alone has that model", () => {
    expect(carOf("modelo;ano;preco\nHB20 1.0 Comfort;2017;40000\n")).toMatchObject({ make: "Hyundai", model: "HB20" })
    expect(parse("modelo;ano;preco\nClassic LS;2012;20000\n").rejected).toHaveLength(1)
    expect(parse("marca;modelo;ano;preco\n;HB20;2017;40000\n").rejected).toHaveLength(1)
  })
  test("a reference that a spreadsheet rounded, or that many rows share", () => {
    const rounded = parse("id;marca;modelo;ano;preco\n7,89E+12;Fiat;Uno;2015;30000\n7,89E+12;Ford;Ka;2016;32000\n")
    expect(rounded.cars.map(({ key }) => key.slice(0, 2))).toEqual(["n:", "n:"])
    const shared = parse(`codigo;marca;modelo;ano;preco\n${"7;Fiat;Uno;2015;30000\n".repeat(5)}`)
    expect(shared.cars).toHaveLength(5)
    expect(shared.warnings).toEqual([expect.stringContaining("“codigo” se repete"), "Colunas não usadas: codigo"])
  })
})

describe("JSON", () => {
  const [uno, ka] = [
    { marca: "Fiat", modelo: "Uno", ano: 2015, preco: 30_000, km: 80_000 },
    { marca: "Ford", modelo: "Ka", ano: 2016, preco: 32_000, km: 70_000 },
  ] as const
  const columnsOf = (shape: (cells: readonly unknown[]) => unknown) =>
    Object.fromEntries(
      (["marca", "modelo", "ano", "preco", "km"] as const).map((name) => [name, shape([uno[name], ka[name]])]),
    )
  test.each([
    ["under ids", { estoque: { A1: uno, A2: ka } }],
    ["in wrappers", { response: { page: 1, rows: [{ vehicle: uno }, { vehicle: ka }] } }],
    ["in pages", [{ page: 1, lista: [uno, ka] }]],
    ["as rows", [Object.keys(uno), Object.values(uno), Object.values(ka)]],
    ["as columns in lists", columnsOf((cells) => cells)],
    ["as columns by number", columnsOf((cells) => Object.fromEntries(cells.entries()))],
    ["as rows beside names", { columns: Object.keys(uno), data: [Object.values(uno), Object.values(ka)] }],
  ])("cars %s", (_, value) => expect(carsOf(JSON.stringify(value))).toMatchObject([UNO, KA]))
  test("one car alone, its photos no list of cars", () => {
    expect(carOf(JSON.stringify({ ...uno, fotos: [{ id: 1, nome: "a", ano: 1 }] }))).toMatchObject(UNO)
  })
  test("attributes by name and value, JSON-LD", () => {
    const attributes = Object.entries({ Marca: "Fiat", Modelo: "Uno", Ano: "2015", Quilômetros: "80000 km" })
    const ad = {
      id: "M1",
      title: "Fiat Uno Way",
      price: 30_000,
      attributes: attributes.map(([name, value_name]) => ({ name, value_name })),
    }
    expect(carOf(JSON.stringify({ results: [ad] }))).toMatchObject({ ...UNO, version: "Way", externalRef: "M1" })
    const ld = {
      "@type": "Car",
      brand: { "@type": "Brand", name: "Fiat" },
      model: "Uno",
      vehicleModelDate: "2015",
      mileageFromOdometer: { "@type": "QuantitativeValue", value: 80_000, unitCode: "KMT" },
      offers: { "@type": "Offer", price: "30000.00", priceCurrency: "BRL" },
    }
    expect(carOf(JSON.stringify({ "@graph": [ld] }))).toMatchObject(UNO)
  })
})

describe("gzip", () => {
  const gzip = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(
      await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer(),
    )
  test("is unpacked; anything else stays as it is", async () => {
    const bytes = new TextEncoder().encode([HEADER, ...LINES].join("\n"))
    expect(carsOf(await unpack(await gzip(bytes)))).toMatchObject([UNO, KA])
    expect(await unpack(bytes)).toBe(bytes)
  })
  test("that is cut off, or holds more than 20 MB, is refused", async () => {
    const packed = await gzip(new Uint8Array(64 * 1024 * 1024))
    expect(packed.length).toBeLessThan(100_000)
    await expect(unpack(packed)).rejects.toMatchObject({ code: "too_large" })
    await expect(unpack(packed.subarray(0, 2000))).rejects.toMatchObject({ code: "invalid" })
  })
})
