import { type Cell, isUnsaid, quote, type Read, Refusal, textOf } from "./cell.ts"
import { readNumber } from "./number.ts"

/** No car that drives costs less: an instalment, a price in thousands ("45,9"), or a mark that stands for nothing. */
const MIN_CENTAVOS = 1_000_00
const MAX_CENTAVOS = 20_000_000_00
const ON_REQUEST = /consult|combinar|negoci[aá]|sob pedido/i

/** A price in centavos; it must be R$ 1.000 at least and R$ 20.000.000 at most. The rule for marks is that of `readNumber`. */
export function readPrice(cell: Cell): Read<number> {
  const text = textOf(cell)
  if (typeof cell !== "number" && (isUnsaid(text) || ON_REQUEST.test(text))) return null
  const reais = typeof cell === "number" ? cell : parse(text)
  if (reais === undefined || !Number.isFinite(reais)) return new Refusal(`preço ilegível: ${quote(text)}`)
  if (reais < 0) return new Refusal(`preço negativo: ${quote(text)}`)
  const centavos = Math.round(reais * 100)
  if (centavos === 0) return new Refusal("preço zero")
  if (centavos < MIN_CENTAVOS) return new Refusal(`preço abaixo de R$ 1.000: ${quote(text)}`)
  if (centavos > MAX_CENTAVOS) return new Refusal(`preço acima de R$ 20.000.000: ${quote(text)}`)
  return centavos
}

function parse(text: string): number | undefined {
  const bare = text
    .replace(/(?<![a-z])r\$|\bbrl\b|reais|[àa] vista|a partir de|^por\b/gi, "")
    .replace(/\(\s*\)/, "")
    .replace(/^\$/, "")
    .replace(/(?<=\d)[.,]?[-*.,\s]*$/, "")
    .trim()
  const [, minus, digits = "", unit] = /^([-−–(]?)\s*(.*?)\)?\s*(mil|k|milh[aãoõ]es|milh[aã]o|mi)?$/i.exec(bare) ?? []
  const number = readNumber(digits.trim())
  if (number === undefined) return undefined
  return (minus === "" ? 1 : -1) * number * (unit === undefined ? 1 : /^(mil|k)$/i.test(unit) ? 1000 : 1_000_000)
}
