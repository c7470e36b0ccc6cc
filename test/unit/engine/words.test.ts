import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import { recommend } from "../../../src/engine/index.ts"
import { decimal, kilometres, reais, whole } from "../../../src/engine/text/figures.ts"
import { fold, squash, wordsOf } from "../../../src/engine/text/fold.ts"
import { capital, count, list, lowerFirst, ofMonth, starsText } from "../../../src/engine/text/portuguese.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"
import { others, plain, said } from "./said.ts"

describe("figures and words", () => {
  it("writes figures as Brazilians do", () => {
    expect([0, 999, 1000, 84_900, 1_234_567].map(whole)).toEqual(["0", "999", "1.000", "84.900", "1.234.567"])
    const edges = [999.4, 999.5, 84_005, 100_000, 999_999.4, 999_999.5, -0.4, -1234]
    expect(edges.map(whole)).toEqual(["999", "1.000", "84.005", "100.000", "999.999", "1.000.000", "0", "-1.234"])
    expect([12.94, 12, 0.05, 1234.5].map((value) => decimal(value))).toEqual(["12,9", "12", "0,1", "1.234,5"])
    expect(reais(84_900)).toBe("R$\u00a084.900")
    expect([18_200, 850, 2_340, 9_600].map(kilometres)).toEqual(["18 mil km", "850 km", "2.300 km", "10 mil km"])
  })

  it("agrees in number", () => {
    expect(count(1, "carro", "carros")).toBe("1 carro")
    expect(count(0, "carro", "carros")).toBe("0 carros")
    expect([0, 1, 3.4, 5].map(starsText)).toEqual(["Nenhuma estrela", "1 estrela", "3,4 estrelas", "5 estrelas"])
    expect(list(["a"])).toBe("a")
    expect(list(["a", "b", "c"])).toBe("a, b e c")
    expect(list(["hatch", "sedã"], "ou")).toBe("hatch ou sedã")
  })

  it("begins a text as inside a sentence, initials and sums apart, and the other way round", () => {
    const texts = ["Fomos até", "É da cor", "SUVs", "R$ 1", "5 estrelas"]
    expect(texts.map(lowerFirst)).toEqual(["fomos até", "é da cor", "SUVs", "R$ 1", "5 estrelas"])
    expect(["único dono", ""].map(capital)).toEqual(["Único dono", ""])
  })

  it("reads months", () => {
    expect(["2026-11", "novembro de 2026", "nov/2026", "2026-13", "?", undefined].map(ofMonth)).toEqual([
      " de nov/2026",
      " de nov/2026",
      " de nov/2026",
      "",
      "",
      "",
    ])
  })

  it("folds accents, case and punctuation", () => {
    expect(fold("HÍBRIDO Ação")).toBe("hibrido acao")
    expect(squash("T-Cross 1.0")).toBe("tcross10")
    expect(wordsOf("Onix 1,0 T-Cross")).toEqual(["onix", "1.0", "t", "cross"])
  })
})

describe("statements", () => {
  const economical = { consumption: { gasoline: { city: 12.9, highway: 15 } } }
  const thirsty = { consumption: { gasoline: { city: 9, highway: 11 } } }

  it("gives a figure its rank among those that fit", () => {
    const cars = [makeCar({ ...plain, ...economical }), ...others(4, thirsty)]
    expect(said(cars).reasons["economy"]).toBe("12,9 km/l na cidade com gasolina, o melhor entre os 5 que servem")
    const better = makeCar({ ...plain, id: carId(5), consumption: { gasoline: { city: 14, highway: 16 } } })
    expect(said([...cars, better]).reasons["economy"]).toBe(
      "12,9 km/l na cidade com gasolina, o 2º melhor entre os 6 que servem",
    )
    const some = [makeCar({ ...plain, ...economical }), ...others(4, thirsty), makeCar({ ...plain, id: carId(5) })]
    expect(said(some).reasons["economy"]).toBe(
      "12,9 km/l na cidade com gasolina, o melhor entre os 5 que servem com consumo conhecido",
    )
    expect(said(cars, { uses: ["highway"] }).reasons["economy"]).toMatch(/^15 km\/l na estrada/)
  })

  it.each<[string, Partial<Car>, Partial<Car>, string]>([
    ["km", { km: 20_000 }, { km: 72_000 }, "Rodou 63 mil km a menos que o normal para 2020"],
    [
      "fipe",
      { fipePrice: 94_900, fipeMonth: "2026-11" },
      { fipePrice: 84_900 },
      "R$ 10.000 abaixo da FIPE de nov/2026",
    ],
    [
      "newness",
      { modelYear: 2025, buildYear: 2025, km: 14_000 },
      {},
      "2025, 4 anos mais novo que a média dos 5 que servem",
    ],
    ["space", { trunkLitres: 470 }, { trunkLitres: 300 }, "Porta-malas de 470 litros, o maior entre os 5 que servem"],
    ["performance", { powerHp: 150 }, { powerHp: 80 }, "150 cv, 56 a mais que a média dos 5 que servem"],
    [
      "safety",
      { safety: { stars: 5, year: 2021 }, equipment: ["6 airbags"] },
      { safety: { stars: 2, year: 2021 } },
      "5 estrelas no Latin NCAP de 2021, com 6 airbags",
    ],
    [
      "condition",
      { oneOwner: true, inspection: "aprovado", auctionOrClaim: false },
      { auctionOrClaim: false },
      "2 pontos a favor: único dono e laudo",
    ],
    ["price", { price: 45_000 }, {}, "R$ 45.000 abaixo do seu limite, o mais barato entre os 5 que servem"],
  ])("says %s of a car that has the advantage, and no longer once it is taken away", (code, own, theirs, text) => {
    const rest = others(4, theirs)
    expect(said([makeCar({ ...plain, ...own }), ...rest]).reasons[code]).toBe(text)
    const without = said([makeCar({ ...plain, ...theirs }), ...rest])
    expect(without.reasons[code]).toBeUndefined()
    expect(without.tradeoffs[code]).toBeUndefined()
  })

  it.each<[string, Partial<Car>, Partial<Car>, string]>([
    ["km", { km: 130_000 }, {}, "Rodou 47 mil km a mais que o normal para 2020"],
    [
      "fipe",
      { fipePrice: 74_900, fipeMonth: "2026-09" },
      { fipePrice: 84_900, fipeMonth: "2026-11" },
      "R$ 10.000 acima da FIPE de set/2026",
    ],
    [
      "space",
      { trunkLitres: 200 },
      { trunkLitres: 450 },
      "Porta-malas de 200 litros, 200 a menos que a média dos 5 que servem",
    ],
    [
      "safety",
      { safety: { stars: 0, year: 2019 } },
      { safety: { stars: 5, year: 2019 } },
      "Nenhuma estrela no Latin NCAP de 2019",
    ],
    ["auctionOrClaim", { auctionOrClaim: true }, {}, "A loja declara passagem por leilão ou sinistro"],
    [
      "economy",
      { consumption: { gasoline: { city: 8, highway: 10 } } },
      economical,
      "8 km/l na cidade com gasolina, 3,9 km/l a menos que a média dos 5 que servem",
    ],
  ])("says %s against a car as plainly", (code, own, theirs, text) => {
    expect(said([makeCar({ ...plain, ...own }), ...others(4, theirs)]).tradeoffs[code]).toBe(text)
  })

  it("holds no price against a FIPE figure without a month, or of a bygone one", () => {
    const rest = others(4, { fipePrice: 84_900, fipeMonth: "2026-11" })
    for (const fipeMonth of [undefined, "?", "2026-08", "2024-11"]) {
      const dated = fipeMonth === undefined ? {} : { fipeMonth }
      const texts = said([makeCar({ ...plain, fipePrice: 120_000, ...dated }), ...rest])
      expect(JSON.stringify(texts)).not.toContain("FIPE")
    }
  })

  it("praises no km that can hardly be true, and says to ask", () => {
    const hardly = said([makeCar({ ...plain, km: 200 }), ...others(4, { km: 72_000 })])
    expect(hardly.reasons["km"]).toBeUndefined()
    expect(hardly.doubts["km"]).toBe("A quilometragem informada é improvável para o ano: confirme na loja")
    const seldom = said([makeCar({ ...plain, km: 9_000 }), ...others(4, { km: 72_000 })])
    expect(seldom.reasons["km"]).toMatch(/^Rodou 74 mil km a menos/)
    expect(seldom.doubts["km"]).toBeUndefined()
  })

  it.each(["reprovado", "Sem laudo", "approved_with_notes", "aprovado com apontamentos"])(
    "counts a paper that says %j for no point in favour",
    (inspection) => {
      const cars = (text: string) => [
        makeCar({ ...plain, oneOwner: true, warranty: "3 meses", inspection: text }),
        ...others(4, { oneOwner: false }),
      ]
      expect(said(cars("aprovado")).reasons["condition"]).toBe("3 pontos a favor, entre eles único dono e laudo")
      expect(said(cars(inspection)).reasons["condition"]).toBe("2 pontos a favor: único dono e garantia")
    },
  )

  it("calls no car the only one that has what others have too, and no mean of two a mean", () => {
    const two = [makeCar({ ...plain, price: 45_000 }), makeCar({ ...plain, id: carId(2), price: 45_000 })]
    expect(said([...two, ...others(4)]).reasons["price"]).toBe(
      "R$ 45.000 abaixo do seu limite, um dos 2 mais baratos entre os 6 que servem",
    )
    const pair = [makeCar({ ...plain, powerHp: 150 }), makeCar({ ...plain, id: carId(2), powerHp: 80 })]
    expect(said(pair).reasons["performance"]).toBeUndefined()
  })

  it("says that cars serve only where nothing had to be relaxed, and a fact once", () => {
    const cars = [makeCar({ ...plain, price: 45_000, gearbox: "manual" }), ...others(4, { gearbox: "manual" })]
    const { reasons, tradeoffs, facts } = said(cars, { gearbox: "automatic" })
    expect(reasons["price"]).toBe("R$ 45.000 abaixo do seu limite, o mais barato entre os 5 que chegam mais perto")
    expect(tradeoffs["breaks_gearbox"]).toBe("Câmbio manual, você pediu automático")
    expect(facts["gearbox"]).toBeUndefined()
    expect(said(cars).facts["gearbox"]).toBe("Câmbio manual")
  })

  it("claims nothing of what is not known, and says what to ask", () => {
    const unknown = said([makeCar({ ...plain }), ...others(4, { ...economical, powerHp: 150, trunkLitres: 500 })])
    for (const code of ["economy", "performance", "space", "safety", "comfort"]) {
      expect(unknown.reasons[code]).toBeUndefined()
      expect(unknown.tradeoffs[code]).toBeUndefined()
    }
    expect(unknown.doubts["economy"]).toBe("Não sabemos o consumo deste: pergunte na loja")
  })

  it("speaks of broken wishes first, in the car's figure and the shopper's", () => {
    const car = makeCar({ ...plain, price: 99_900, gearbox: "manual", modelYear: 2018, seats: 5 })
    const asked = { gearbox: "automatic" as const, yearMin: 2019, people: 7, mustHave: ["teto solar"], kmMax: 50_000 }
    const { tradeoffs } = said([car, ...others(4)], asked)
    expect(Object.values(tradeoffs)).toEqual([
      "5 lugares para 7 pessoas",
      "Câmbio manual, você pediu automático",
      "R$ 99.900, R$ 9.900 acima do que você quer gastar",
      "60.000 km, você pediu até 50.000 km",
      "Ano 2018, você pediu 2019 ou mais novo",
      "Não consta na lista: teto solar",
    ])
  })

  it("never has a reason and a trade-off on one matter, repeats nothing, and keeps its form", () => {
    fc.assert(
      fc.property(plausibleStock(30), anyProfile, (cars, asked) => {
        for (const { reasons, tradeoffs, facts } of recommend(stockOf(cars), asked, 20).items) {
          const codes = [...reasons, ...tradeoffs, ...facts].map(({ code }) => code)
          expect(new Set(codes).size).toBe(codes.length)
          const matters = new Set(reasons.map(({ code }) => code))
          if (tradeoffs.some(({ code }) => code.startsWith("breaks_budget"))) expect(matters).not.toContain("price")
          for (const { text } of [...reasons, ...tradeoffs, ...facts]) {
            expect(text).not.toMatch(
              /undefined|NaN|null|Infinity|!|\.$| {2}|\b1 (anos|itens|litros|lugares|estrelas|carros)\b|os 1 /,
            )
            expect(text).toMatch(/^[A-Z0-9ÉÀÚ]/)
          }
          for (const { text } of reasons) expect(text).toMatch(/\d|É a marca|É da cor/)
        }
      }),
      { numRuns: 200 },
    )
  })
})
