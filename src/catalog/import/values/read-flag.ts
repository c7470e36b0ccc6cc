import { type Cell, textOf } from "./cell.ts"
import { fold } from "./fold.ts"

const YES = new Set([
  "1",
  "s",
  "y",
  "x",
  "v",
  "t",
  "sim",
  "yes",
  "true",
  "verdadeiro",
  "tem",
  "possui",
  "com",
  "ok",
  "pago",
  "paga",
  "quitado",
])
const NO = new Set(["0", "n", "f", "nao", "no", "false", "falso", "nenhum", "nenhuma", "sem", "nada consta"])

/** Sim/não in its many spellings (S, N, Y, 1, 0, x, true …); `undefined` if the cell says neither. */
export function readFlag(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell
  const word = fold(textOf(cell)).replace(/^([01]) 0+$/, "$1")
  if (YES.has(word)) return true
  return NO.has(word) ? false : undefined
}
