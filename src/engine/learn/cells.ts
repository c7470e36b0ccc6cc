/** How tables say that something is not known. */
const UNKNOWN = new Set(["", "?", "-", "--", "na", "n/a", "nan", "null"])

/** A cell as it counts: without the space around it, in small letters, "" where it is not known. */
export function cellOf(text: string | undefined): string {
  const cell = (text ?? "").trim().toLowerCase()
  return UNKNOWN.has(cell) ? "" : cell
}

/** A number, a currency before it, a unit behind it. */
const QUANTITY = /^(r\$|us\$|\$|€|£)?\s*([-+]?\d[\d.,]*(?:e[-+]?\d+)?)\s*(\D*)$/

/** What cells say as numbers where all that are known do: plain ones, or all of one unit ("1,6 L", "R$ 78.000"). */
export function numbersIn(cells: readonly string[]): number[] | undefined {
  const plain = cells.map(Number)
  if (plain.every(Number.isFinite)) return plain
  const read = cells.map((cell) => QUANTITY.exec(cell))
  const units = new Set(read.map((found) => `${found?.[1] ?? ""} ${found?.[3] ?? ""}`))
  const texts = read.map((found) => found?.[2] ?? "")
  const grouped = texts.every((text) => GROUPED.test(text))
  const numbers = texts.map((text) => (grouped ? Number(text.replaceAll(/[.,]/g, "")) : decimal(text)))
  return units.size === 1 && numbers.every(Number.isFinite) ? numbers : undefined
}

/** Thousands parted, and no decimals. */
const GROUPED = /^[-+]?\d{1,3}(?:[.,]\d{3})*$/

/** The last comma or point is the decimal one, and what comes before it parts thousands; NaN for what is no number. */
function decimal(text: string): number {
  const at = Math.max(text.lastIndexOf("."), text.lastIndexOf(","))
  if (at < 0) return text === "" ? NaN : Number(text)
  return Number(`${text.slice(0, at).replaceAll(/[.,]/g, "")}.${text.slice(at + 1)}`)
}
