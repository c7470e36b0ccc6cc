import { describe, expect, it } from "vitest"
import { EQUIPMENT, EQUIPMENT_CODES } from "../../../src/catalog/knowledge-data/equipment.ts"
import { EQUIPMENT_GROUPS } from "../../../src/contract/equipment.ts"
import { MODELS } from "../../../src/catalog/knowledge-data/index.ts"
import { parseName } from "../../../src/catalog/matching/model-names.ts"
import type { EngineKnowledge, ModelKnowledge, Rate } from "../../../src/catalog/knowledge-data/model.ts"
import { generations } from "../../../src/catalog/knowledge-data/row.ts"

const those = (bad: (known: ModelKnowledge) => boolean) => MODELS.filter(bad).map((known) => known.id)
const ENGINES = MODELS.flatMap((known) =>
  known.powerHp.map((engine) => ({ id: `${known.id} ${engine.engine}`, engine })),
)
const engines = (bad: (engine: EngineKnowledge) => boolean) =>
  ENGINES.filter(({ engine }) => bad(engine)).map(({ id }) => id)

describe("model knowledge", () => {
  it("covers the market, each generation under an id of its own", () => {
    expect(MODELS.length).toBeGreaterThanOrEqual(650)
    expect(new Set(MODELS.map((known) => known.id)).size).toBe(MODELS.length)
    expect(those((known) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(known.id))).toEqual([])
    expect(those((known) => !known.id.startsWith(`${slug(known.make)}-`))).toEqual([])
  })

  it("has ordered years, and one generation at most for a name in a year and body", () => {
    expect(those((known) => known.yearFrom > (known.yearTo ?? 2027) || known.yearFrom < 1950)).toEqual([])
    const owners = new Map<string, string>()
    const clashes: string[] = []
    for (const known of MODELS) {
      const names = [known.model, ...known.aliases]
        .flatMap(parseName)
        .map(({ head, tail }) => [head, ...tail].join(" "))
      for (const name of new Set(names)) {
        for (let year = known.yearFrom; year <= (known.yearTo ?? 2027); year++) {
          const key = `${known.make} ${name} ${year} ${known.body}`
          const other = owners.get(key)
          if (other !== undefined) clashes.push(`${key}: ${other}, ${known.id}`)
          owners.set(key, known.id)
        }
      }
    }
    expect(clashes).toEqual([])
  })

  it("has sizes, seats and doors that a car can have", () => {
    expect(those(({ lengthMm }) => lengthMm !== undefined && (lengthMm < 3400 || lengthMm > 5500))).toEqual([])
    const trunk = ({ body, trunkLitres }: ModelKnowledge) =>
      trunkLitres !== undefined && (trunkLitres < 180 || trunkLitres > (body === "van" ? 4000 : 780))
    expect(those(trunk)).toEqual([])
    expect(those(({ bedLitres }) => bedLitres !== undefined && (bedLitres < 600 || bedLitres > 1400))).toEqual([])
    expect(those((known) => known.bedLitres !== undefined && known.body !== "pickup")).toEqual([])
    const clearance = (mm: number | undefined) => mm !== undefined && (mm < 100 || mm > 320)
    expect(those((known) => clearance(known.groundClearanceMm))).toEqual([])
    expect(those((known) => known.seats.length === 0 || known.seats.some((n) => n < 2 || n > 16))).toEqual([])
    expect(those((known) => known.doors.length === 0 || known.doors.some((n) => n < 2 || n > 5))).toEqual([])
    expect(those((known) => known.segment.startsWith("suv") !== (known.body === "suv"))).toEqual([])
    expect(those((known) => known.segment.startsWith("pickup") !== (known.body === "pickup"))).toEqual([])
  })

  it("has safety figures in range, and nothing typical that no version has", () => {
    expect(those(({ airbags }) => airbags !== undefined && (airbags < 0 || airbags > 10))).toEqual([])
    const stars = ({ latinNcap, yearFrom, yearTo }: ModelKnowledge) =>
      latinNcap !== undefined &&
      !(
        Number.isInteger(latinNcap.stars) &&
        latinNcap.stars >= 0 &&
        latinNcap.stars <= 5 &&
        latinNcap.year >= Math.max(2010, yearFrom - 1) &&
        latinNcap.year <= (yearTo ?? 2026)
      )
    expect(those(stars)).toEqual([])
    expect(those((known) => known.esc === false && known.typicalEquipment.includes("esc"))).toEqual([])
    const codes = new Set<string>(EQUIPMENT_CODES)
    expect(those((known) => known.typicalEquipment.some((code) => !codes.has(code)))).toEqual([])
  })

  it("has engines with believable power, torque and range", () => {
    expect(those((known) => known.powerHp.length === 0).length).toBeLessThan(MODELS.length * 0.2)
    expect(engines(({ powerHp }) => powerHp < 60 || powerHp > 540)).toEqual([])
    expect(engines(({ torqueNm }) => torqueNm !== undefined && (torqueNm < 85 || torqueNm > 700))).toEqual([])
    expect(engines(({ fuel, rangeKm }) => rangeKm !== undefined && fuel !== "electric")).toEqual([])
    const elsewhen = ({ powerHp, yearFrom: from, yearTo: to }: ModelKnowledge) =>
      powerHp.some(({ yearFrom = from, yearTo = to ?? 2027 }) => yearFrom > (to ?? 2027) || yearTo < from)
    expect(those(elsewhen)).toEqual([])
    expect(engines(({ rangeKm }) => rangeKm !== undefined && (rangeKm < 150 || rangeKm > 600))).toEqual([])
  })

  it("has consumption within 4 to 25 km/l, ethanol under gasoline by about a third, of the fuels an engine burns", () => {
    const wild = (rate: Rate | undefined) =>
      rate !== undefined && [rate.city, rate.highway].some((value) => value < 4 || value > 25)
    expect(engines(({ consumption: c }) => wild(c?.gasoline) || wild(c?.ethanol) || wild(c?.diesel))).toEqual([])
    const shares = ({ consumption: c }: EngineKnowledge) =>
      c?.gasoline && c.ethanol ? [c.ethanol.city / c.gasoline.city, c.ethanol.highway / c.gasoline.highway] : []
    expect(engines((engine) => shares(engine).some((share) => share < 0.64 || share > 0.75))).toEqual([])
    expect(engines(({ fuel, consumption: c }) => (c?.diesel !== undefined) !== (fuel === "diesel" && !!c))).toEqual([])
    expect(
      engines(({ fuel, consumption: c }) => c?.ethanol !== undefined && !["flex", "hybrid"].includes(fuel)),
    ).toEqual([])
  })

  it("says whose figure each is and how sure it is", () => {
    const sure = (confidence: number) => confidence > 0 && confidence <= 1
    const shaky = ({ evidence }: ModelKnowledge) => Object.values(evidence).some((each) => !sure(each.confidence))
    expect(those(shaky)).toEqual([])
    expect(engines(({ evidence }) => !sure(evidence.power.confidence))).toEqual([])
    expect(
      engines(({ consumption, rangeKm, evidence }) => !(consumption ?? rangeKm) !== !evidence.consumption),
    ).toEqual([])
  })
})

describe("generations", () => {
  const LINE =
    "x-1 | X = X … Plus | 1ª geração | 2020- | hatch compact | 4000mm 300l | 2 airbags | usual | 1.0 flex mt 80cv"
  const write = (line: string) => generations("Marca", "marca", line)

  it("reads a line into a generation, each figure with its source and confidence", () => {
    const line =
      "y-2 | Y | 2ª | 2015-2019 | pickup pickup_mid, 5/2 seats, 4/2 doors | 4945mm 937l 207gc | 6 airbags, esc, no isofix, 4★2018 | full | 1.3 turbo flex at 185cv 27.5kgfm 9.4/10.8 e6.5/8.0 !; elétrico electric 95cv 291km"
    expect(write(line)).toMatchObject([
      {
        id: "marca-y-2",
        make: "Marca",
        yearFrom: 2015,
        yearTo: 2019,
        body: "pickup",
        seats: [5, 2],
        doors: [4, 2],
        lengthMm: 4945,
        bedLitres: 937,
        groundClearanceMm: 207,
        airbags: 6,
        esc: true,
        isofix: false,
        latinNcap: { stars: 4, year: 2018 },
        powerHp: [
          {
            engine: "1.3 turbo",
            fuel: "flex",
            gearbox: "automatic",
            powerHp: 185,
            torqueNm: 270,
            consumption: { gasoline: { city: 9.4, highway: 10.8 }, ethanol: { city: 6.5, highway: 8 } },
            evidence: { power: { source: "manufacturer" }, consumption: { source: "inmetro", confidence: 0.9 } },
          },
          { engine: "elétrico", fuel: "electric", rangeKm: 291 },
        ],
      },
    ])
    expect(write(line)[0]).not.toHaveProperty("trunkLitres")
  })

  it("leaves out what is not known, and refuses what it cannot read", () => {
    const [known] = write("z-1 | Z | 1ª | 2020- | coupe midsize | - | - | usual | -")
    expect(known).toMatchObject({ yearTo: null, doors: [2], powerHp: [], aliases: [] })
    for (const unknown of ["lengthMm", "trunkLitres", "airbags", "esc", "isofix", "latinNcap"]) {
      expect(known).not.toHaveProperty(unknown)
    }
    expect(write(LINE)).toHaveLength(1)
    for (const [good, bad] of [
      ["hatch compact", "hatchback compact"],
      ["hatch compact", "hatch tiny"],
      ["2020-", "20-"],
      ["4000mm", "4000cm"],
      ["2 airbags", "airbags"],
      ["usual", "rich"],
      ["80cv", "80"],
      [" | 2020-", ""],
    ] as const) {
      expect(() => write(LINE.replace(good, bad)), bad).toThrow("not a")
    }
  })
})

describe("equipment", () => {
  it("has a label, a group and spellings for every code", () => {
    expect(EQUIPMENT_CODES.length).toBeGreaterThanOrEqual(60)
    for (const code of EQUIPMENT_CODES) {
      expect(code).toMatch(/^[a-z0-9_]+$/)
      expect(EQUIPMENT[code].label).not.toBe("")
      expect(EQUIPMENT_GROUPS).toContain(EQUIPMENT[code].group)
      expect(EQUIPMENT[code].aliases.length).toBeGreaterThan(0)
    }
  })

  it("spells aliases without accents or capitals, each for one code only", () => {
    const owner = new Map<string, string>()
    for (const code of EQUIPMENT_CODES) {
      for (const alias of EQUIPMENT[code].aliases) {
        expect(alias).toMatch(/^[a-z0-9][a-z0-9 ./+-]*$/)
        expect(owner.get(alias), `${alias} of ${code}`).toBeUndefined()
        owner.set(alias, code)
      }
    }
    expect(new Set(Object.values(EQUIPMENT).map((each) => each.label)).size).toBe(EQUIPMENT_CODES.length)
  })
})

function slug(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
}
