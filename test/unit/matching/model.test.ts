import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { generations } from "../../../src/catalog/knowledge-data/row.ts"
import { matchModel } from "../../../src/catalog/matching/known-models.ts"
import { type ListedModel, modelMatcher } from "../../../src/catalog/matching/match-model.ts"
import { wordsOf } from "../../../src/catalog/matching/words.ts"

/** "make / model / version / year" as a listing, or without the make. */
function listed(text: string): ListedModel {
  const [make = "", model = "", version = "", year] = text.split("/").map((part) => part.trim())
  return { ...(make === "" ? {} : { make }), model, version, modelYear: Number(year) }
}
const idOf = (text: string) => matchModel(listed(text)).found?.id

describe("a listing's model", () => {
  test.each([
    ["Chevrolet / ONIX / 1.0 TURBO FLEX PLUS LTZ AUTOMÁTICO / 2021", "chevrolet-onix-plus"],
    ["Chevrolet / ONIX / 1.0 TURBO FLEX LTZ AUTOMÁTICO / 2021", "chevrolet-onix-2"],
    ["GM - Chevrolet / ONIX PLUS / / 2021", "chevrolet-onix-plus"],
    ["VW / t cross / 1.0 TSI / 2022", "volkswagen-t-cross"],
    ["FIAT / GRANDSIENA / / 2017", "fiat-grand-siena"],
    ["CITROEN / C4LOUNGE / / 2017", "citroen-c4-lounge"],
    ["BMW / 320IA / / 2015", "bmw-320i-f30"],
    ["FORD / KA+ / / 2017", "ford-ka-plus"],
    ["FORD / KA / 1.0 SE PLUS FLEX / 2018", "ford-ka-3"],
    ["Ford / Ka / 1.5 SE Sedã / 2018", "ford-ka-plus"],
    ["Ford / Focus / 2.0 Titanium Sed. (Aut) / 2016", "ford-focus-sedan-3"],
    ["Fiat / Palio / 1.8 Adventure Locker / 2010", "fiat-palio-weekend"],
    ["Fiat / Palio / 1.0 ECONOMY Fire Flex 4p / 2013", "fiat-palio-fire"],
    ["Chery / Tiggo 5x / Pro / 2022", "caoa-chery-tiggo-5x"],
    [" / HB20S / 1.6 Premium / 2015", "hyundai-hb20s-1"],
    [" / VOLKSWAGEN GOL / 1.0 MPI / 2020", "volkswagen-gol-g7"],
    ["Audi / A3 / 1.4 TFSI SEDAN / 2016", "audi-a3-sedan-8v"],
    ["Audi / A3 / 1.4 TFSI SPORTBACK / 2016", "audi-a3-sportback-8v"],
    ["Audi / A3 / 1.8 20V Turbo / 2006", "audi-a3-8l"],
    ["Audi / A4 / 2.0 TFSI AVANT PRESTIGE PLUS / 2019", "audi-a4-avant-b9"],
    ["Mercedes-Benz / GLC 250 / 2.0 CGI COUPÉ 4MATIC / 2018", "mercedes-benz-glc250-c253"],
    ["Mercedes-Benz / Classe C / C 180 Avantgarde / 2018", "mercedes-benz-c180-w205"],
    ["BMW / X6 / 4.4 M COUPÉ V8 / 2018", "bmw-x6-f16"],
    ["MINI / Cooper Countryman / S ALL4 / 2015", "mini-countryman-1"],
    ["Mitsubishi / L200 / GL 2.5 4x4 CD / 2010", "mitsubishi-l200-3"],
    ["Honda / Civic / Type R / 2023", "honda-civic-type-r"],
    ["Ford / Mustang Mach-E / / 2024", "ford-mustang-mach-e"],
    ["Ford / Fiesta Sedan / 1.6 Titanium / 2016", "ford-fiesta-sedan-6-late"],
    ["Hyundai / HB 20 / 1.0 Sense / 2022", "hyundai-hb20-2"],
    ["Hyundai / HB20 / 1.0 Comfort / 2024", "hyundai-hb20-2023"],
    ["Geely / EX2 / / 2026", "geely-ex2"],
    // Sold side by side in a year: the engine tells which, and in other years nothing.
    ["Chevrolet / Tracker / 1.2 TURBO PREMIER / 2020", "chevrolet-tracker-3-2020"],
    ["Chevrolet / Tracker / 1.4 TURBO PREMIER / 2020", "chevrolet-tracker-2"],
    ["Chevrolet / Tracker / 1.2 TURBO PREMIER / 2022", "chevrolet-tracker-3"],
    ["Hyundai / Tucson / GLS 2.0 16V / 2017", "hyundai-tucson-1-late"],
    ["Hyundai / Tucson / GLS 1.6 turbo / 2018", "hyundai-new-tucson"],
    ["Hyundai / Tucson / GLS 2.0 16V / 2010", "hyundai-tucson-1"],
    ["Hyundai / Creta / 1.6 16V FLEX ACTION / 2022", "hyundai-creta-1-late"],
    ["Hyundai / Creta / 1.6 16V FLEX ACTION / 2020", "hyundai-creta-1"],
    ["Mitsubishi / L200 Triton / 3.2 HPE CD / 2018", "mitsubishi-l200-4-late"],
    ["Mitsubishi / L200 Triton / 2.4 Sport HPE / 2018", "mitsubishi-l200-5"],
    ["OMODA / E5 / / 2025", "omoda-e5"],
    ["Chevrolet / ONYX / 1.0 LT / 2020", "chevrolet-onix-2"],
    ["Toyota / Corola / 2.0 XEi / 2020", "toyota-corolla-12"],
  ])("%s is %s", (text, id) => expect(idOf(text)).toBe(id))

  test.each([
    ["Tesla / Model 3 / / 2022", "make"],
    ["Fiat / Onix / 1.0 / 2019", "name"],
    ["Chevrolet / Onix / 1.0 / 2012", "year"],
    ["Honda / Biz / 125 ES / 2019", "name"],
    ["BMW / R 1250 GS / Adventure / 2021", "name"],
    ["Volkswagen / 24.280 / Constellation 6x2 / 2015", "name"],
    ["Mercedes-Benz / Sprinter / 415 CDI / 2018", "name"],
    // A short name may be another one, and without a make every word is near some name.
    ["Kia / Rioo / / 2021", "name"],
    [" / Corola / XEi / 2020", "name"],
    ["Audi / A5 / 2.0 TFSI CABRIOLET / 2014", "body"],
    ["Toyota / Etios / / 2018", "several"],
  ])("%s is nobody's: %s", (text, failed) =>
    expect(matchModel(listed(text))).toMatchObject({ found: undefined, failed }),
  )

  it("says what decided, and what is left where several fit", () => {
    const plus = matchModel(listed("Chevrolet / ONIX / 1.0 TURBO FLEX PLUS LTZ / 2021"))
    expect(plus.because).toEqual(["make Chevrolet", "name onix … plus", "year 2021 of 2020–"])
    const mistyped = matchModel(listed("Toyota / Corola / XEi / 2020"))
    expect(mistyped.because[1]).toBe("name corolla but for a typing error")
    const etios = matchModel(listed("Toyota / Etios / / 2018"))
    expect(etios.among.map(({ id }) => id)).toEqual(["toyota-etios-hatch", "toyota-etios-sedan"])
    expect(matchModel({ ...listed("Toyota / Etios / / 2018"), body: "sedan" }).found?.id).toBe("toyota-etios-sedan")
  })

  it("tells generations apart by the model year alone", () => {
    expect(idOf("Chevrolet / Onix / 1.0 LT / 2017")).toBe("chevrolet-onix-1")
    expect(idOf("Chevrolet / Onix / 1.0 LT / 2020")).toBe("chevrolet-onix-2")
  })
})

test("neither the order of a version's words nor that of the knowledge changes the answer", () => {
  const own = generations(
    "Fiat",
    "fiat",
    `a | Uno = Uno … Mille | 1ª | 2001-2010 | hatch compact | - | - | usual | -
     b | Uno | 2ª | 2011- | hatch compact | - | - | usual | -
     c | Uno Sedan | 2ª | 2011- | sedan compact | - | - | usual | -`,
  )
  const words = ["1.0", "Mille", "Sedan", "Way", "Flex", "4p", "+", "Plus"]
  fc.assert(
    fc.property(
      fc.shuffledSubarray(words),
      fc.shuffledSubarray([...own], { minLength: 3 }),
      fc.integer({ min: 2000, max: 2020 }),
      (version, shuffled, modelYear) => {
        const ask = (order: readonly string[], known = own) =>
          modelMatcher(known)({ make: "Fiat", model: "Uno", version: order.join(" "), modelYear })
        const answer = ask(version)
        expect(ask(version.toSorted()).found?.id).toBe(answer.found?.id)
        expect(ask(version, shuffled)).toEqual(answer)
      },
    ),
    { numRuns: 200 },
  )
})

test("words part what ads glue together and keep what tells cars apart", () => {
  expect(wordsOf("HB20S C.Plus1.6 Flex 16V Aut. 4p")).toEqual(["hb20s", "c", "plus", "1.6", "flex", "16v", "aut", "4p"])
  expect(wordsOf("KA+ Sedã 1,5")).toEqual(["ka", "+", "sedan", "1.5"])
})
