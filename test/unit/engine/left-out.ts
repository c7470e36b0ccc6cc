import fc from "fast-check"
import type { Car } from "../../../src/contract/car.ts"
import { plausibleStock } from "./cars.ts"

/** All that a listing or the form may leave out, each as the car without it. */
export const LEFT_OUT: Readonly<Record<string, (car: Car, share: number) => Car>> = {
  ...Object.fromEntries(
    (
      [
        "km",
        "fipePrice",
        "fipeMonth",
        "fuel",
        "gearbox",
        "body",
        "color",
        "doors",
        "powerHp",
        "trunkLitres",
        "seats",
        "consumption",
        "safety",
        "oneOwner",
        "ipvaPaid",
        "acceptsTrade",
        "armored",
        "inspection",
        "auctionOrClaim",
        "warranty",
        "spareKey",
        "description",
      ] as const
    ).map((key) => [key, ({ [key]: _, ...car }: Car) => car]),
  ),
  // The import takes a build year that is not told for the model year.
  buildYear: (car) => ({ ...car, buildYear: car.modelYear }),
  gasoline: ({ consumption, ...car }) => ({
    ...car,
    ...(consumption?.ethanol && { consumption: { ethanol: consumption.ethanol } }),
  }),
  ethanol: ({ consumption, ...car }) => ({
    ...car,
    ...(consumption?.gasoline && { consumption: { gasoline: consumption.gasoline } }),
  }),
  equipment: (car) => ({ ...car, equipment: [] }),
  pieces: (car, share) => ({ ...car, equipment: car.equipment.filter((_, k) => ((k + 1) * 0.618) % 1 > share) }),
  photos: (car, share) => ({ ...car, photos: car.photos.slice(0, Math.floor(car.photos.length * share)) }),
}
export const leftOut = fc.oneof(
  fc.constantFrom(...Object.keys(LEFT_OUT)).map((name) => [name]),
  fc.subarray(Object.keys(LEFT_OUT), { minLength: 1 }),
)

/** What the plain generator leaves out, good and bad. */
const further = fc.record(
  {
    inspection: fc.constantFrom("aprovado", "reprovado"),
    warranty: fc.constantFrom("3 meses", "sem garantia"),
    spareKey: fc.boolean(),
    ipvaPaid: fc.boolean(),
    oneOwner: fc.boolean(),
    auctionOrClaim: fc.boolean(),
    consumption: fc.record(
      Object.fromEntries(
        ["gasoline", "ethanol"].map((fuel) => [
          fuel,
          fc.record({ city: fc.integer({ min: 3, max: 18 }), highway: fc.integer({ min: 3, max: 20 }) }),
        ]),
      ),
      { requiredKeys: [] },
    ),
    seats: fc.integer({ min: 1, max: 9 }),
    trunkLitres: fc.integer({ min: 50, max: 1000 }),
    powerHp: fc.integer({ min: 40, max: 400 }),
    equipment: fc.subarray([
      "Som",
      "Ar-condicionado",
      "2 airbags",
      "Airbags laterais",
      "Isofix",
      "Câmera de ré",
      "ABS",
    ]),
    km: fc.integer({ min: 0, max: 900_000 }),
  },
  { requiredKeys: [] },
)
export const untidyStock = fc
  .tuple(plausibleStock(14, 1), fc.array(further, { minLength: 14, maxLength: 14 }))
  .map(([cars, more]) => cars.map((car, k): Car => ({ ...car, ...(more[k] as Partial<Car>) })))

/** The car without some facts; of a list so much as `share` says is dropped. */
export function hide(car: Car, facts: readonly string[], share: number): Car {
  return facts.reduce((now, fact) => LEFT_OUT[fact]!(now, share), car)
}
