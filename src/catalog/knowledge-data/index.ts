/** Every model generation we know of. Data only: nothing outside this folder. */
import { CHEVROLET } from "./chevrolet.ts"
import { VOLKSWAGEN } from "./volkswagen.ts"
import { FIAT } from "./fiat.ts"
import { FORD } from "./ford.ts"
import { CHRYSLER, DODGE, JEEP, RAM, TROLLER } from "./jeep-ram.ts"
import { HYUNDAI, KIA } from "./hyundai-kia.ts"
import { HONDA, TOYOTA } from "./toyota-honda.ts"
import { NISSAN, RENAULT } from "./renault-nissan.ts"
import { CITROEN, PEUGEOT } from "./peugeot-citroen.ts"
import { BYD, CHERY, GWM, JAC, LIFAN } from "./chinese.ts"
import { GAC, GEELY, JAECOO, LEAPMOTOR, OMODA } from "./new-makes.ts"
import { MITSUBISHI, SUZUKI } from "./mitsubishi-suzuki.ts"
import { AUDI, BMW, MERCEDES, MINI, PORSCHE } from "./german-premium.ts"
import { JAGUAR, LAND_ROVER, LEXUS, SUBARU, VOLVO } from "./other-premium.ts"
import type { ModelKnowledge } from "./model.ts"

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
  JAGUAR,
  LEXUS,
  SUBARU,
  MINI,
  PORSCHE,
  DODGE,
  CHRYSLER,
  TROLLER,
  JAC,
  LIFAN,
  OMODA,
  JAECOO,
  GEELY,
  GAC,
  LEAPMOTOR,
].flat()
