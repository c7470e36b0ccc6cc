import { expect, test } from "vitest"
import { CAR_STATUSES } from "../../../src/contract/car.ts"
import { carAddresses } from "../../../src/engine/index.ts"
import { carId, makeCar, stockOf } from "../engine/cars.ts"

const cars = Array.from({ length: 400 }, (_, n) =>
  makeCar({ id: carId(n), status: CAR_STATUSES[n % CAR_STATUSES.length]! }),
)
const shown = cars.filter(({ status }) => status === "available" || status === "reserved")

test("the cars on show, each read once whatever the stock's size", () => {
  let reads = 0
  const stock = stockOf(cars)
  const counted = { ...stock, ids: stock.ids, car: (i: number) => ((reads += 1), stock.car(i)) }
  const found = carAddresses(counted, 1000)
  expect(found.map(({ url }) => url).toSorted()).toEqual(shown.map(({ url }) => url).toSorted())
  expect(found[0]).toEqual({ url: found[0]?.url, updatedAt: "2026-11-01T12:00:00.000Z" })
  expect(reads).toBe(shown.length)
})

test("no more than asked for", () => {
  expect(carAddresses(stockOf(cars), 7)).toHaveLength(7)
})
