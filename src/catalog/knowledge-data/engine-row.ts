import type { EngineKnowledge, Evidence, KnownFuel, KnownGearbox, Rate } from "./model.ts"

const NM_PER_KGFM = 9.80665
const MAKER: Evidence = { source: "manufacturer", confidence: 0.8 }
/** How far to trust consumption by the mark behind it: none, "!" or "~". */
const TRUST: Readonly<Record<string, Evidence>> = {
  "": { source: "inmetro", confidence: 0.65 },
  "!": { source: "inmetro", confidence: 0.9 },
  "~": { source: "press", confidence: 0.5 },
}
const FUELS: Readonly<Record<string, KnownFuel>> = {
  flex: "flex",
  gasoline: "gasoline",
  diesel: "diesel",
  hybrid: "hybrid",
  "plug-in": "plug_in_hybrid",
  electric: "electric",
}
const GEARBOXES: Readonly<Record<string, KnownGearbox>> = {
  mt: "manual",
  at: "automatic",
  cvt: "cvt",
  amt: "automated",
  dct: "dual_clutch",
}

const ENGINE =
  /^(?<name>.+?) (?<fuel>flex|gasoline|diesel|hybrid|plug-in|electric)(?: (?<gearbox>mt|at|cvt|amt|dct))? (?<cv>\d+)cv(?: (?<kgfm>[\d.]+)kgfm)?(?: (?<first>[\d.]+\/[\d.]+))?(?: e(?<ethanol>[\d.]+\/[\d.]+))?(?: (?<range>\d+)km)?(?: (?<trust>[!~]))?(?: (?<from>\d{4})?-(?<to>\d{4})?)?$/

/** One engine in the words of row.ts ("1.0 turbo flex at 116cv 16.8kgfm 11.9/15.1 e8.3/10.7 ~"). Throws on any other. */
export function readEngine(text: string): EngineKnowledge {
  const said = ENGINE.exec(text)?.groups
  const fuel = FUELS[said?.["fuel"] ?? ""]
  if (said === undefined || fuel === undefined) throw new Error(`not an engine: ${text}`)
  const { gearbox = "", kgfm, first, ethanol, range, trust = "", from, to } = said
  const consumption = {
    ...(first === undefined ? {} : { [fuel === "diesel" ? "diesel" : "gasoline"]: rateOf(first) }),
    ...(ethanol === undefined ? {} : { ethanol: rateOf(ethanol) }),
  }
  const drives = GEARBOXES[gearbox]
  const measured = TRUST[trust]
  const isMeasured = Object.keys(consumption).length > 0 || range !== undefined
  return {
    engine: said["name"] ?? "",
    fuel,
    ...(drives === undefined ? {} : { gearbox: drives }),
    powerHp: Number(said["cv"]),
    ...(from === undefined ? {} : { yearFrom: Number(from) }),
    ...(to === undefined ? {} : { yearTo: Number(to) }),
    ...(kgfm === undefined ? {} : { torqueNm: Math.round(Number(kgfm) * NM_PER_KGFM) }),
    ...(Object.keys(consumption).length === 0 ? {} : { consumption }),
    ...(range === undefined ? {} : { rangeKm: Number(range) }),
    evidence: { power: MAKER, ...(isMeasured && measured !== undefined ? { consumption: measured } : {}) },
  }
}

function rateOf(pair: string): Rate {
  const [city, highway] = pair.split("/").map(Number)
  return { city: city ?? Number.NaN, highway: highway ?? Number.NaN }
}
