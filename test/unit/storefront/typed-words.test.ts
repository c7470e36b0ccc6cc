/** What was typed into the search, as chips to take off one by one. */
import { expect, test } from "vitest"
import { chipsFor } from "../../../web/storefront/stock/chips.ts"
import { readStockWish } from "../../../web/storefront/stock/search.ts"
import { partsOf } from "../../../web/storefront/stock/typed-words.ts"

const MAKES = ["Fiat", "Land Rover", "Mercedes-Benz"]

test.each<[string, readonly string[]]>([
  ["suv fiat flex", ["SUV", "Fiat", "Flex"]],
  ["SUVs da Fiat", ["SUV", "Fiat"]],
  ["onix premier automática prata", ["“onix premier”", "Automático", "“prata”"]],
  ["land rover híbrida", ["Land Rover", "Híbrido"]],
  ["mercedes-benz a diesel", ["Mercedes-Benz", "Diesel"]],
  ["picapes ou peruas", ["Picape", "Perua"]],
  ["câmbio manual", ["Manual"]],
  ["dupla embreagem", ["“dupla embreagem”"]],
  // What is not there to take off one by one.
  ["suv sem diesel", ["“suv sem diesel”"]],
  ["chevrolet onix", ["“chevrolet onix”"]],
  ["de", []],
])("%s", (q, texts) => {
  expect(partsOf(q, MAKES).map(({ text }) => text)).toEqual(texts)
})

test("a part that is taken off leaves the others as they were typed", () => {
  expect(partsOf("SUV da Fiat  até tarde", MAKES)).toEqual([
    { text: "SUV", without: "da Fiat até tarde" },
    { text: "Fiat", without: "SUV da até tarde" },
    { text: "“até tarde”", without: "SUV da Fiat" },
  ])
})

test("each part is a chip, beside the filters' own", () => {
  const chips = chipsFor(readStockWish("q=suv+fiat&priceMax=90000&page=2"), MAKES)
  expect(chips.map(({ text }) => text.replaceAll("\u00a0", " "))).toEqual(["SUV", "Fiat", "Até R$ 90 mil"])
  expect(chips[0]?.without).toMatchObject({ page: 1, filters: { q: "fiat", priceMax: "90000" } })
  expect(chipsFor(readStockWish("q=suv"))[0]?.without.filters.q).toBeUndefined()
})
