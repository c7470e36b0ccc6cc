import { expect, test } from "vitest"
import { against, comparedWith, rangeOf } from "../../../web/storefront/car/against.ts"
import { makeCar } from "../engine/cars.ts"

const THIS = { price: 60_000, modelYear: 2020, km: 50_000, body: "sedan", gearbox: "automatic" } as const

test.each([
  [{ price: 57_000, modelYear: 2021, km: 38_000 }, "R$\u00a03.000 mais barato, 1 ano mais novo, 12 mil km a menos"],
  [{ price: 66_500, modelYear: 2018 }, "R$\u00a06.500 mais caro, 2 anos mais velho"],
  [{ body: "suv", gearbox: "manual" }, "SUV, manual"],
  [{ body: "hatch", gearbox: "cvt" }, "hatch"],
  [{ price: 60_400, km: 52_000 }, "quase igual no preço, no ano e na quilometragem"],
] as const)("what one has instead of another: %o", (other, said) => {
  expect(against(makeCar({ ...THIS, ...other }), makeCar(THIS))).toBe(said)
})

test("a fact that one of them lacks is no difference", () => {
  const { km: _, ...unknown } = makeCar({ ...THIS, price: 61_000 })
  expect(against(unknown, makeCar(THIS))).toBe("R$\u00a01.000 mais caro")
})

test("what the ones like a sold car cost", () => {
  expect(rangeOf([{ price: 91_000 }, { price: 84_500 }])).toBe(
    "Há 2 parecidos à venda, de R$\u00a084.500 a R$\u00a091.000",
  )
  expect(rangeOf([{ price: 91_000 }])).toBe("Há 1 parecido à venda, por R$\u00a091.000")
  expect(rangeOf([])).toBe("Nenhum parecido à venda hoje")
})

test.each([
  [[79_900], undefined, "1 parecido no nosso estoque, por R$\u00a079.900"],
  [[45_000, 39_990], undefined, "2 parecidos no nosso estoque, de R$\u00a039.990 a R$\u00a045.000"],
  [[78_990, 95_990, 83_990], "Onix Plus", "3 outros Onix Plus no nosso estoque, de R$\u00a078.990 a R$\u00a095.990"],
] as const)("whom a price of the car's page is held against: %o of %s", (prices, model, said) => {
  expect(
    comparedWith(
      prices.map((price) => makeCar({ price })),
      model,
    ),
  ).toBe(said)
})
