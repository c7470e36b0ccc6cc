import { describe, expect, test } from "vitest"
import { chipsOf } from "../../../web/storefront/results/chips.ts"
import { fittingWords, moreWords, orderWords } from "../../../web/storefront/results/list-words.ts"

test.each([
  [38, 18, "Ver mais 18 que servem e 20 que quase servem"],
  [21, 1, "Ver mais 1 que serve e 20 que quase servem"],
  [2, 1, "Ver mais 1 que serve e 1 que quase serve"],
  [7, 7, "Ver mais 7 que servem"],
  [1, 1, "Ver mais 1 que serve"],
  [5, 0, "Ver mais 5 que quase servem"],
  [1, 0, "Ver mais 1 que quase serve"],
])("of %i hidden cars, %i of which fit: %s", (hidden, fitting, words) => {
  expect(moreWords(hidden, fitting)).toBe(words)
})

test("where wishes gave way, what unfolds comes near or stays further off, and none is said to serve", () => {
  expect(moreWords(42, 2, true)).toBe("Ver mais 2 que chegam perto e 40 que ficam mais longe")
  expect(moreWords(2, 1, true)).toBe("Ver mais 1 que chega perto e 1 que fica mais longe")
})

describe("the heading", () => {
  const [whole, misses] = [{ breaks: [] }, { breaks: ["gearbox" as const] }]
  const relaxed = [{ constraint: "gearbox" as const, from: "automatic", to: null, text: "Deixamos o câmbio em aberto" }]

  test("counts what serves, also beyond the list", () => {
    expect(fittingWords({ total: 1073, relaxed: [], items: [whole, misses] })).toBe("1.073 carros servem")
    expect(fittingWords({ total: 1, relaxed: [], items: [whole, misses] })).toBe("1 carro serve")
    expect(fittingWords({ total: 37, relaxed: [], items: [whole] }, " aos dois")).toBe("37 carros servem aos dois")
    expect(fittingWords({ total: 0, relaxed: [], items: [misses] }, " aos dois")).toBe("Nenhum carro serve aos dois")
  })

  test("does not say that those serve for which wishes gave way", () => {
    expect(fittingWords({ total: 3, relaxed, items: [misses, misses, misses] })).toBe("3 carros chegam perto")
    expect(fittingWords({ total: 1, relaxed, items: [misses] }, " aos dois")).toBe("1 carro chega perto")
    expect(fittingWords({ total: 3, relaxed, items: [whole, misses, misses] })).toBe("1 carro serve, 2 chegam perto")
    const two = fittingWords({ total: 3, relaxed, items: [whole, whole, misses] }, " aos dois")
    expect(two).toBe("2 carros servem aos dois, 1 chega perto")
    expect(fittingWords({ total: 2, relaxed, items: [whole, whole, whole] })).toBe("2 carros servem")
  })
})

test("the order is called varied exactly where a figure as it is shown stands above a smaller one", () => {
  const order = (...scores: number[]) => orderWords(scores.map((score) => ({ score })))
  expect(order(0.79, 0.76, 0.75, 0.77)).toBe("Na ordem da nota, variando os modelos")
  expect(order(0.79, 0.76, 0.76, 0.7)).toBe("Na ordem da nota")
  // 76 and 76 on the screen: nothing to explain.
  expect(order(0.79, 0.761, 0.764)).toBe("Na ordem da nota")
  expect(order()).toBe("Na ordem da nota")
})

test("duels are counted as duels", () => {
  const cars: [string, string] = ["a", "b"]
  const said = (...winners: (string | undefined)[]) =>
    chipsOf({ duels: winners.map((winner) => (winner === undefined ? { cars } : { cars, winner })) }).map(
      ([, text]) => text,
    )
  expect([said("a", undefined), said("a"), said(undefined)]).toEqual([
    ["2 duelos respondidos"],
    ["Duelo respondido"],
    ["Nenhum dos dois"],
  ])
})
