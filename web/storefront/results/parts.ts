import type { RecommendedCar } from "../../../src/contract/recommendation.ts"

/** What a car gains or loses in one part against the mean of the list, in points of the shown match. */
export interface Gain {
  readonly part: string
  readonly points: number
}

export interface Explanation {
  /** The mean match of the cars compared with, and how many they are. */
  readonly mean: number
  readonly cars: number
  readonly score: number
  /** Gains first, then losses, biggest first; what is under half a point is one line, "others". */
  readonly gains: readonly Gain[]
}

export const OTHERS = "others"

/**
 * Takes a match apart. Parts add up to the match but for a common factor, so the difference from the mean is split in
 * the proportion of the parts' differences: whole points that sum up to it exactly.
 */
export function explain(item: RecommendedCar, items: readonly RecommendedCar[]): Explanation {
  const score = Math.round(item.score * 100)
  const mean = Math.round((sum(items.map((other) => other.score)) / Math.max(items.length, 1)) * 100)
  const names = [...new Set(items.flatMap((other) => Object.keys(other.parts)))]
  const raw = names.map((part) => {
    const average = sum(items.map((other) => other.parts[part] ?? 0)) / Math.max(items.length, 1)
    return { part, points: (item.parts[part] ?? 0) - average }
  })
  const factor = scaleOf(items, names)
  const points = raw.map(({ part, points: share }) => ({ part, points: Math.round(share * factor * 100) }))
  const shown = points.filter(({ part, points: p }) => p !== 0 && part in NAMES)
  const rest = score - mean - sum(shown.map(({ points: p }) => p))
  return {
    mean,
    cars: items.length,
    score,
    gains: [
      ...shown.filter(({ points: p }) => p > 0).sort((a, b) => b.points - a.points),
      ...shown.filter(({ points: p }) => p < 0).sort((a, b) => a.points - b.points),
      ...(rest === 0 ? [] : [{ part: OTHERS, points: rest }]),
    ],
  }
}

/** Points of match for one unit of parts: least squares over the list, 1 where the parts do not vary. */
function scaleOf(items: readonly RecommendedCar[], names: readonly string[]): number {
  const totals = items.map((item) => sum(names.map((name) => item.parts[name] ?? 0)))
  const meanTotal = sum(totals) / Math.max(totals.length, 1)
  const meanScore = sum(items.map(({ score }) => score)) / Math.max(items.length, 1)
  const spread = sum(totals.map((total) => (total - meanTotal) ** 2))
  if (spread < 1e-12) return 1
  return sum(items.map((item, i) => ((totals[i] ?? 0) - meanTotal) * (item.score - meanScore))) / spread
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

const NAMES: Record<string, string> = {
  price: "Preço dentro do limite",
  fipe: "Preço contra a FIPE",
  newness: "Ano",
  km: "Quilometragem",
  economy: "Economia",
  space: "Espaço",
  comfort: "Conforto",
  performance: "Desempenho",
  safety: "Segurança",
  technology: "Tecnologia",
  resale: "Revenda",
  body: "Carroceria",
  fuel: "Combustível",
  gearbox: "Câmbio",
  make: "Marca",
  color: "Cor",
  condition: "Procedência",
  wishes: "O que você pediu",
  [OTHERS]: "Outros",
}

export const partName = (part: string) => NAMES[part] ?? "Outros"
