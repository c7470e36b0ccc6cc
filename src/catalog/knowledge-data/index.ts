/** Every model generation we know of, and the one that a car belongs to. Data only: nothing outside this folder. */
import { BYD, AUDI, BMW, GWM, LAND_ROVER, MERCEDES, MITSUBISHI, SUZUKI, VOLVO } from "./electrics-premium.ts"
import { CHEVROLET } from "./chevrolet.ts"
import { FIAT } from "./fiat.ts"
import { FORD, JEEP, RAM } from "./ford-jeep-ram.ts"
import { HYUNDAI, KIA } from "./hyundai-kia.ts"
import type { ModelKnowledge } from "./model.ts"
import { CHERY, CITROEN, PEUGEOT } from "./peugeot-citroen-chery.ts"
import { NISSAN, RENAULT } from "./renault-nissan.ts"
import { HONDA, TOYOTA } from "./toyota-honda.ts"
import { VOLKSWAGEN } from "./volkswagen.ts"

export const MODELS: readonly ModelKnowledge[] = [
  CHEVROLET,
  VOLKSWAGEN,
  FIAT,
  HYUNDAI,
  KIA,
  TOYOTA,
  HONDA,
  RENAULT,
  NISSAN,
  FORD,
  JEEP,
  RAM,
  PEUGEOT,
  CITROEN,
  CHERY,
  BYD,
  GWM,
  MITSUBISHI,
  SUZUKI,
  BMW,
  AUDI,
  MERCEDES,
  VOLVO,
  LAND_ROVER,
].flat()

/** Other ways in which ads and FIPE write a make, folded. */
const MAKE_ALIASES: Readonly<Record<string, string>> = {
  gm: "chevrolet",
  gmchevrolet: "chevrolet",
  vw: "volkswagen",
  vwvolkswagen: "volkswagen",
  chery: "caoachery",
  caoacherychery: "caoachery",
  kiamotors: "kia",
  mercedes: "mercedesbenz",
}

/** Lower-case without accents, blanks and marks, so that "T-Cross" and "t cross" are one; a plus is kept as a word. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("+", "plus")
    .replaceAll(/[^a-z0-9]/g, "")
}

/** A make folded, with its other spellings brought to one ("GM", "VW"). */
export const foldMake = (make: string) => MAKE_ALIASES[fold(make)] ?? fold(make)

const BY_NAME = indexByName()

/** The generation of a make's model in a model year; `undefined` where we do not know it. */
export function findModel(make: string, model: string, modelYear: number): ModelKnowledge | undefined {
  const generations = BY_NAME.get(`${foldMake(make)}/${fold(model)}`) ?? []
  return generations.find((known) => modelYear >= known.yearFrom && modelYear <= (known.yearTo ?? Infinity))
}

function indexByName(): ReadonlyMap<string, readonly ModelKnowledge[]> {
  const byName = new Map<string, ModelKnowledge[]>()
  for (const known of MODELS) {
    for (const name of new Set([known.model, ...known.aliases].map(fold))) {
      const key = `${foldMake(known.make)}/${name}`
      byName.set(key, [...(byName.get(key) ?? []), known])
    }
  }
  return byName
}
