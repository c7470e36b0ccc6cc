import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Refusal, textOf } from "../../../src/catalog/import/values/cell.ts"
import { readBody } from "../../../src/catalog/import/values/read-body.ts"
import { readFlag } from "../../../src/catalog/import/values/read-flag.ts"
import { fuelHint, readFuel } from "../../../src/catalog/import/values/read-fuel.ts"
import { gearboxHint, readGearbox, refineGearbox } from "../../../src/catalog/import/values/read-gearbox.ts"
import { readKm } from "../../../src/catalog/import/values/read-km.ts"
import { readPlace } from "../../../src/catalog/import/values/read-place.ts"
import { readYears } from "../../../src/catalog/import/values/read-years.ts"

const dots = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ".")

describe("km", () => {
  test("any distance is read the same in each usual spelling", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_998 }), (km) => {
        for (const text of [
          String(km),
          `${km} km`,
          `${dots(km)} km`,
          dots(km),
          `${km}.0`,
          `${dots(km)}KM`,
          `${km},00`,
        ]) {
          expect(readKm(text), text).toBe(km)
        }
        expect(readKm(km)).toBe(km)
      }),
    )
  })
  test.each(["0", "0 km", "0km", "Zero km", "novo", 0])("%s is a new car", (cell) => expect(readKm(cell)).toBe(0))
  test.each(["", "N/D", "-", "---", "*", "NaN", "#REF!", "#N/D", "n/i", "não informado", null, undefined])(
    "%s says nothing",
    (cell) => expect(readKm(cell)).toBeNull(),
  )
  test.each([999_999, "999999 km", "999.999", "muito", "consulte", "sob consulta", "baixa"])(
    "%s stands for nothing said",
    (cell) => expect(readKm(cell)).toBe("placeholder"),
  )
  test.each(["1.045.208", "1045208 km", -1, "-5 km", Number.NaN, "Infinity", "8,0E+04"])("refuses %s", (cell) =>
    expect(readKm(cell)).toBeInstanceOf(Refusal),
  )
  test("thousands by word", () => {
    for (const text of ["87 mil km", "87mil", "87k", "87 K"]) expect(readKm(text), text).toBe(87_000)
  })
})

describe("years", () => {
  const year = fc.integer({ min: 1900, max: 2026 })
  test("one year, or the pair in either order", () => {
    fc.assert(
      fc.property(year, (built) => {
        const model = built + 1
        expect(readYears(String(built), 2027)).toEqual([built])
        expect(readYears(built, 2027)).toEqual([built])
        expect(readYears(`${built}.0`, 2027)).toEqual([built])
        for (const text of [`${built}/${model}`, `${model}/${built}`, `${built} / ${model}`, `${built}-${model}`]) {
          expect(readYears(text, 2027), text).toEqual([built, model])
        }
      }),
    )
  })
  test.each([
    ["19/20", [2019, 2020]],
    ["99/00", [1999, 2000]],
    ["2019/20", [2019, 2020]],
    ["95", [1995]],
    ["10/2011", [2010, 2011]],
    ["05/2019", [2019]],
    ["2019-05-01", [2019]],
    ["01/05/2019", [2019]],
  ])("%s", (text, years) => expect(readYears(text, 2027)).toEqual(years))
  test.each([32_000, "1899", "2028", "2010/2019", "ontem", "-2019", Number.NaN, 2019.5])("refuses %s", (cell) =>
    expect(readYears(cell, 2027)).toBeInstanceOf(Refusal),
  )
})

test("yes and no", () => {
  for (const cell of ["1", "1.0", 1, true, "S", "sim", "SIM", "Y", "yes", "x", "V"])
    expect(readFlag(cell), String(cell)).toBe(true)
  for (const cell of ["0", "0.0", 0, false, "N", "não", "NAO", "no", "Falso"])
    expect(readFlag(cell), String(cell)).toBe(false)
  for (const cell of ["", "talvez", null, undefined, 2]) expect(readFlag(cell), String(cell)).toBeUndefined()
})

test.each([
  ["Flex", "flex"],
  ["MultiFlex (Alc", "flex"],
  ["Gasolina e álcool", "flex"],
  ["Gasolina", "gasoline"],
  ["Álcool", "ethanol"],
  ["Diesel", "diesel"],
  ["GNV", "cng"],
  ["Gasolina e gás natural", "cng"],
  ["Híbrido / Elétrico", "hybrid"],
  ["Gasolina e elétrico", "hybrid"],
  ["Híbrido plug-in", "plug_in_hybrid"],
  ["Elétrico", "electric"],
  ["ALC/GAS", "flex"],
  ["A/G", "flex"],
  ["Á", "ethanol"],
  ["G", "gasoline"],
  ["água", undefined],
])("fuel %s is %s", (text, fuel) => expect(readFuel(text)).toBe(fuel))

test("a part that is electric makes no electric car", () => {
  expect(fuelHint("1.6 com direção elétrica e vidros elétricos")).toBeUndefined()
  expect(fuelHint("EX elétrico")).toBe("electric")
  expect(fuelHint("4.0 V8 GASOLINA TWINTURBO MHEV TIPTRONIC")).toBe("gasoline")
})

test("gearbox: columns, flags and the makers' own names", () => {
  expect(["Manual", "0", "N", "M", "mecânico"].map(readGearbox)).toEqual(Array(5).fill("manual"))
  expect(["Automático", "1", "Y", "A", "aut."].map(readGearbox)).toEqual(Array(5).fill("automatic"))
  expect(readGearbox("Automatizado")).toBe("automated")
  expect(gearboxHint("1.8 XRX CVT")).toBe("cvt")
  expect(gearboxHint("1.0 TSI DSG")).toBe("dual_clutch")
  expect(gearboxHint("1.8 Premium (easytronic)")).toBe("automated")
  expect(gearboxHint("1.0 12V FLEX 4P")).toBeUndefined()
  expect(refineGearbox("automatic", "cvt")).toBe("cvt")
  expect(refineGearbox("automatic", "manual")).toBe("automatic")
  expect(refineGearbox("manual", "automatic")).toBe("manual")
})

test("bodies in Portuguese and English", () => {
  expect(
    ["Sedã", "Hatchback", "Utilitário esportivo", "Picape", "Perua/SW", "Cupê", "Conversível"].map(readBody),
  ).toEqual(["sedan", "hatch", "suv", "pickup", "wagon", "coupe", "convertible"])
})

test("places", () => {
  for (const text of ["Campinas - SP", "Campinas/SP", "Campinas (SP)", "Campinas, São Paulo", "CAMPINAS - sp"]) {
    expect(readPlace(text), text).toEqual({ city: "Campinas", state: "SP" })
  }
  expect(readPlace("Santa Bárbara d'Oeste - SP")).toEqual({ city: "Santa Bárbara d'Oeste", state: "SP" })
  expect(readPlace("SP")).toEqual({ state: "SP" })
  expect(readPlace("Ji-Paraná")).toEqual({ city: "Ji-Paraná" })
  expect(readPlace("SÃO JOSÉ DOS CAMPOS")).toEqual({ city: "São José dos Campos" })
})

test("texts lose control characters and invisible marks, are well formed, and keep their tags as plain text", () => {
  expect(textOf("a\u0000b\u202ec\u200bd\r\n e")).toBe("abcd e")
  expect(textOf("\ud800x")).toBe("\ufffdx")
  expect(textOf("<script>alert(1)</script>")).toBe("<script>alert(1)</script>")
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = textOf(text)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
    }),
  )
})
