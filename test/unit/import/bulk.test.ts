import { expect, test } from "vitest"
import { cpuMsOf } from "../../support/cpu.ts"
import { parse } from "./support.ts"

const BROKEN = [
  "Fiat;Uno;1.0;2019;50.000;Prata;-1",
  "Fiat;Uno;1.0;32000;50.000;Prata;30000",
  ";Uno;1.0;2019;50.000;Prata;30000",
  "Fiat;;1.0;2019;50.000;Prata;30000",
  'Fiat;"Uno;1.0;2019;50.000;Prata',
  "Fiat;Uno;1.0;2019;5.000.000;Prata;30000",
  "Fiat;Uno;1.0;2019;50.000;Prata;NaN",
  "\u0007\ufffd;;;;;;",
  "Fiat;Uno;1.0;2019;50.000;Prata;30000;e;mais;colunas",
]

test("20,000 rows, 30% of them broken: the others go in, each broken one is told, in little time", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) =>
    i % 10 < 3 ? BROKEN[i % BROKEN.length] : `Fiat;Uno;1.0 Way;2019;${10_000 + i};Prata;R$ ${30 + (i % 9)}.990,00`,
  )
  const file = `marca;modelo;versao;ano;km;cor;preco\n${rows.join("\n")}\n`
  expect(cpuMsOf(() => parse(file))).toBeLessThan(5000)
  const { cars, rejected } = parse(file)
  expect([cars.length, rejected.length]).toEqual([14_000, 6000])
  expect(rejected.every(({ row, errors }) => (row - 1) % 10 < 3 && errors.length > 0)).toBe(true)
})
