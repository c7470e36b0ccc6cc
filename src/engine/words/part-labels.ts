import type { ScorePart } from "../ranking/parts.ts"

/** What the parts of a score are called in front of shoppers. */
export const PART_LABELS: Record<ScorePart, string> = {
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

const FEMININE: ReadonlySet<ScorePart> = new Set([
  "km",
  "safety",
  "technology",
  "resale",
  "condition",
  "body",
  "make",
  "color",
])

/** As inside a sentence: "o consumo", "a segurança", "o preço contra a FIPE". */
export function partWithArticle(part: ScorePart): string {
  return `${FEMININE.has(part) ? "a" : "o"} ${insideText(PART_LABELS[part])}`
}

/** A label as inside a sentence: "consumo", "preço contra a FIPE". */
export function insideText(label: string): string {
  return label.toLowerCase().replace("fipe", "FIPE")
}
