import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BODIES, Car, CAR_STATUSES, FUELS, GEARBOXES } from "../../../src/contract/car.ts"
import { CorruptSnapshot, decodeSnapshot, encodeSnapshot, type Stock } from "../../../src/engine/index.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { bestRows } from "../../../src/engine/ranking/select.ts"
import { checksum } from "../../../src/engine/snapshot/checksum.ts"
import { carId, makeCar, stockOf } from "./cars.ts"

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", "🚗", "\u0001", "\ufeffBOM", "\ud800"),
)
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.integer({ min: 0, max: 1e9 }).map((centavos) => centavos / 100),
  fc.constantFrom(0, -0, 5e-324, Number.MAX_SAFE_INTEGER, 0.1 + 0.2),
)
const time = fc.oneof(
  text,
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)
const plain = { noNullPrototype: true } as const
const rates = fc.record({ city: number, highway: number }, plain)
const photo = fc.record({ url: text, widths: fc.array(fc.integer()), width: number, height: number, alt: text }, plain)
const anyCar: fc.Arbitrary<Car> = fc.record(
  {
    id: fc.oneof(fc.uuid(), fc.uuid(), text),
    url: text,
    title: text,
    make: text,
    model: text,
    version: text,
    modelYear: number,
    buildYear: number,
    km: number,
    price: number,
    fipePrice: number,
    fipeMonth: text,
    fuel: fc.constantFrom(...FUELS),
    gearbox: fc.constantFrom(...GEARBOXES),
    body: fc.constantFrom(...BODIES),
    color: text,
    doors: number,
    powerHp: number,
    trunkLitres: number,
    seats: number,
    consumption: fc.record({ gasoline: rates, ethanol: rates }, { requiredKeys: [], ...plain }),
    rangeKm: number,
    lengthMm: number,
    safety: fc.record({ stars: number, year: number }, plain),
    equipment: fc.array(text, { maxLength: 5 }),
    city: text,
    state: text,
    photos: fc.array(photo, { maxLength: 3 }),
    status: fc.constantFrom(...CAR_STATUSES),
    plateEnd: text,
    oneOwner: fc.boolean(),
    fipeApproximate: fc.boolean(),
    ipvaPaid: fc.boolean(),
    acceptsTrade: fc.boolean(),
    armored: fc.boolean(),
    inspection: text,
    auctionOrClaim: fc.boolean(),
    warranty: text,
    spareKey: fc.boolean(),
    description: text,
    enteredAt: time,
    updatedAt: time,
    recordVersion: number,
  },
  {
    ...plain,
    requiredKeys: [
      ...(["id", "url", "title", "make", "model", "version", "modelYear", "buildYear", "price"] as const),
      ...(["equipment", "photos", "status", "enteredAt", "updatedAt", "recordVersion"] as const),
    ],
  },
)

describe("snapshot", () => {
  it("gives every car back exactly", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCar, { selector: (car) => car.id, maxLength: 12 }), fc.nat(), (cars, version) => {
        const stock = decodeSnapshot(encodeSnapshot(cars, { stockVersion: version }))
        expect(stock.version).toBe(version)
        expect(stock.size).toBe(cars.length)
        cars.forEach((car, i) => {
          expect(stock.car(i)).toStrictEqual(car)
          expect(stock.indexOf(car.id)).toBe(i)
        })
        expect(stock.indexOf("nobody")).toBe(cars.findIndex((car) => car.id === "nobody") + 1 || undefined)
      }),
      { numRuns: 300 },
    )
  })

  it("makes a new car each time, lists and all: what is done to one is not seen in the next", () => {
    const stock = stockOf([
      makeCar({ equipment: ["Ar-condicionado"] }),
      makeCar({ id: carId(2), equipment: ["Isofix"] }),
    ])
    stock.car(0).equipment.push("Teto solar")
    expect([stock.car(0).equipment, stock.car(1).equipment]).toEqual([["Ar-condicionado"], ["Isofix"]])
  })

  it("names every key of the contract's Car", () => {
    const keys = new Set(fc.sample(anyCar, { numRuns: 200, seed: 1 }).flatMap((car) => Object.keys(car)))
    expect([...keys].sort()).toEqual(Object.keys(Car.shape).sort())
  })

  it("takes a stock of none, and finds nothing in it", () => {
    const stock = stockOf([])
    expect(stock.size).toBe(0)
    expect(stock.indexOf(carId(1))).toBeUndefined()
    expect(() => stock.car(0)).toThrow(RangeError)
  })

  it("reads bytes that do not start at the buffer's beginning", () => {
    const bytes = encodeSnapshot([makeCar()], { stockVersion: 3 })
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(decodeSnapshot(shifted.subarray(3)).car(0)).toStrictEqual(makeCar())
  })

  it("refuses any changed byte and any length but its own", () => {
    const bytes = encodeSnapshot([makeCar(), makeCar({ id: carId(2) })], { stockVersion: 7 })
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = bytes.slice()
        damaged[at] = damaged[at]! ^ flip
        expect(() => decodeSnapshot(damaged)).toThrow(CorruptSnapshot)
        expect(() => decodeSnapshot(bytes.subarray(0, at))).toThrow(CorruptSnapshot)
      }),
    )
    expect(() => decodeSnapshot(new Uint8Array([...bytes, 0]))).toThrow(CorruptSnapshot)
    expect(() => decodeSnapshot(new Uint8Array())).toThrow(CorruptSnapshot)
    expect(() => decodeSnapshot(crypto.getRandomValues(new Uint8Array(500)))).toThrow(CorruptSnapshot)
  })

  it("asks for no more memory than its bytes speak for, whatever its counts say and though its checksum fits", () => {
    const texts = encodeSnapshot([makeCar({ id: "a" }), makeCar({ id: "b" })], { stockVersion: 7, prior: NO_PRIOR })
    const [size, length] = [24, texts.length]
    const before = process.memoryUsage().arrayBuffers
    // Every place at which a count may lie, the number of cars among them.
    for (let at = size; at + 4 <= length; at++) {
      for (const count of [1_000_000, 0xffffffff]) {
        const wrong = texts.slice()
        const view = new DataView(wrong.buffer)
        view.setUint32(at, count, true)
        view.setUint32(12, checksum(wrong.subarray(16)), true)
        try {
          const stock = decodeSnapshot(wrong)
          expect(stock.size).toBeLessThan(length)
          void stock.prior
          for (let i = 0; i < stock.size; i++) stock.car(i)
        } catch (error) {
          expect((error as Error).message).not.toMatch(/array (buffer )?(length|allocation)|out of memory/i)
        }
      }
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000)
  })

  it("is scored and sorted without its display texts being unpacked", () => {
    const stock = stockOf(Array.from({ length: 12 }, (_, k) => makeCar({ id: carId(k + 1), price: 60_000 + k * 1000 })))
    const read = new Set<string>()
    const columns: Stock["columns"] = {
      ...stock.columns,
      text: (name) => {
        read.add(name)
        return stock.columns.text(name)
      },
    }
    const watched: Stock = { ...stock, ids: stock.ids, prior: stock.prior, columns }
    expect(bestRows(judge(watched, { budget: { max: 65_000 }, uses: ["city"], bodies: ["suv"] }), 10)).toHaveLength(10)
    // What is judged of them is a few words' codes; the rest waits until a car is shown.
    expect([...read].sort()).toEqual(["color", "fipeMonth", "inspection", "make", "warranty"])
    expect(stock.car(0).title).toBe("Chevrolet Onix 1.0 Turbo Premier")
  })
})

/** No numbers at all: its columns take a byte each. */
const NO_PRIOR = { version: "x", shift: [NaN, NaN], covariance: [NaN] }
