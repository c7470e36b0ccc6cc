import { describe, expect, test } from "vitest"
import { benchCars } from "../../../scripts/bench/engine-stock.ts"
import { decodeSnapshot, encodeSnapshot, recommendTogether } from "../../../src/engine/index.ts"
import { saidOf, servesBoth, toFirst, YOU_AND } from "../../../web/storefront/together/words.ts"

const stock = decodeSnapshot(encodeSnapshot(benchCars(200), { stockVersion: 1 }))
const list = recommendTogether(
  stock,
  [
    { budget: { max: 70_000 }, uses: ["city"], priorities: { economy: 5 } },
    { budget: { max: 60_000 }, uses: ["family"], bodies: ["pickup"], gearbox: "automatic" },
  ],
  50,
)

describe("a list for two, in words", () => {
  test("how a car serves either, and whose best it is", () => {
    for (const item of list.items) {
      const serves = servesBoth(item, YOU_AND)
      expect(serves.map(({ score }) => score)).toEqual(item.people!.map(({ score }) => Math.round(score * 100)))
      item.people!.forEach(({ regret }, person) => {
        const best = person === 0 ? "o melhor para você" : "o melhor para ela"
        expect(serves[person]?.text.endsWith(best)).toBe(Math.round(regret * 100) === 0)
      })
    }
    expect(servesBoth({ ...list.items[0]!, people: undefined }, YOU_AND)).toEqual([])
  })

  test("a wish of the second alone is not said to be the first one's", () => {
    const seconds = list.items.filter(
      ({ people }) => people![1]!.breaks.includes("gearbox") && !people![0]!.breaks.includes("gearbox"),
    )
    expect(seconds.length).toBeGreaterThan(0)
    const said = seconds.flatMap((item) => saidOf(item, YOU_AND))
    expect(said).toContainEqual({ kind: "tradeoff", text: "câmbio manual, pediu automático", who: "Pessoa 2" })
    expect(said.filter(({ text }) => /você pediu/.test(text))).toEqual([])
  })

  test("what is said of person 1 is said to the reader", () => {
    const said = list.disagreements!.map(({ text }) => toFirst(text))
    expect(said.length).toBeGreaterThan(1)
    expect(said.filter((text) => /pessoa 1/i.test(text))).toEqual([])
    expect(said.find((text) => text.startsWith("O seu primeiro é "))).toMatch(/ para a outra, \d+º para os dois$/)
    expect(said.find((text) => text.startsWith("O primeiro da pessoa 2 é "))).toMatch(/ para você, \d+º para os dois$/)
    expect(said[0]).toBe("Você quer gastar até R$\u00a070.000; pessoa 2, até R$\u00a060.000")
  })
})
