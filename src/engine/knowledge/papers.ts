import { fold } from "../text/fold.ts"
import type { Stock } from "../snapshot.ts"

/** The papers that a dealer names in words of his own. */
export type Paper = "inspection" | "warranty"

/** "Sem garantia", "reprovado", "aprovado com apontamentos" (in our own code too): said, but nothing that speaks for a car. */
const DENIES = /\b(nao|sem|nenhuma?|reprovad|recusad|negad|vencid|pendente|apontament|ressalva|restric|notes)/

const known = new WeakMap<Stock, Partial<Record<Paper, readonly boolean[]>>>()

/** By the text's code (0: none) whether the paper speaks for the car; read once a stock. */
export function vouchingTexts(stock: Stock, paper: Paper): readonly boolean[] {
  const made = known.get(stock) ?? {}
  known.set(stock, made)
  return (made[paper] ??= [false, ...stock.columns.text(paper).table.all().map(vouches)])
}

function vouches(text: string): boolean {
  return !DENIES.test(fold(text).replaceAll("_", " "))
}
