import type { RecommendedCar } from "../../../src/contract/recommendation.ts"

/** What a car's score differs by in one part from the mean of the cars it is compared with, −1 to 1. */
export interface PartGain {
  readonly part: string
  readonly label: string
  readonly gain: number
}

/** The gains of a car over a list, largest first: what there is to say where only the server's list is at hand. */
export function gainsOver(items: readonly RecommendedCar[], item: RecommendedCar): readonly PartGain[] {
  return Object.entries(NAMES)
    .map(([part, label]) => ({
      part,
      label,
      gain: (item.parts[part] ?? 0) - mean(items.map((one) => one.parts[part])),
    }))
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain))
}

export function mean(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce((sum: number, n) => sum + (n ?? 0), 0) / Math.max(numbers.length, 1)
}

const NAMES: Readonly<Record<string, string>> = {
  price: "Preço",
  fipe: "Preço contra a FIPE",
  newness: "Ano",
  km: "Quilometragem",
  economy: "Consumo",
  space: "Espaço",
  comfort: "Conforto",
  performance: "Desempenho",
  safety: "Segurança",
  technology: "Tecnologia",
  resale: "Revenda",
  condition: "Procedência",
  body: "Carroceria",
  fuel: "Combustível",
  gearbox: "Câmbio",
  make: "Marca",
  color: "Cor",
  wishes: "O que você pediu",
}
