/** Files made to hurt: an answer in little time, one clear sentence, and nothing of theirs in a terminal. */
import { expect, test } from "vitest"
import { DomainError } from "../../../src/base/errors.ts"
import { cpuMsOf } from "../../support/cpu.ts"
import { parse } from "./support.ts"

const HEADER = "ref;marca;modelo;ano;km;cor;preco\n"
const CAR = "Fiat;Uno;2019;1;Azul;30000"

test.each([
  ["a JSON of half a million floors", `${'{"a":'.repeat(500_000)}1${"}".repeat(500_000)}`],
  ["a page that opens tables and closes none", `<html>${"<table".repeat(300_000)}`],
  ["a page of tables in tables", `<html>${"<table><tr><td>".repeat(3000)}${"</td></tr></table>".repeat(3000)}`],
  ["nothing but marks", ";,|\t".repeat(100_000)],
  ["nothing but quotation marks", '"'.repeat(1_000_000)],
  ["objects wide and deep", JSON.stringify(wide(5))],
  ["600 columns", `marca;modelo;ano;preco${";x".repeat(596)}\nFiat;Uno;2019;30000${";1".repeat(596)}\n`],
])("%s is refused", (_, file) => {
  expect(cpuMsOf(() => expect(() => parse(file)).toThrow(DomainError))).toBeLessThan(5000)
})

function wide(depth: number): object {
  return Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`k${i}`, depth === 0 ? { a: i } : wide(depth - 1)]))
}

test("a cell of five million letters and one of 200 unused columns cost little", () => {
  const { cars } = parse(`${HEADER}A;Fiat;Uno;2019;1;${"x".repeat(5_000_000)};30000\nB;${CAR}\n`)
  expect(cars.map(({ car }) => car.color?.length)).toEqual([40, 4])
  const names = Array.from({ length: 196 }, (_, i) => `c${i}`).join(";")
  const { warnings } = parse(`marca;modelo;ano;preco;${names}\nFiat;Uno;2019;30000${";v".repeat(196)}\n`)
  expect(warnings).toEqual([expect.stringMatching(/^Colunas não usadas: c0, .* c39 … e mais 156$/)])
})

test("no control characters of a file reach a report", () => {
  const escape = "\u001b[2J\u202e"
  const { rejected, warnings } = parse(
    `${HEADER}A${escape};Fiat;Uno;2019;m${escape};${escape};30000\nA${escape};Fiat;Uno;x${escape};1;;y${escape}\n`,
  )
  const named = parse(
    JSON.stringify([{ [`nome${escape}x`]: 1, marca: "Fiat", modelo: "Uno", ano: 2015, preco: 30_000 }]),
  )
  expect(JSON.stringify([rejected, warnings, named.warnings])).not.toMatch(/\\u001b|\u202e/)
  expect(rejected).toHaveLength(2)
  expect(named.warnings.join()).toContain("nome")
})

test("formulas stay plain text, and are no figures", () => {
  const { cars, rejected } = parse(`${HEADER}=1+1;Fiat;Uno;2019;1;@Soma(1);30000\nB;Fiat;Uno;2019;1;Azul;=1+1\n`)
  expect(cars[0]?.car).toMatchObject({ externalRef: "=1+1", color: "@Soma(1)" })
  expect(rejected).toEqual([{ row: 2, errors: ["preço ilegível: “=1+1”"] }])
})

test("100,000 cars are no more than 100,000, whatever stands above them", () => {
  const rows = `A;${CAR}\n`.repeat(100_000).replaceAll(/^A/gm, "")
  expect(parse(`Estoque;;;;;;\n${HEADER}${rows}`).cars).toHaveLength(100_000)
  expect(() => parse(`${HEADER}${rows};${CAR}\n`)).toThrow("100001 linhas")
})
