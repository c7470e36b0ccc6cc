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

test("news stand at the cars that are still listed, the others apart", () => {
  const { away, of } = newsOf(CHANGES, ["b", "d"])
  expect(away.map(({ carId, kind }) => `${carId} ${kind}`)).toEqual(["a sold", "c cheaper", "c left"])
  expect([...of]).toEqual([
    ["b", ["Baixou R$ 1.500"]],
    ["d", ["Entrou na lista, em 3º"]],
  ])
})

test("the kinds of change are counted, in the singular and plural", () => {
  expect(summary(CHANGES)).toBe("1 vendido, 2 baixaram de preço, 1 saiu dos dez, 1 entrou na lista")
  expect(summary([])).toBeUndefined()
})
