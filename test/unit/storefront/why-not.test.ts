import { expect, test } from "vitest"
import type { WhyAnswer } from "../../../src/contract/why.ts"
import { losses, offered, standing } from "../../../web/storefront/why-not/lacks.ts"
import { makeCar } from "../engine/cars.ts"

const part = (name: string, label: string, gap: number) => ({ part: name, label, gap })
const answer = (more: Partial<WhyAnswer>): WhyAnswer => ({
  versions: { engine: "1", stock: 1, prior: "1" },
  car: makeCar(),
  place: 23,
  of: 1196,
  score: 0.6,
  breaks: [],
  broken: [],
  changes: [],
  doubts: [],
  range: { low: 0, high: 1 },
  text: "",
  tenth: {
    carId: makeCar().id,
    title: "Fiat Argo 2021",
    score: 0.64,
    gap: 0.04,
    parts: [
      part("wishes", "O que você pediu", 0.05),
      part("economy", "Consumo", 0.03),
      part("fipe", "FIPE", 0.01),
      part("km", "Km", -0.05),
    ],
  },
  ...more,
})

test("where a car stands and what it loses, in points", () => {
  expect(standing(answer({}))).toBe(
    "Pela nota é o 23º dos 1.196 à venda, 4 pontos atrás do último dos dez, Fiat Argo 2021",
  )
  // What is better than the tenth is no loss.
  expect(losses(answer({}))).toBe("Perde mais no que você pediu (5 pontos), em consumo (3 pontos) e FIPE (1 ponto)")
  const { parts } = answer({}).tenth!
  const without = { ...answer({}).tenth!, parts: parts.filter(({ part }) => part !== "wishes") }
  expect(losses(answer({ tenth: without }))).toBe("Perde mais em consumo (3 pontos) e FIPE (1 ponto)")
  expect(losses(answer({ tenth: { ...answer({}).tenth!, parts: [part("km", "Km", 0.004)] } }))).toBeUndefined()
})

test("a car that variety left out is not said to be behind", () => {
  const instead = { carId: "01930000-0000-7000-8000-000000000001", title: "Fiat Argo 2021" }
  expect(standing(answer({ place: 12, instead }))).toBe(
    "Pela nota é o 12º dos 1.196 à venda, mas a lista varia os carros e já mostra um parecido: Fiat Argo 2021",
  )
  expect(losses(answer({ place: 12, instead }))).toBeUndefined()
})

test("a price is proposed that a dealer may talk about, none a quarter lower", () => {
  const answers = { kind: "answer", change: { max: 62_000 }, effort: 0.38, text: "" } as const
  const price = (effort: number) => ({ kind: "price", price: 1, drop: 1, effort, text: "" }) as const
  expect(offered([price(0.1), answers])).toEqual([price(0.1), answers])
  expect(offered([price(0.27), answers])).toEqual([answers])
})
