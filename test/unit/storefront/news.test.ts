import { expect, test } from "vitest"
import type { SharedChange } from "../../../src/contract/share.ts"
import { newsOf, summary } from "../../../web/storefront/share/news.ts"

const change = (carId: string, kind: SharedChange["kind"], text: string): SharedChange => ({
  carId,
  kind,
  title: `Carro ${carId}`,
  text,
})
const CHANGES = [
  change("a", "sold", "vendido"),
  change("b", "cheaper", "baixou R$ 1.500"),
  change("c", "cheaper", "baixou R$ 500"),
  change("c", "left", "saiu dos dez primeiros"),
  change("d", "entered", "entrou na lista, em 3º"),
]

test("what happened to a car stands at the car", () => {
  expect(newsOf(CHANGES, "c")).toEqual(["Baixou R$ 500", "Saiu dos dez primeiros"])
  expect(newsOf(CHANGES, "z")).toEqual([])
})

test("the kinds of change are counted, in the singular and plural", () => {
  expect(summary(CHANGES)).toBe("1 vendido, 2 baixaram de preço, 1 saiu dos dez, 1 entrou na lista")
  expect(summary([])).toBeUndefined()
})
