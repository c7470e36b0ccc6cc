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
