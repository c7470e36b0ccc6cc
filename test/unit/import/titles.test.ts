import { expect, test } from "vitest"
import { canonicalMake, findMake } from "../../../src/catalog/import/values/makes.ts"
import { splitModel, splitYear } from "../../../src/catalog/import/values/split-title.ts"
import { carOf } from "./support.ts"

test.each([
  ["VW", "Volkswagen"],
  ["VW - VolksWagen", "Volkswagen"],
  ["GM - Chevrolet", "Chevrolet"],
  ["gm", "Chevrolet"],
  ["MERCEDES BENZ", "Mercedes-Benz"],
  ["citroen", "Citroën"],
  ["LAND ROVER", "Land Rover"],
  ["KIA MOTORS", "Kia"],
  ["ALFA ROMEO", "Alfa Romeo"],
  ["GREAT WALL", "GWM"],
  ["Puma", "Puma"],
  ["FABRICA NOVA", "Fabrica Nova"],
  ["XYZ", "XYZ"],
])("the make %s is %s", (text, make) => expect(canonicalMake(text)).toBe(make))

test("Chery and CAOA Chery are one make", () => expect(canonicalMake("CHERY")).toBe(canonicalMake("caoa chery")))

test.each([
  ["LAND ROVER RANGE ROVER SPORT", "Land Rover", "RANGE ROVER SPORT"],
  ["MERCEDES-BENZ GLE 350", "Mercedes-Benz", "GLE 350"],
  ["GM - Chevrolet Onix", "Chevrolet", "Onix"],
  ["CAOA Chery QQ Act 1.0", canonicalMake("Chery"), "QQ Act 1.0"],
])("%s starts with %s", (text, make, rest) => expect(findMake(text)).toEqual({ make, rest }))
test("no make, none found", () => expect(findMake("Vendo Gol 2012")).toBeUndefined())

test.each([
  ["Volkswagen", "Gol 1.0 VHT (Rock in Rio)", "Gol", "1.0 VHT (Rock in Rio)"],
  ["Land Rover", "RANGE ROVER SPORT HSE 3.0", "Range Rover Sport", "HSE 3.0"],
  ["Citroën", "C3 Picasso GLX BVA 1.6", "C3 Picasso", "GLX BVA 1.6"],
  ["Mercedes-Benz", "GLE 350 3.0 V6", "GLE 350", "3.0 V6"],
  ["Lexus", "NX 300h 2.5", "NX 300h", "2.5"],
  ["Honda", "HR-V EXL 1.8", "HR-V", "EXL 1.8"],
  ["Ford", "Ka + SE 1.0", "Ka+", "SE 1.0"],
  ["Fiat", "GRANDSIENA", "Grand Siena", ""],
  ["Fiat", "500 Sport 1.4", "500", "Sport 1.4"],
  ["Volkswagen", "up! TSI", "up!", "TSI"],
  ["Audi", "1.8 turbo", "1.8", "turbo"],
])("%s %s is %s and %s", (make, text, model, version) => expect(splitModel(make, text)).toEqual({ model, version }))

test("the year that ends a title, but not a model that is a number", () => {
  expect(splitYear("Gol 1.0 2012")).toEqual({ rest: "Gol 1.0", year: "2012" })
  expect(splitYear("Gol 1.0 - 2011/2012")).toEqual({ rest: "Gol 1.0", year: "2011/2012" })
  expect(splitYear("Gol 1.0 (2012)")).toEqual({ rest: "Gol 1.0", year: "2012" })
  expect(splitYear("2008")).toBeUndefined()
  expect(splitYear(`${" -".repeat(200_000)}x`)).toBeUndefined()
})

test("a title's year is the model's where the column gives the year built", () => {
  const file = (title: string, ano: string) => carOf(`modelo;ano;preco\n${title};${ano};24.900,00\n`)
  expect(file("Fiat Siena Fire 1.0 8V (Flex) 2010", "2009")).toMatchObject({
    make: "Fiat",
    model: "Siena",
    version: "Fire 1.0 8V (Flex)",
    buildYear: 2009,
    modelYear: 2010,
  })
  expect(file("Fiat Uno 2010", "2010")).toMatchObject({ buildYear: 2010, modelYear: 2010 })
  expect(file("Peugeot 2008", "2019")).toMatchObject({ model: "2008", buildYear: 2019, modelYear: 2019 })
  expect(file("Peugeot 2008 Griffe 2019", "2018")).toMatchObject({
    model: "2008",
    version: "Griffe",
    buildYear: 2018,
    modelYear: 2019,
  })
})

test("make, model and version beside each other", () => {
  const file = (...cells: string[]) => carOf(`marca;modelo;versao;ano;preco\n${cells.join(";")};2019;50000\n`)
  expect(file("Ford", "Ford Ka", "SE 1.0")).toMatchObject({ make: "Ford", model: "Ka", version: "SE 1.0" })
  expect(file("Ford", "EcoSport", "Ecosport XLT 1.6")).toMatchObject({ model: "EcoSport", version: "XLT 1.6" })
  expect(file("Toyota", "COROLLA CROSS", "XRE 2.0")).toMatchObject({ model: "Corolla Cross", version: "XRE 2.0" })
  expect(file("VW", "GOL 1.0", "TREND")).toMatchObject({ model: "Gol", version: "1.0 TREND" })
  expect(file("DS", "DS 3", "")).toMatchObject({ make: "DS", model: "DS 3" })
})
