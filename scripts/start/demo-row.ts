import { newId } from "../../src/base/ids.ts"
import type { cars } from "../../src/storage/schema/tenant.ts"
import type { DemoCar } from "../demo/car.ts"

const DAY_MS = 86_400_000

/** A demonstration car as a row of its dealer's stock, the `index`-th of it; `now` in ms since the epoch. */
export function toRow(car: DemoCar, index: number, now: number): typeof cars.$inferInsert {
  // A minute apart, so that "newest first" has one order.
  const enteredAt = new Date(now - car.enteredDaysAgo * DAY_MS - index * 60_000).toISOString()
  const { priceBRL, fipePrice, enteredDaysAgo: _, fipeSource: __, origem, equipment, ...facts } = car
  return {
    ...facts,
    id: newId(),
    title: `${car.make} ${car.model} ${car.version}`,
    price: priceBRL.toFixed(2),
    fipePrice: fipePrice?.toFixed(2) ?? null,
    equipment: [...equipment],
    photos: [],
    origin: origem,
    importKey: `r:${car.externalRef}`,
    status: "disponivel",
    enteredAt,
    recordVersion: 1,
    manualFields: [],
    updatedAt: enteredAt,
  }
}
