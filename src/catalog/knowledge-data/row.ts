/**
 * Reads model generations out of a table of text, one a line, so that a person can check a whole make on one screen:
 *
 *   id | model = other names | generation | years | body segment, seats, doors | size | safety | kit | engines
 *
 * - Names: "Onix … Plus" is an Onix whose text says Plus anywhere behind it (see matching/model-names.ts). An engine's
 *   litres behind the gap part two generations that were sold side by side, and count in the row's years only. A trim
 *   is no name: FIPE's matcher would take it for one.
 * - Years are model years, "2020-" for one still sold new. Seats and doors only where not 5 and 4 (2 of a coupé), the
 *   commonest first: "5/7 seats". Doors are side doors.
 * - Size: length "4163mm", boot or bed "303l", ground clearance "180gc"; "-" where nothing is known.
 * - Safety: what every version has (least number of airbags, "esc", "no esc", "isofix"), and Latin NCAP's "5★2019": the
 *   last test of such a car while it was sold. Where the equipment or the structure that was tested changed, a row ends.
 * - Kit: the level of equipment that most copies have (kits.ts).
 * - Engines, parted by ";": name, fuel, gearbox (mt at cvt amt dct; none: figures hold for all), cv, kgfm, then km/l in
 *   the city and on the highway ("e" before ethanol's) or an electric's range in km, how far to trust those, and the
 *   model years that had it where they are not all ("2017-", "-2016"). An engine whose power changed in a year that we
 *   are not sure of stands with both, or is left out; "-" where that leaves none.
 *
 * All figures were put down by hand from published ones (INMETRO's PBE tables, makers' data sheets, Latin NCAP, the
 * press) and none was computed. They have not been checked line by line against those documents: the confidence says
 * so. "!" marks consumption that was read again in copies of PBE's tables that name the engine (2022 to 2026, and the
 * press), no mark what was read in those that name only the model (2016 to 2021), "~" what is recalled less well or
 * differs much between versions or years. PBE measures anew for new emission limits (2022, 2025), so a generation has one
 * year's figure of several.
 */
import { readEngine } from "./engine-row.ts"
import { KITS, type Kit } from "./kits.ts"
import { BODIES, SEGMENTS, type Evidence, type ModelKnowledge } from "./model.ts"

const MAKER: Evidence = { source: "manufacturer", confidence: 0.8 }
const STARS: Evidence = { source: "latin_ncap", confidence: 0.8 }
const GUESS: Evidence = { source: "estimate", confidence: 0.5 }

/** The generations of one make, their ids under its own. Throws on a line that it cannot read whole. */
export function generations(make: string, id: string, table: string): readonly ModelKnowledge[] {
  const lines = table.split("\n").filter((line) => line.trim() !== "")
  return lines.map((line) => ({ ...readLine(line), make, id: `${id}-${cellsOf(line)[0]}` }))
}

const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim())

function readLine(line: string): Omit<ModelKnowledge, "make" | "id"> {
  const cells = cellsOf(line)
  if (cells.length !== 9) throw new Error(`not a generation's nine cells: ${line.trim()}`)
  const [, names = "", generation = "", years = "", shape = "", size = "", safety = "", kit = "", engines = ""] = cells
  const [model = "", others = ""] = names.split("=").map((part) => part.trim())
  const [, from, to] = /^(\d{4})-(\d{4})?$/.exec(years) ?? fail("years", years)
  const built = readShape(shape)
  return {
    model,
    aliases: listOf(others),
    generation,
    yearFrom: Number(from),
    yearTo: to === undefined ? null : Number(to),
    ...built,
    ...readSize(size, built.body === "pickup"),
    ...readSafety(safety),
    powerHp: engines === "-" ? [] : engines.split(";").map((engine) => readEngine(engine.trim())),
    typicalEquipment: isKit(kit) ? KITS[kit] : fail("kit", kit),
    evidence: { build: MAKER, size: MAKER, safety: STARS, equipment: GUESS },
  }
}

function readShape(text: string): Pick<ModelKnowledge, "body" | "segment" | "seats" | "doors"> {
  const [words = "", ...counts] = listOf(text)
  const [bodyWord = "", segmentWord = ""] = words.split(" ")
  const body = BODIES.find((each) => each === bodyWord) ?? fail("body", bodyWord)
  const segment = SEGMENTS.find((each) => each === segmentWord) ?? fail("segment", segmentWord)
  let seats = [5]
  let doors = [body === "coupe" || body === "convertible" ? 2 : 4]
  for (const count of counts) {
    const [, numbers = "", what] = /^([\d/]+) (seats|doors)$/.exec(count) ?? fail("count", count)
    if (what === "seats") seats = numbers.split("/").map(Number)
    else doors = numbers.split("/").map(Number)
  }
  return { body, segment, seats, doors }
}

function readSize(
  text: string,
  isPickup: boolean,
): Pick<ModelKnowledge, "lengthMm" | "trunkLitres" | "bedLitres" | "groundClearanceMm"> {
  const size: { lengthMm?: number; trunkLitres?: number; bedLitres?: number; groundClearanceMm?: number } = {}
  for (const word of text === "-" ? [] : text.split(" ")) {
    const [, digits, unit] = /^(\d+)(mm|l|gc)$/.exec(word) ?? fail("size", word)
    if (unit === "mm") size.lengthMm = Number(digits)
    else if (unit === "gc") size.groundClearanceMm = Number(digits)
    else size[isPickup ? "bedLitres" : "trunkLitres"] = Number(digits)
  }
  return size
}

function readSafety(text: string): Pick<ModelKnowledge, "airbags" | "esc" | "isofix" | "latinNcap"> {
  const safety: { airbags?: number; esc?: boolean; isofix?: boolean; latinNcap?: { stars: number; year: number } } = {}
  for (const said of text === "-" ? [] : listOf(text)) {
    const [, no, what, airbags, stars, year] =
      /^(?:(no )?(esc|isofix)|(\d+) airbags|(\d)★(\d{4}))$/.exec(said) ?? fail("safety", said)
    if (what === "esc" || what === "isofix") safety[what] = no === undefined
    else if (airbags !== undefined) safety.airbags = Number(airbags)
    else safety.latinNcap = { stars: Number(stars), year: Number(year) }
  }
  return safety
}

const listOf = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")

function isKit(text: string): text is Kit {
  return text in KITS
}

function fail(what: string, text: string): never {
  throw new Error(`not a generation's ${what}: ${text}`)
}
