import { describe, expect, test } from "vitest"
import { benchCars } from "../../../scripts/bench/engine-stock.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { decodeSnapshot, encodeSnapshot, recommend, recommendTogether } from "../../../src/engine/index.ts"
import { impersonal, NUMBERED, saidOf, servesBoth, toFirst, YOU_AND } from "../../../web/storefront/together/words.ts"

const stock = decodeSnapshot(encodeSnapshot(benchCars(200), { stockVersion: 1 }))
const PROFILES: [Profile, Profile] = [
  { budget: { max: 70_000 }, uses: ["city"], priorities: { economy: 5 } },
  { budget: { max: 60_000 }, uses: ["family"], bodies: ["pickup"], gearbox: "automatic" },
]
const list = recommendTogether(stock, PROFILES, 50)

describe("a list for two, in words", () => {
  test("how a car serves either, and whose best it is", () => {
    let distances = 0
    for (const item of list.items) {
      const serves = servesBoth(item, YOU_AND)
      expect(serves.map(({ score }) => score)).toEqual(item.people!.map(({ score }) => Math.round(score * 100)))
      item.people!.forEach(({ regret, breaks }, person) => {
        const best = person === 0 ? "o melhor para você" : "o melhor para ela"
        // Not what merely rounds to the best one's figure, nor what passes over a wish.
        expect(serves[person]?.text.endsWith(best)).toBe(regret === 0 && breaks.length === 0)
      })
      // The distance said is that between the figures shown.
      item.people!.forEach(({ score, regret }, person) => {
        const said = /a (\d+) pontos? do melhor$/.exec(serves[person]!.text)?.[1]
        if (said !== undefined) expect(Number(said)).toBe(Math.round((score + regret) * 100) - serves[person]!.score)
        distances += Number(said ?? 0)
      })
    }
    expect(distances).toBeGreaterThan(0)
    expect(servesBoth({ ...list.items[0]!, people: undefined }, YOU_AND)).toEqual([])
  })

  test("a wish of the second alone is not said to be the first one's", () => {
    const seconds = list.items.filter(
      ({ people }) => people![1]!.breaks.includes("gearbox") && !people![0]!.breaks.includes("gearbox"),
    )
    expect(seconds.length).toBeGreaterThan(0)
    const said = seconds.flatMap((item) => saidOf(item, YOU_AND, PROFILES))
    expect(said).toContainEqual({ kind: "tradeoff", text: "câmbio manual, pediu automático", who: "Pessoa 2" })
    expect(said.filter(({ text }) => /você pediu/.test(text))).toEqual([])
  })

  test("whose limit it is: said to the reader, of the other by number, of both as the list's", () => {
    const reason = (max: number) => [{ code: "price", text: `R$\u00a0${max - 58}.000 abaixo do seu limite, o 3º` }]
    const car = { ...list.items[0]!.car, price: 58_000 }
    const said = (max: number, who: readonly string[], profiles: readonly Profile[]) => {
      const item = { ...list.items[0]!, car, reasons: reason(max), tradeoffs: [] }
      return saidOf(item, who, profiles).map(({ text, who }) => [text, who])
    }
    expect(said(70, YOU_AND, PROFILES)).toEqual([["R$\u00a012.000 abaixo do seu limite, o 3º", undefined]])
    expect(said(60, YOU_AND, PROFILES)).toEqual([["R$\u00a02.000 abaixo do limite, o 3º", "Pessoa 2"]])
    const same = [PROFILES[0], { ...PROFILES[1], budget: PROFILES[0].budget }]
    expect(said(70, YOU_AND, same)).toEqual([["R$\u00a012.000 abaixo do limite, o 3º", undefined]])
    expect(said(70, NUMBERED, PROFILES)).toEqual([["R$\u00a012.000 abaixo do limite, o 3º", "Pessoa 1"]])
  })

  test("in a list that somebody sent, nothing is said to the reader as if they had answered", () => {
    const all = recommend(
      stock,
      {
        budget: { max: 50_000, min: 30_000 },
        uses: ["city"],
        bodies: ["pickup"],
        gearbox: "automatic",
        fuels: ["hybrid"],
        yearMin: 2022,
        kmMax: 20_000,
        makesAvoided: ["Fiat"],
        makesLiked: ["Jeep", "Honda"],
        mustHave: ["sunroof"],
      },
      50,
    )
    const texts = all.items.flatMap((item) => saidOf({ ...item, people: undefined }, NUMBERED, []))
    expect(texts.length).toBeGreaterThan(100)
    const spoken = [...texts.map(({ text }) => text), ...all.relaxed.map(({ text }) => impersonal(text))]
    expect(spoken.filter((text) => /você|\bseus?\b|\bsuas?\b/i.test(text))).toEqual([])
    expect(spoken.some((text) => text.includes("o pedido é automático"))).toBe(true)
  })

  test("what is said of person 1 is said to the reader", () => {
    const said = list.disagreements!.map(({ text }) => toFirst(text))
    expect(said.length).toBeGreaterThan(1)
    expect(said.filter((text) => /pessoa 1/i.test(text))).toEqual([])
    expect(said.find((text) => text.startsWith("O seu primeiro é "))).toMatch(/ para a pessoa 2, \d+º para os dois$/)
    expect(said.find((text) => text.startsWith("O primeiro da pessoa 2 é "))).toMatch(/ para você, \d+º para os dois$/)
    expect(said[0]).toBe("Você quer gastar até R$\u00a070.000; pessoa 2, até R$\u00a060.000")
  })
})
