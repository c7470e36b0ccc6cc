import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { FipeListing } from "../../../src/catalog/fipe/listing.ts"
import { fipeMatcher } from "../../../src/catalog/fipe/match-fipe.ts"
import { type FipePrice, ZERO_KM } from "../../../src/catalog/fipe/read-table.ts"
import { traitsOf } from "../../../src/catalog/fipe/traits.ts"
import { matchModel } from "../../../src/catalog/matching/known-models.ts"

const GM = "GM - Chevrolet"
const TABLE: readonly (readonly [
  make: string,
  model: string,
  price: number,
  year?: number,
  fuel?: FipePrice["fuel"],
])[] = [
  [GM, "ONIX HATCH 1.0 12V TB Flex 5p Aut.", 71_000],
  [GM, "ONIX HATCH LT 1.0 12V Flex 5p Mec.", 66_000],
  [GM, "ONIX HATCH LTZ 1.0 12V TB Flex 5p Aut.", 88_000],
  [GM, "ONIX HATCH PREM. 1.0 12V TB Flex 5p Aut.", 95_000],
  [GM, "ONIX SEDAN Plus LTZ 1.0 12V TB Flex Aut.", 92_000],
  [GM, "ONIX SED. Plus PREM. 1.0 12V TB Flex Aut", 98_000],
  [GM, "S10 Pick-Up LT 2.5 Flex 4x2 CD Aut.", 130_000],
  [GM, "S10 Pick-Up LT 2.8 TDI 4x4 CD Dies. Aut.", 190_000, 2021, "diesel"],
  [GM, "S10 Pick-Up LS 2.8 TDI 4x4 CS Diesel Mec.", 170_000, 2021, "diesel"],
  ["VW - VolksWagen", "Fox 1.0 Mi Total Flex 8V 3p", 30_000, 2012],
  ["VW - VolksWagen", "Fox 1.0 Mi Total Flex 8V 5p", 33_000, 2012],
  ["VW - VolksWagen", "Gol (novo) 1.0 Mi Total Flex 8V 4p", 32_000, 2013],
  ["VW - VolksWagen", "Gol City (Trend) 1.0 Mi Total Flex 8V 4p", 29_000, 2013],
  ["Fiat", "UNO VIVACE/RUA 1.0 EVO Fire Flex 8V 5p", 30_000, 2013],
  ["Fiat", "UNO VIVACE Celeb. 1.0 EVO F.Flex 8V 5p", 33_000, 2013],
  ["Fiat", "Palio ESSENCE 1.6 Flex 16V 5p", 40_000, 2013],
  ["Fiat", "Palio ESSENCE Dualogic 1.6 Flex 16V 5p", 42_000, 2013],
  ["Fiat", "Palio SPORTING 1.6 Flex 16V 5p", 43_000, 2014],
  ["Fiat", "Siena 1.0/ EX 1.0 mpi Fire/ Fire Flex 8v", 25_500, 2010],
  ["Fiat", "Siena EL 1.0 mpi Fire Flex 8V 4p", 26_100, 2010],
  ["Fiat", "Siena ELX 1.0 mpi Fire/Fire Flex 8V 4p", 27_500, 2010],
  ["VW - VolksWagen", "SPACEFOX 1.6/ 1.6 Trend Total Flex 8V 5p", 35_100, 2011],
  ["VW - VolksWagen", "SPACEFOX SPORTLINE/HIGHLINE 1.6 T.Flex", 38_600, 2011],
  ["VW - VolksWagen", "Gol (novo) 1.0 Mi Total Flex 8V 4p", 24_700, 2009],
  ["VW - VolksWagen", "Gol City (Trend)/Titan 1.0 T. Flex 8V 4p", 22_400, 2009],
  [GM, "CRUZE Sport LT 1.4 16V TB Flex 5p Aut.", 115_000],
  [GM, "CRUZE LT 1.4 16V Turbo Flex 4p Aut.", 120_000],
  ["Hyundai", "Tucson 2.0 16V Aut.", 35_000, 2009],
  ["Hyundai", "Tucson 2.7 V6 GLS 4x4 Aut.", 45_000, 2008],
  ["Fiat", "Palio Weekend Trekking 1.6 Flex 16V 5p", 45_000, 2013],
  ["Hyundai", "HB20 Comf./C.Plus/C.Style 1.0 Flex 12V", 50_000, 2018],
  ["Hyundai", "HB20 C./C.Plus/C.Style 1.6 Flex 16V Mec.", 55_000, 2018],
  ["Hyundai", "HB20 Evolution 1.0 Flex 12V Mec.", 70_000, ZERO_KM],
]
const PRICES: FipePrice[] = TABLE.map(([make, model, price, year = 2021, fuel = "gasoline"], i) => ({
  code: `${String(i).padStart(6, "0")}-0`,
  make,
  model,
  year,
  fuel,
  price: price * 100,
}))
const match = fipeMatcher(PRICES, matchModel)
const listing = (make: string, model: string, version: string, modelYear: number, own: Partial<FipeListing> = {}) =>
  ({ make, model, version, modelYear, ...own }) satisfies FipeListing

describe("a listing's price", () => {
  test.each([
    [listing("Chevrolet", "Onix", "1.0 TURBO FLEX LTZ AUTOMÁTICO", 2021), "ONIX HATCH LTZ 1.0 12V TB Flex 5p Aut."],
    [
      listing("Chevrolet", "Onix", "1.0 TURBO FLEX PLUS LTZ AUTOMÁTICO", 2021),
      "ONIX SEDAN Plus LTZ 1.0 12V TB Flex Aut.",
    ],
    [
      listing("Chevrolet", "Onix", "1.0 TURBO FLEX PREMIER AUTOMÁTICO", 2021),
      "ONIX HATCH PREM. 1.0 12V TB Flex 5p Aut.",
    ],
    [listing("Chevrolet", "Onix", "1.0 Turbo", 2021, { gearbox: "automatic" }), "ONIX HATCH 1.0 12V TB Flex 5p Aut."],
    [
      listing("GM", "S10", "2.8 LT CABINE DUPLA 4WD", 2021, { gearbox: "automatic" }),
      "S10 Pick-Up LT 2.8 TDI 4x4 CD Dies. Aut.",
    ],
    [listing("Volkswagen", "Gol", "1.0 8V (G5) (Flex) 4p", 2013), "Gol (novo) 1.0 Mi Total Flex 8V 4p"],
    [listing("Volkswagen", "Gol", "1.0 Trend (G4) (Flex) 4p", 2013), "Gol City (Trend) 1.0 Mi Total Flex 8V 4p"],
    [listing("Volkswagen", "Gol", "Trend 1.0 (G5) (Flex)", 2009, { doors: 4 }), "Gol (novo) 1.0 Mi Total Flex 8V 4p"],
    // Nobody's trim, the older one's and the plain one's: of "1.0/ EX 1.0" the first side names none.
    [
      listing("Fiat", "Siena", "Fire 1.0 8V (Flex)", 2010, { gearbox: "manual" }),
      "Siena 1.0/ EX 1.0 mpi Fire/ Fire Flex 8v",
    ],
    [listing("Fiat", "Siena", "EL 1.0 8V (Flex)", 2010), "Siena EL 1.0 mpi Fire Flex 8V 4p"],
    [listing("Volkswagen", "SpaceFox", "1.6 8V (Flex)", 2011), "SPACEFOX 1.6/ 1.6 Trend Total Flex 8V 5p"],
    [
      listing("Chevrolet", "Cruze", "1.4 TURBO SPORT6 LT FLEX AUTOMÁTICO", 2021),
      "CRUZE Sport LT 1.4 16V TB Flex 5p Aut.",
    ],
    // No row of the year has this trim's name: the one that names no trim is for all of them.
    [listing("Hyundai", "Tucson", "GLS 2.0 16V (aut)", 2009), "Tucson 2.0 16V Aut."],
    [listing("Fiat", "Uno", "Vivace 1.0 8V (Flex) 4p", 2013), "UNO VIVACE/RUA 1.0 EVO Fire Flex 8V 5p"],
    [listing("Volkswagen", "Fox", "1.0 VHT (Flex) 2p", 2012), "Fox 1.0 Mi Total Flex 8V 3p"],
    [listing("Volkswagen", "Fox", "1.0 VHT", 2012, { doors: 4 }), "Fox 1.0 Mi Total Flex 8V 5p"],
    [listing("Fiat", "Palio", "Essence 1.6 16V Dualogic (Flex)", 2013), "Palio ESSENCE Dualogic 1.6 Flex 16V 5p"],
    [listing("Fiat", "Palio", "Essence 1.6 16V", 2013, { gearbox: "manual" }), "Palio ESSENCE 1.6 Flex 16V 5p"],
    [listing("Fiat", "Palio Weekend", "Trekking 1.6 16V", 2013), "Palio Weekend Trekking 1.6 Flex 16V 5p"],
    [listing("Hyundai", "HB20", "1.0 COMFORT PLUS 12V FLEX 4P MANUAL", 2018), "HB20 Comf./C.Plus/C.Style 1.0 Flex 12V"],
    [listing("Hyundai", "HB20", "1.0 Evolution", 2022, { km: 12 }), "HB20 Evolution 1.0 Flex 12V Mec."],
  ])("%j", (car, model) => {
    const { found, confidence } = match(car)
    expect(found?.model).toBe(model)
    expect(confidence).toBeGreaterThanOrEqual(0.5)
    expect(confidence).toBeLessThanOrEqual(1)
  })

  test.each([
    ["make", listing("Tesla", "Model 3", "", 2021)],
    ["year", listing("Chevrolet", "Onix", "1.0 LT", 2019)],
    ["year", listing("Hyundai", "HB20", "1.0 Evolution", 2022, { km: 30_000 })],
    ["model", listing("Chevrolet", "Tracker", "1.0 LT", 2021)],
    ["model", listing("Chevrolet", "S10", "2.5 LT", 2021, { fuel: "ethanol" })],
    ["version", listing("Chevrolet", "Onix", "1.4 LT", 2021)],
    ["version", listing("Fiat", "Palio", "Sporting 1.6 16V", 2013, { gearbox: "manual" })],
    ["several", listing("Chevrolet", "Onix", "", 2021)],
    ["several", listing("Volkswagen", "Fox", "1.0", 2012)],
  ])("is unknown by its %s: %j", (failed, car) => {
    expect(match(car)).toMatchObject({ found: undefined, confidence: 0, failed })
  })

  test("may be one of several codes of one price, and is then less sure", () => {
    const [fox3, fox5] = PRICES.filter(({ model }) => model.startsWith("Fox"))
    const near = fipeMatcher([{ ...fox3!, price: 3_250_000 }, fox5!], matchModel)
    const unsure = near(listing("Volkswagen", "Fox", "1.0", 2012))
    const sure = near(listing("Volkswagen", "Fox", "1.0", 2012, { doors: 4 }))
    expect(unsure.near).toHaveLength(2)
    expect([unsure.approximate, sure.approximate]).toEqual([true, false])
    expect(unsure.confidence).toBeLessThan(sure.confidence)
  })
})

test("neither the order of the version's words nor that of the table changes the answer", () => {
  const words = ["1.0", "Turbo", "LTZ", "Plus", "Premier", "Flex", "12V", "Aut.", "5p", "completo"]
  fc.assert(
    fc.property(
      fc.shuffledSubarray(words),
      fc.shuffledSubarray(PRICES, { minLength: PRICES.length }),
      (said, table) => {
        const ask = (of: readonly string[], matcher = match) =>
          matcher(listing("Chevrolet", "Onix", of.join(" "), 2021))
        const answer = ask(said)
        expect(ask(said.toSorted())).toEqual(answer)
        expect(ask(said, fipeMatcher(table, matchModel))).toEqual(answer)
      },
    ),
    { numRuns: 150 },
  )
})

test("a text's facts, in the spellings of ads and of the table", () => {
  expect(traitsOf("AMAROK Highline CD 3.0 4x4 TB Dies. Aut.")).toMatchObject({
    litres: [3],
    drive: "4x4",
    cab: "cd",
    gearbox: "automatic",
    turbo: undefined,
    words: ["amarok", "highline"],
  })
  expect(traitsOf("1.8 MPI ESSENCE 16V 132CV FLEX 4P AUTOMATIZADO")).toMatchObject({
    valves: [16],
    powerHp: 132,
    doors: 4,
    gearbox: "automated",
    turbo: false,
    words: ["essence"],
  })
  expect(traitsOf("Voyage I MOTI. 1.6 T. Flex 3p")).toMatchObject({ gearbox: "automated", doors: 2, words: ["voyage"] })
})
