import type { Profile } from "../../../src/contract/profile.ts"
import type { Constraint, RecommendedCar } from "../../../src/contract/recommendation.ts"
import type { Said } from "../../ui/car/statements.tsx"
import { count, km, money, plural } from "../../ui/format.ts"
import { BODY_WORDS, FUEL_WORDS, GEARBOX_WORDS } from "../../ui/words.ts"

/** What is said about a car in a list: reasons (facts where there is none), what it breaks, one trade-off. */
export function sayings(item: RecommendedCar, profile: Profile | undefined, reasons: number): Said[] {
  const pros = item.reasons.length > 0 ? item.reasons : item.facts
  const broken = item.breaks.map((constraint) => brokenWish(constraint, item, profile))
  const cons = [...broken, ...item.tradeoffs.map(({ text }) => text)]
  return [
    ...pros.slice(0, reasons).map(({ text }) => ({ kind: "reason" as const, text })),
    ...cons.slice(0, Math.max(1, broken.length)).map((text) => ({ kind: "tradeoff" as const, text })),
  ]
}

/** The wish that a car does not meet, with the figure by which it misses. */
function brokenWish(constraint: Constraint, { car }: RecommendedCar, profile: Profile | undefined): string {
  switch (constraint) {
    case "budget": {
      const over = profile === undefined ? 0 : car.price - profile.budget.max
      return over > 0 ? `Passa ${money(Math.ceil(over))} do seu limite` : "Fica abaixo do valor que você pediu"
    }
    case "people":
      return car.seats === undefined
        ? "Não sabemos quantos lugares tem"
        : `Tem ${plural(car.seats, "lugar", "lugares")}`
    case "bodies":
      return car.body === undefined ? "Carroceria não informada" : `É ${lower(BODY_WORDS[car.body])}`
    case "fuels":
      return car.fuel === undefined ? "Combustível não informado" : `É ${lower(FUEL_WORDS[car.fuel])}`
    case "gearbox":
      return car.gearbox === undefined ? "Câmbio não informado" : `Câmbio ${lower(GEARBOX_WORDS[car.gearbox])}`
    case "makesAvoided":
      return `É da ${car.make}`
    case "yearMin":
      return `É de ${car.modelYear}`
    case "kmMax":
      return car.km === undefined ? "Quilometragem não informada" : `Rodou ${km(car.km)}`
    case "mustHave": {
      const missing = profile?.mustHave?.filter((item) => !car.equipment.includes(item)).length ?? 1
      return `Faltam ${count(missing)} dos itens que você pediu`
    }
  }
}

const lower = (name: string) => (/^[A-Z]{2,}/.test(name) ? name : name.toLowerCase())
