import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decode } from "../../../src/catalog/import/file/decode.ts"
import { findDelimiter } from "../../../src/catalog/import/file/delimiter.ts"
import { readCsv } from "../../../src/catalog/import/file/read-csv.ts"
import { latin1, parse } from "./support.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const portuguese = fc.stringMatching(/^[a-zA-Z0-9 ;,áéíóúâêôãõçÁÉÍÓÚÂÊÔÃÕÇ\n]{0,60}$/)

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length)
  const view = new DataView(bytes.buffer)
  for (const [i, unit] of [0xfeff, ...Array.from(text, (char) => char.charCodeAt(0))].entries()) {
    view.setUint16(2 * i, unit, little)
  }
  return bytes
}

describe("encodings", () => {
  test("any Portuguese text comes back from each of them", () => {
    fc.assert(
      fc.property(portuguese, (text) => {
        expect(decode(utf8(text)).text).toBe(text)
        expect(decode(utf8(`\ufeff${text}`)).text).toBe(text)
        expect(decode(latin1(text)).text).toBe(text)
        expect(decode(utf16(text, true)).text).toBe(text)
        expect(decode(utf16(text, false)).text).toBe(text)
      }),
    )
  })
  test("windows-1252 has its own marks", () => expect(decode(Uint8Array.of(0x80, 0x20, 0x96, 0xe7)).text).toBe("€ –ç"))
  test("one broken byte does not spoil every other accent", () => {
    const bytes = utf8("Preço;Câmbio;Versão;Descrição de fábrica ?")
    bytes[bytes.length - 1] = 0xff
    const { text, warnings } = decode(bytes)
    expect(text).toBe("Preço;Câmbio;Versão;Descrição de fábrica \ufffd")
    expect(warnings).toHaveLength(1)
  })
  test("text encoded twice is mended", () => {
    const twice = utf8(Array.from(utf8("Preço e câmbio"), (byte) => String.fromCharCode(byte)).join(""))
    expect(decode(twice)).toMatchObject({ text: "Preço e câmbio", warnings: [expect.stringContaining("duas vezes")] })
  })
})

test.each([
  ["PNG", [0x89, 0x50, 0x4e, 0x47, 1]],
  ["XLSX", [0x50, 0x4b, 3, 4, 9]],
  ["XLS", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PDF", [...utf8("%PDF-1.7")]],
  ["gzip", [0x1f, 0x8b, 8]],
  ["nulos", [65, 0, 66]],
  ["binários", Array.from({ length: 400 }, (_, i) => (i % 7) + 1)],
])("%s is not text, and the error says how to go on", (kind, bytes) => {
  expect(() => parse(Uint8Array.from(bytes))).toThrow(new RegExp(`não é texto.*${kind}.*CSV`))
})

describe("files that cannot be a stock", () => {
  test.each([
    ["", "vazio"],
    [" \n\n", "vazio"],
    ["\ufeff", "vazio"],
    ["marca;modelo;ano;preço\n", "só tem o cabeçalho"],
    ["um texto qualquer\nsem colunas\n", "colunas"],
    ["<html><body>oi</body></html>", "HTML"],
    ["[]", "nenhum carro"],
    ['{"a":1}', "lista"],
    ["{nope", "JSON"],
    ['[{"preco": NaN}]', "NaN"],
    ["<a><b>", "XML"],
    ["<!DOCTYPE x [<!ENTITY a 'b'>]><x><y><z>1</z><w>2</w></y></x>", "DOCTYPE"],
    ["marca;modelo;cor\nFiat;Uno;Azul\n", "preço"],
    ["cor;peso\nAzul;12\n", "preço, modelo"],
  ])("%j", (file, why) => expect(() => parse(file)).toThrow(why))
  test("deep nesting", () => {
    expect(() => parse("[".repeat(200_000))).toThrow("JSON")
    expect(() => parse("<a>".repeat(50_000) + "</a>".repeat(50_000))).toThrow("XML")
    expect(() => parse(`[${'{"a":'.repeat(3000)}1${"}".repeat(3000)}]`)).toThrow("Não encontrei")
  })
  test("more than 20 MB, more than 100,000 rows", () => {
    expect(() => parse(new Uint8Array(20 * 1024 * 1024 + 1).fill(65))).toThrow("20 MB")
    expect(() => parse(`marca;modelo;ano;preco\n${"a;b;1;2\n".repeat(100_001)}`)).toThrow("100000")
  })
})

describe("CSV", () => {
  const cell = fc.stringMatching(/^[ -~áéçãõ]{0,12}$/).filter((text) => text === text.trim() && !/^'\d|^=/.test(text))
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 12 })
  const write = (lines: string[][], mark: string, end: string) =>
    lines.map((line) => line.map((text) => `"${text.replaceAll('"', '""')}"`).join(mark)).join(end) + end

  test("any cells come back, whatever parts them and ends the lines", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\n", "\r\n"), (lines, mark, end) => {
        const header = [["marca", "modelo", "preco"], ...lines, ["x", "y", "z"]]
        expect(readCsv(write(header, mark, end)).rows).toEqual(header)
      }),
    )
  })
  test("decimal commas do not win over semicolons", () => {
    expect(findDelimiter("marca;preco\nFiat;24.900,00\nFord;1.000,00\n")).toBe(";")
    expect(findDelimiter('marca,preco\nFiat,"24.900,00"\n')).toBe(",")
    expect(findDelimiter("marca\tpreco\nFiat\t24.900,00")).toBe("\t")
  })
  test("Excel's sep= line", () =>
    expect(readCsv("sep=;\na;b\n1,5;2\n").rows).toEqual([
      ["a", "b"],
      ["1,5", "2"],
    ]))
  test("paragraphs in quotes hide no column", () => {
    const ad = '"Carro ótimo, de único dono; revisado\n\nAceito troca\n- ar\n- ""som"", alarme; roda 17"'
    for (const mark of [",", ";", "\t", "|"]) {
      const cells = ["Fiat", '"Uno ""Way"""', "2013", '"25.900,00"', ad]
      const text = [["marca", "modelo", "ano", "preco", "descricao"], cells, cells]
        .map((row) => row.join(mark))
        .join("\n")
      expect(findDelimiter(text)).toBe(mark)
      expect(readCsv(text).rows.map((row) => row.length)).toEqual([5, 5, 5])
    }
  })
  test("a quotation mark left open costs its own row only", () => {
    const lines = Array.from({ length: 50 }, (_, i) =>
      i === 20 ? `Fiat;"Uno;2019;30000` : `Fiat;Uno;2019;${30_000 + i}`,
    )
    expect(readCsv(lines.join("\n")).rows).toHaveLength(50)
    const twice = lines.with(30, 'Ford;"Ka;2018;29000')
    expect(readCsv(twice.join("\n")).rows).toHaveLength(50)
  })
  test("inches, and line ends inside quotes", () => {
    expect(readCsv('a;b\nroda 17";x\n"duas\nlinhas";y\n').rows).toEqual([
      ["a", "b"],
      ['roda 17"', "x"],
      ["duas\nlinhas", "y"],
    ])
  })
})
