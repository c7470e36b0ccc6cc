import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { explainCar, recommend } from "../../../src/engine/index.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile, mildProfile } from "./profiles.ts"

const AGREES =
  /(?<![.,\d])1 (anos|itens|litros|lugares|estrelas|carros|pontos|portas|cavalos)\b|\b(0|[2-9]|\d{2,}) (ano|item|litro|lugar|estrela|carro|ponto)\b(?! (de|a) )/

/** What gives a part its advantage, and how it is taken away: the fact becomes the others'. */
const ADVANTAGES: readonly (readonly [code: string, own: Partial<Car>, plain: Partial<Car>])[] = [
  ["km", { km: 15_000 }, { km: 70_000 }],
  ["newness", { modelYear: 2026, buildYear: 2025, km: 9_000 }, { modelYear: 2020, buildYear: 2019, km: 60_000 }],
  ["space", { trunkLitres: 520 }, { trunkLitres: 300 }],
  ["performance", { powerHp: 170 }, { powerHp: 80 }],
  ["price", { price: 42_000 }, { price: 84_900 }],
  [
    "economy",
    { consumption: { gasoline: { city: 15, highway: 17 } } },
    { consumption: { gasoline: { city: 9, highway: 11 } } },
  ],
  ["safety", { safety: { stars: 5, year: 2021 } }, { safety: { stars: 1, year: 2021 } }],
]

describe("explanations", () => {
  it("give a reason while there is an advantage, and none once it is taken away, among any number of cars", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ADVANTAGES), fc.integer({ min: 2, max: 50 }), (given, n) => {
        const [code, own, plain] = given
        const base = { modelYear: 2020, buildYear: 2019, km: 60_000, ...plain }
        const others = Array.from({ length: n }, (_, k) => makeCar({ ...base, id: carId(k + 2) }))
        const asked: Profile = { budget: { max: 90_000 }, uses: [] }
        const told = (car: Partial<Car>) => {
          const why = explainCar(stockOf([makeCar({ ...base, ...car, id: carId(1) }), ...others]), asked, carId(1))!
          return why.reasons.find((reason) => reason.code === code)?.text
        }
        expect(told(own)).toMatch(/\d/)
        expect(told(own)).not.toMatch(AGREES)
        expect(told({})).toBeUndefined()
      }),
      { numRuns: 120 },
    )
  })

  it("say of safety nothing that the others have as well, though what is not said sets the car apart", () => {
    const assisted = ["Controle de estabilidade", "Frenagem autônoma", "Isofix"]
    const five = { safety: { stars: 5, year: 2019 } }
    const three = { safety: { stars: 3, year: 2019 } }
    const told = (own: Partial<Car>, other: Partial<Car>) => {
      const others = [2, 3, 4, 5].map((n) => makeCar({ ...other, id: carId(n) }))
      const why = explainCar(stockOf([makeCar(own), ...others]), { budget: { max: 90_000 }, uses: [] }, carId(1))!
      return [...why.reasons, ...why.tradeoffs].flatMap(({ code, text }) => (code === "safety" ? [text] : []))
    }
    const bags = (n: number) => ({ equipment: [`${n} airbags`, ...assisted] })
    expect(told(bags(6), { equipment: ["2 airbags"] })).toEqual(["6 airbags"])
    expect(told(bags(6), { equipment: ["6 airbags"] })).toEqual([])
    expect(told(bags(4), { equipment: ["6 airbags"] })).toEqual([])
    expect(told({ ...five, ...bags(2) }, { ...three, equipment: ["Som"] })).toEqual([
      "5 estrelas no Latin NCAP de 2019",
    ])
    expect(told({ ...five, ...bags(2) }, { ...five, equipment: ["Som"] })).toEqual([])
    expect(told({ ...three, equipment: ["Som"] }, { ...five, ...bags(6) })).toEqual([
      "3 estrelas no Latin NCAP de 2019",
    ])
    expect(told({ ...three, equipment: ["Som"] }, { ...three, ...bags(6) })).toEqual([])
  })

  it("say how far the score could move, and it moves no further once one of the missing facts is told", () => {
    const equipment = [
      "Ar-condicionado",
      "Direção elétrica",
      "Vidros elétricos",
      "Piloto automático",
      "Central multimídia",
      "Câmera de ré",
      "6 airbags",
      "Controle de estabilidade",
    ]
    const told: Partial<Car>[] = [
      { inspection: "aprovado" },
      { oneOwner: true },
      { oneOwner: false },
      { auctionOrClaim: true },
      { auctionOrClaim: false },
      { spareKey: true },
      { warranty: "3 meses" },
      { ipvaPaid: true },
      { equipment },
      { powerHp: 116 },
      { trunkLitres: 303 },
      { seats: 5 },
      { safety: { stars: 4, year: 2019 } },
      { consumption: { gasoline: { city: 12, highway: 14 } } },
      { km: 40_000 },
      { fipePrice: 90_000, fipeMonth: "2026-11" },
    ]
    const all: Partial<Car> = Object.assign({}, ...told, { oneOwner: true, auctionOrClaim: false })
    fc.assert(
      fc.property(fc.constantFrom(...told), fc.boolean(), mildProfile, (fact, bare, { mustHave: _wish, ...asked }) => {
        const { km: _km, ...plain } = makeCar()
        const explained = (car: Partial<Car>) => explainCar(stockOf([{ ...plain, ...car }]), asked, carId(1))!
        const own = Object.fromEntries(Object.entries(bare ? {} : all).filter(([key]) => !(key in fact)))
        const { range, score: untold } = explained(own)
        const { score } = explained({ ...own, ...fact })
        expect(range.low).toBe(untold)
        expect(score).toBeGreaterThanOrEqual(range.low)
        expect(score).toBeLessThanOrEqual(range.high)
      }),
    )
  })

  it.each<[string, Partial<Car>, Partial<Profile>]>([
    ["km", { km: 40_000 }, { kmMax: 60_000 }],
    ["seats", { seats: 5 }, { people: 4 }],
    ["equipment", { equipment: ["Ar-condicionado"] }, { mustHave: ["ar-condicionado"] }],
    ["gearbox", { gearbox: "automatic" }, { gearbox: "automatic" }],
  ])("range as far as a wish goes that is broken only because nobody told: %s", (_, fact, wish) => {
    const { km: _km, ...plain } = makeCar({ body: "hatch", powerHp: 90, trunkLitres: 300, oneOwner: true })
    const told = { ...plain, km: 50_000, seats: 5, equipment: ["Ar-condicionado"], ...fact }
    const [key] = Object.keys(fact)
    const untold = { ...told, [key!]: key === "equipment" ? [] : undefined }
    const explained = (car: Car) =>
      explainCar(stockOf([car]), { budget: { max: 90_000 }, uses: [], ...wish }, carId(1))!
    const { score, breaks } = explained(told)
    const { range, ...before } = explained(untold)
    expect([before.breaks, breaks]).toEqual([Object.keys(wish), []])
    expect(score).toBeGreaterThan(range.low + 0.1)
    expect(score).toBeLessThanOrEqual(range.high)
  })

  it("never speak for and against a car on one matter, agree in number, and say the same of the same", () => {
    fc.assert(
      fc.property(plausibleStock(30), fc.oneof(anyProfile, mildProfile), (cars, asked) => {
        const answer = recommend(stockOf(cars), asked, 20)
        expect(recommend(stockOf(cars.toReversed()), asked, 20)).toEqual(answer)
        for (const { reasons, tradeoffs, car } of answer.items) {
          const against = new Set(tradeoffs.map(({ code }) => code.replace(/^breaks_/, "")))
          for (const { code } of reasons) expect(against, `${car.id} ${code}`).not.toContain(code)
        }
        const texts = [
          ...answer.items.flatMap(({ facts, reasons, tradeoffs }) => [...facts, ...reasons, ...tradeoffs]),
          ...answer.relaxed,
          ...answer.suggestions,
        ]
        for (const { text } of texts) expect(text).not.toMatch(AGREES)
      }),
      { numRuns: 120 },
    )
  })
})

/** What a sentence ranks, as the car itself states it, better first. */
const RANKED: Readonly<Record<string, (car: Car) => number | undefined>> = {
  price: ({ price }) => -price,
  space: ({ trunkLitres }) => trunkLitres,
}
const PLACE = /(?:o (?:(\d+)º )?|um dos (\d+) )\S*(?: bara\S+)? entre os (\d+) que (servem|chegam mais perto)( com)?/

describe("figures in explanations", () => {
  it("are the car's own, and its place is the one that counting gives", () => {
    let places = 0
    fc.assert(
      fc.property(plausibleStock(30, 6), fc.oneof(anyProfile, mildProfile), (cars, asked) => {
        const { items, relaxed, total } = recommend(stockOf(cars), asked, 50)
        const clean = items.filter(({ breaks }) => breaks.length === 0)
        for (const { car, reasons, tradeoffs, facts } of items) {
          for (const { code, text } of [...reasons, ...tradeoffs, ...facts]) {
            if (text.includes("FIPE")) expect(text).toMatch(/FIPE de [a-z]{3}\/\d{4}$/)
            if (/^\d+ cv/.test(text)) expect(text.startsWith(`${car.powerHp} cv`)).toBe(true)
            if (text.startsWith("Porta-malas")) expect(text).toContain(` ${car.trunkLitres} litros`)
            const place = PLACE.exec(text)
            if (/que servem|chegam mais perto/.test(text)) expect(text.includes("servem")).toBe(relaxed.length === 0)
            const value = RANKED[code]
            if (place === null || value === undefined || relaxed.length > 0 || clean.length !== total) continue
            places++
            const known = clean.flatMap((item) => value(item.car) ?? [])
            const better = known.filter((other) => other > value(car)!).length
            const equal = known.filter((other) => other === value(car)!).length
            expect(Number(place[3])).toBe(known.length)
            expect(place[5] === undefined).toBe(known.length === total)
            expect(better + 1).toBe(Number(place[1] ?? 1))
            if (better === 0) expect(equal).toBe(Number(place[2] ?? 1))
          }
        }
      }),
      { numRuns: 120 },
    )
    expect(places).toBeGreaterThan(50)
  })
})

describe("variety", () => {
  it("gives up what it says, never more than a fiftieth of the best scores", () => {
    let varied = 0
    fc.assert(
      fc.property(plausibleStock(60, 20), mildProfile, fc.integer({ min: 1, max: 20 }), (cars, asked, limit) => {
        const stock = stockOf(cars)
        const { items, variety, total } = recommend(stock, asked, limit)
        expect(variety!.givenUp).toBeLessThanOrEqual(0.02)
        // Where all shown fit and break nothing, the best are simply the highest scores of all that do.
        const clean = recommend(stock, asked, 50).items.filter(({ breaks }) => breaks.length === 0)
        if (items.some(({ breaks }) => breaks.length > 0) || clean.length < total || clean.length < items.length) return
        const best = clean
          .map(({ score }) => score)
          .sort((a, b) => b - a)
          .slice(0, items.length)
        const sum = (scores: readonly number[]): number => scores.reduce((all, score) => all + score, 0)
        expect(1 - sum(items.map(({ score }) => score)) / sum(best)).toBeCloseTo(variety!.givenUp, 5)
        if (variety!.givenUp > 0) varied++
      }),
      { numRuns: 100 },
    )
    expect(varied).toBeGreaterThan(3)
  })

  it("does not show ten of a kind where near-equals are to be had", () => {
    const cars = Array.from({ length: 40 }, (_, k) =>
      makeCar({ id: carId(k + 1), model: k < 20 ? "Onix" : `Outro ${k}`, make: k < 20 ? "Chevrolet" : `Marca ${k}` }),
    )
    const { items } = recommend(stockOf(cars), { budget: { max: 90_000 }, uses: [] }, 10)
    expect(items.filter(({ car }) => car.model === "Onix").length).toBeLessThanOrEqual(5)
  })
})
