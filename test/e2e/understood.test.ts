/** The storefront's words: what shoppers type as filters, and what is said in little room. It needs no browser. */
import { expect, test } from "vitest"
import { chipsFor } from "../../web/storefront/stock/chips.ts"
import { notUnderstood, readStockWish } from "../../web/storefront/stock/search.ts"
import { paymentWords } from "../../web/storefront/payment-words.ts"
import { relaxedSentence } from "../../web/storefront/results/relaxed-sentence.ts"
import { scaleOf } from "../../web/ui/car/drawing.ts"
import { brief } from "../../web/ui/words.ts"
import { understood } from "../../web/storefront/stock/understood.ts"

const filtersOf = (q: string) => {
  const { filters } = understood(readStockWish(new URLSearchParams({ q }).toString()))
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}

test.each([
  ["suv até 80 mil", { q: "suv", priceMax: "80000" }],
  ["SUV ATE R$ 80.000", { q: "SUV", priceMax: "80000" }],
  ["onix por até 75k", { q: "onix", priceMax: "75000" }],
  ["menos de 90000 reais automático", { q: "automático", priceMax: "90000" }],
  ["sedã entre 50 e 80 mil", { q: "sedã", priceMin: "50000", priceMax: "80000" }],
  ["de 50 a 80", { priceMin: "50000", priceMax: "80000" }],
  ["hb20 até 60 mil km", { q: "hb20", kmMax: "60000" }],
  ["hb20 até 60 mil km até 70 mil", { q: "hb20", kmMax: "60000", priceMax: "70000" }],
  ["a partir de 2020", { yearMin: "2020" }],
  ["corolla 2019 em diante", { q: "corolla", yearMin: "2019" }],
  ["a partir de 60 mil", { priceMin: "60000" }],
  ["onix 1.0 turbo", { q: "onix 1.0", has: "turbo" }],
  ["7 lugares com teto solar", { seatsMin: "7", has: "sunroof" }],
  ["suv 80k com 150 cv", { q: "suv", priceMax: "80000", powerMin: "150" }],
  ["peugeot 208", { q: "peugeot 208" }],
  ["corolla 2019", { q: "corolla 2019" }],
  ["hilux até o fim", { q: "hilux até o fim" }],
])("%s", (q, meant) => {
  expect(filtersOf(q)).toEqual(meant)
})

test("a filter that is on keeps its value", () => {
  const wish = understood(readStockWish("q=suv+até+80+mil&priceMax=60000"))
  expect(wish.filters).toEqual({ q: "suv", priceMax: "60000" })
})

test("each feature that was understood is a chip of its own, and taking one off leaves the others", () => {
  const chips = chipsFor(understood(readStockWish("q=suv+7+lugares+couro+e+teto+solar&has=camera")))
  expect(chips.map(({ text }) => text)).toEqual([
    "SUV",
    "7 lugares ou mais",
    "Câmera de ré",
    "Bancos de couro",
    "Teto solar",
  ])
  expect(chips.at(-1)?.without.filters).toMatchObject({ q: "suv", seatsMin: "7", has: "camera,leather" })
})

test("an order that is said is taken, unless one was chosen", () => {
  expect(understood(readStockWish("q=suv+barato")).sort).toBe("price_asc")
  expect(understood(readStockWish("q=suv+barato&sort=km_asc")).sort).toBe("km_asc")
})

test("what an address asks and we do not know is named; other people's parameters are not ours", () => {
  expect(notUnderstood("priceMax=abc&body=suv,tank&sort=best&utm_source=x&q=suv")).toEqual([
    "carroceria",
    "preço",
    "ordem",
  ])
  expect(notUnderstood("priceMax=80000&body=suv&sort=price_asc&page=2&carro=1")).toEqual([])
})

test.each([
  [
    "Porta-malas de 506 litros, o 3º maior entre os 26 que servem com porta-malas conhecido",
    "Porta-malas de 506 litros, o 3º maior",
  ],
  ["82 cv, 25 a menos que a média dos 1.082 que servem", "82 cv, 25 a menos que a média"],
  [
    "R$ 45.000 abaixo do seu limite, um dos 2 mais baratos entre os 3 que chegam mais perto",
    "R$ 45.000 abaixo do seu limite, um dos 2 mais baratos",
  ],
  ["6 itens de conforto, entre eles ar digital e piloto automático", undefined],
])("%s, in brief", (whole, short = whole) => {
  expect(brief(whole)).toBe(short)
})

test("what gave way is one sentence, and says how many cars needed nothing of it", () => {
  const relaxed = [{ text: "Incluímos também minivans (3 carros)" }, { text: "Deixamos o câmbio em aberto (1 carro)" }]
  expect(relaxedSentence({ relaxed, items: [] })).toBe(
    "Nenhum carro tem tudo o que você pediu: incluímos também minivans; deixamos o câmbio em aberto.",
  )
  expect(relaxedSentence({ relaxed, items: [{ breaks: [] }, { breaks: ["bodies"] }] })).toMatch(/^Só um carro tem tudo/)
})

test("a drawn car is as long as its model, within what the stage holds", () => {
  expect(scaleOf({ length: 398 }, 3582)).toBe(0.9)
  expect(scaleOf({ length: 398 }, undefined)).toBe(1)
  expect(scaleOf({ length: 490 }, 9000)).toBe(1.15)
})

test("the way of paying is told in plain sums, and in nothing that only the shop knows", () => {
  const down = { payment: "down", downPayment: 20_000, monthlyMax: 1200 } as const
  expect(plain(paymentWords(down, 60_990))).toBe(
    "Com a entrada faltam R$ 40.990: 35 parcelas de R$ 1.200, fora os juros",
  )
  expect(plain(paymentWords({ ...down, monthlyMax: undefined }, 60_990))).toBe("Com a entrada faltam R$ 40.990")
  expect(plain(paymentWords(down, 20_000))).toBe("A entrada cobre o preço")
  const trade = { payment: "trade", tradeIn: "Ford Ka 2016" } as const
  expect(paymentWords(trade, 60_990, true)).toBe("Aceita troca: fale do seu Ford Ka 2016 no contato")
  expect(paymentWords(trade, 60_990)).toBeUndefined()
  expect(paymentWords({ payment: "cash" }, 60_990, true)).toBeUndefined()
})

/** With plain spaces. */
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ")
