import { expect, test } from "vitest"
import { readEngine } from "../../../src/catalog/knowledge-data/engine-row.ts"
import { withModelFacts } from "../../../src/catalog/knowledge.ts"
import { matchModel } from "../../../src/catalog/matching/known-models.ts"
import type { Car } from "../../../src/contract/car.ts"
import { makeCar } from "../engine/cars.ts"

const facts = (text: string, own: Partial<Car> = {}) => {
  const [make = "", model = "", version = "", year = ""] = text.split(" / ")
  const listed = makeCar({
    make,
    model,
    version,
    modelYear: Number(year),
    buildYear: Number(year),
    fuel: "flex",
    ...own,
  })
  return withModelFacts(listed, matchModel)
}

test("an engine's row says the model years that had it", () => {
  expect(readEngine("1.8 flex mt 108cv 17.1kgfm -2016")).toMatchObject({ powerHp: 108, yearTo: 2016 })
  expect(readEngine("1.8 flex mt 111cv 11.3/13.0 e7.8/9.1 ~ 2017-")).toMatchObject({ powerHp: 111, yearFrom: 2017 })
  expect(readEngine("2.8 diesel at 200cv 2014-2024")).toMatchObject({ yearFrom: 2014, yearTo: 2024 })
  expect(readEngine("1.8 flex mt 108cv")).not.toHaveProperty("yearTo")
})

test.each([
  ["Renault / Sandero / Expression 1.6 8V / 2010", 95],
  ["Renault / Sandero / Expression 1.6 8V / 2013", 106],
  // The year of the change: which of the two it is nobody said.
  ["Renault / Sandero / Expression 1.6 8V / 2011", undefined],
  ["Chevrolet / Spin / 1.8 LT / 2014", 108],
  ["Chevrolet / Spin / 1.8 LT / 2020", 111],
  ["Toyota / Etios / Hatch 1.3 X / 2014", 90],
  ["Toyota / Etios / Hatch 1.3 X / 2019", 98],
])("%s has the power of its year", (text, powerHp) => {
  expect(facts(text, { gearbox: "manual" }).powerHp).toBe(powerHp)
})

test("a power that the listing states picks the engine, and its consumption with it", () => {
  const spin = facts("Chevrolet / Spin / 1.8 LT / 2020", { gearbox: "automatic", powerHp: 111 })
  expect([spin.powerHp, spin.consumption?.gasoline?.city]).toEqual([111, 10.2])
})

test("a diesel car's consumption is its diesel", () => {
  const hilux = facts("Toyota / Hilux / 2.8 SRV 4x4 / 2022", { fuel: "diesel", gearbox: "automatic" })
  expect([hilux.powerHp, hilux.consumption]).toEqual([204, { gasoline: { city: 10.1, highway: 11.3 } }])
})

test("without a gearbox the power that all have is told, and no consumption, which each has of its own", () => {
  const onix = facts("Chevrolet / Onix / 1.0 Turbo LTZ / 2022")
  expect([onix.powerHp, onix.consumption]).toEqual([116, undefined])
  expect(facts("Chevrolet / Onix / 1.0 Turbo LTZ / 2022", { gearbox: "manual" }).consumption?.gasoline?.city).toBe(13.1)
  const renegade = (version: string) =>
    facts(`Jeep / Renegade / ${version} / 2023`, { gearbox: "automatic", powerHp: 185 })
  expect(renegade("1.3 Turbo Longitude").consumption?.gasoline?.city).toBe(11)
})
