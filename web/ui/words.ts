import type { CarSort } from "../../src/contract/cars.ts"
import type { Priority, Use } from "../../src/contract/profile.ts"
import { list as inARow, lowerFirst } from "../../src/engine/text/portuguese.ts"

/** What the contract's words are called in front of shoppers; those of a car stand in the contract. */
export const USE_WORDS: Record<Use, string> = {
  city: "Cidade",
  highway: "Estrada",
  family: "Família",
  work: "Trabalho",
  app_driver: "Aplicativo",
  offroad: "Estrada de terra",
  first_car: "Primeiro carro",
  leisure: "Lazer",
}

export const PRIORITY_WORDS: Record<Priority, { name: string; means: string }> = {
  economy: { name: "Economia", means: "Gastar menos por km" },
  space: { name: "Espaço", means: "Bancos e porta-malas" },
  comfort: { name: "Conforto", means: "Câmbio, ar, bancos" },
  performance: { name: "Desempenho", means: "Potência para o peso" },
  safety: { name: "Segurança", means: "Estrelas e airbags" },
  technology: { name: "Tecnologia", means: "Central, câmera, sensores" },
  resale: { name: "Revenda", means: "Perder menos valor" },
  newness: { name: "Ser novo", means: "Ano e poucos km" },
}

export const SORT_WORDS: Record<CarSort, string> = {
  newest: "Mais recentes",
  price_asc: "Menor preço",
  price_desc: "Maior preço",
  km_asc: "Menos rodados",
  year_desc: "Mais novos",
}

/** "SUV ou sedã": names in a row, the first as written, the others begun in lower case unless they are initials. */
export function list(names: readonly string[], last: "e" | "ou" = "e"): string {
  return inARow(
    names.map((name, i) => (i === 0 ? name : lowerFirst(name))),
    last,
  )
}

/** The match in words; never the figure alone, and by the figure that is shown: one 75 reads like another. */
export function matchWords(score: number): string {
  const shown = Math.round(score * 100)
  if (shown >= 75) return "Combina muito"
  if (shown >= 60) return "Combina bem"
  if (shown >= 45) return "Combina"
  return "Combina pouco"
}

/** A statement where there is little room: what it is among stands in the whole one, beside or one tap away. */
export function brief(statement: string): string {
  return statement.replace(
    /,? (?:entre [ao]s|d[ao]s) \d[\d.]* que (?:servem(?: aos dois)?|chegam mais perto(?: para os dois)?)(?: com [^,]+)?\.?$/,
    "",
  )
}
