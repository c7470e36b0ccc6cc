/** Demonstração: the words in which a row says a car's drive, facts and equipment. */
import type { EquipmentCode } from "../../src/contract/equipment.ts"
import { EQUIPMENT_CODES } from "../../src/catalog/knowledge-data/equipment.ts"
import { KITS, type Kit } from "../../src/catalog/knowledge-data/kits.ts"
import type { KnownFuel, KnownGearbox } from "../../src/catalog/knowledge-data/model.ts"
import type { DemoCar } from "./car.ts"

/** Fuel and gearbox in one word; without a fuel in its name the engine is flex. */
const DRIVES: Readonly<Record<string, readonly [KnownFuel, KnownGearbox]>> = {
  mt: ["flex", "manual"],
  at: ["flex", "automatic"],
  cvt: ["flex", "cvt"],
  amt: ["flex", "automated"],
  dct: ["flex", "dual_clutch"],
  gasAt: ["gasoline", "automatic"],
  gasCvt: ["gasoline", "cvt"],
  gasDct: ["gasoline", "dual_clutch"],
  dieselAt: ["diesel", "automatic"],
  hybridCvt: ["hybrid", "cvt"],
  hybridDct: ["hybrid", "dual_clutch"],
  plugInCvt: ["plug_in_hybrid", "cvt"],
  electric: ["electric", "automatic"],
}

type Facts = {
  -readonly [
    K in
      | "oneOwner"
      | "ipvaPaid"
      | "acceptsTrade"
      | "armored"
      | "inspection"
      | "auctionOrClaim"
      | "spareKey"
      | "plateEnd"
      | "doors"
      | "seats"
  ]?: DemoCar[K]
}

/** What the dealer says of a car, in words; a word left out is a fact left out. A lone digit is the plate's last. */
const FACTS: Readonly<Record<string, Facts>> = {
  owner: { oneOwner: true },
  owners: { oneOwner: false },
  ipva: { ipvaPaid: true },
  noipva: { ipvaPaid: false },
  trade: { acceptsTrade: true },
  notrade: { acceptsTrade: false },
  armored: { armored: true },
  ok: { inspection: "approved" },
  noted: { inspection: "approved_with_notes" },
  clean: { auctionOrClaim: false },
  claim: { auctionOrClaim: true },
  key: { spareKey: true },
  nokey: { spareKey: false },
  "2doors": { doors: 2 },
  "2seats": { seats: 2 },
  "4seats": { seats: 4 },
  "7seats": { seats: 7 },
}

/** "mt 75": fuel, gearbox and cv. Throws on a word that is no drive. */
export function driveOf(text: string): Pick<DemoCar, "fuel" | "gearbox" | "powerHp"> {
  const [word = "", cv] = text.split(" ")
  const drive = DRIVES[word]
  if (!drive) throw new Error(`not a drive: ${word}`)
  return { fuel: drive[0], gearbox: drive[1], powerHp: Number(cv) }
}

/** What the words say; one that says nothing known throws. */
export function factsOf(words: string): Facts {
  const said: Facts = {}
  for (const word of words.split(" ").filter(Boolean)) {
    const fact = /^\d$/.test(word) ? { plateEnd: word } : FACTS[word]
    if (!fact) throw new Error(`not a fact: ${word}`)
    Object.assign(said, fact)
  }
  return said
}

/** A kit's equipment with what is added ("+") and taken ("-"). Throws on what is neither. */
export function equipmentOf(kit: string): readonly EquipmentCode[] {
  const [name = "", ...changes] = kit.split(" ")
  if (!isKit(name)) throw new Error(`not a kit: ${name}`)
  const codes = new Set<EquipmentCode>(KITS[name])
  for (const change of changes) {
    const code = EQUIPMENT_CODES.find((each) => each === change.slice(1))
    if (!code) throw new Error(`not equipment: ${change}`)
    if (change.startsWith("+")) codes.add(code)
    else codes.delete(code)
  }
  return [...codes]
}

function isKit(name: string): name is Kit {
  return name in KITS
}
