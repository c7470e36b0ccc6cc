import fc from "fast-check"
import { BODIES, type Car, CAR_STATUSES, FUELS, GEARBOXES } from "../../../src/contract/car.ts"
import { decodeSnapshot, encodeSnapshot, type Stock } from "../../../src/engine/index.ts"

/** A plain car, complete enough to be judged; tests change what they are about. */
export function makeCar(facts: Partial<Car> = {}): Car {
  const id = facts.id ?? carId(1)
  return {
    id,
    url: `/carros/chevrolet-onix-2022-${id}`,
    title: "Chevrolet Onix 1.0 Turbo Premier",
    make: "Chevrolet",
    model: "Onix",
    version: "1.0 Turbo Premier",
    modelYear: 2022,
    buildYear: 2021,
    km: 50_000,
    price: 84_900,
    equipment: [],
    photos: [],
    status: "available",
    enteredAt: "2026-10-01T12:00:00.000Z",
    updatedAt: "2026-11-01T12:00:00.000Z",
    recordVersion: 1,
    ...facts,
  }
}

/** UUIDs that sort as their numbers do. */
export function carId(n: number): string {
  return `01930000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
}

export function stockOf(cars: readonly Car[], stockVersion = 1): Stock {
  return decodeSnapshot(encodeSnapshot(cars, { stockVersion }))
}

const MODELS = [
  ["Chevrolet", "Onix", "hatch", 303],
  ["Chevrolet", "Tracker", "suv", 393],
  ["Volkswagen", "Gol", "hatch", 285],
  ["Volkswagen", "T-Cross", "suv", 373],
  ["Fiat", "Strada", "pickup", 844],
  ["Fiat", "Argo", "hatch", 300],
  ["Toyota", "Corolla", "sedan", 470],
  ["Hyundai", "HB20S", "sedan", 475],
  ["Honda", "Fit", "hatch", 363],
  ["Citroën", "C4 Cactus", "suv", 320],
] as const
const EQUIPMENT = [
  "Ar-condicionado",
  "Direção elétrica",
  "6 airbags",
  "Controle de estabilidade",
  "Central multimídia",
  "Câmera de ré",
  "Piloto automático",
  "Bancos de couro",
  "Teto solar",
  "Isofix",
]

/** Plausible cars, facts missing at random; `ids` of their own so that several can be one stock. */
export function plausibleCar(n: number): fc.Arbitrary<Car> {
  return fc
    .record(
      {
        model: fc.constantFrom(...MODELS),
        modelYear: fc.integer({ min: 2008, max: 2027 }),
        price: fc.integer({ min: 15_000_00, max: 300_000_00 }).map((centavos) => centavos / 100),
        km: fc.integer({ min: 0, max: 250_000 }),
        fipe: fc.double({ min: 0.8, max: 1.2, noNaN: true }),
        fuel: fc.constantFrom(...FUELS),
        gearbox: fc.constantFrom(...GEARBOXES),
        body: fc.constantFrom(...BODIES),
        color: fc.constantFrom("Branco", "Preto", "Prata", "Vermelho"),
        powerHp: fc.integer({ min: 60, max: 300 }),
        trunk: fc.boolean(),
        seats: fc.constantFrom(2, 5, 5, 5, 7),
        city: fc.integer({ min: 60, max: 160 }).map((tenths) => tenths / 10),
        stars: fc.integer({ min: 0, max: 5 }),
        equipment: fc.subarray(EQUIPMENT),
        status: fc.constantFrom(...CAR_STATUSES.slice(0, 3), "available" as const, "available" as const),
        oneOwner: fc.boolean(),
        auctionOrClaim: fc.constantFrom(false, false, true),
      },
      { requiredKeys: ["model", "modelYear", "price"] },
    )
    .map(({ model: [make, model, body, litres], modelYear, price, ...rest }) => {
      const { fipe, trunk, city, stars, body: otherBody, ...facts } = rest
      return makeCar({
        ...facts,
        id: carId(n),
        make,
        model,
        title: `${make} ${model}`,
        version: "1.0",
        modelYear,
        buildYear: modelYear - 1,
        price,
        ...(otherBody === undefined ? {} : { body: otherBody === "van" ? otherBody : body }),
        ...(fipe === undefined ? {} : { fipePrice: Math.round(price * fipe), fipeMonth: "2026-11" }),
        ...(trunk === undefined ? {} : { trunkLitres: litres }),
        ...(city === undefined ? {} : { consumption: { gasoline: { city, highway: city * 1.2 } } }),
        ...(stars === undefined ? {} : { safety: { stars, year: 2019 } }),
      })
    })
}

export function plausibleStock(max: number, min = 0): fc.Arbitrary<Car[]> {
  return fc
    .integer({ min, max })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => plausibleCar(n + 1))))
}
