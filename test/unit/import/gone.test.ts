import { expect, test } from "vitest"
import { parse } from "./support.ts"

test.each([
  ["status\nA;Fiat;Uno;2019;;Vendida", "vendido"],
  ["status\nA;Fiat;Uno;2019;x;SOLD", "vendido"],
  ["vendido\nA;Fiat;Uno;2019;30000;Sim", "vendido"],
  ["status\nA;Fiat;Uno;2019;30000;Inativo", "removido"],
  ["ativo\nA;Fiat;Uno;2019;30000;não", "removido"],
])("a car that is gone needs no price, and is no rejected row: %s", (rest, status) => {
  expect(parse(`ref;marca;modelo;ano;preco;${rest}\n`)).toMatchObject({
    gone: [{ row: 1, key: "r:A", status }],
    cars: [],
    seen: [],
    rejected: [],
  })
})

test.each([
  ["não está à venda", "removido"],
  ["Não ativo", "removido"],
  ["not for sale", "removido"],
  ["Não está mais em estoque", "removido"],
  ["Out of stock", "removido"],
  ["Fora de estoque", "removido"],
  ["não está vendido", undefined],
  ["ainda não foi vendido", undefined],
  ["À venda", undefined],
  ["não reservado, disponível", undefined],
])("a status means what its negation makes of it: %s", (said, gone) => {
  const { gone: left, cars } = parse(`ref;marca;modelo;ano;preco;status\nA;Fiat;Uno;2019;30000;${said}\n`)
  expect(left.map(({ status }) => status)).toEqual(gone === undefined ? [] : [gone])
  expect(cars).toHaveLength(gone === undefined ? 1 : 0)
})
