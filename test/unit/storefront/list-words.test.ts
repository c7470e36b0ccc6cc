import { expect, test } from "vitest"
import { chipsOf } from "../../../web/storefront/results/chips.ts"
import { moreWords, orderWords } from "../../../web/storefront/results/list-words.ts"

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
