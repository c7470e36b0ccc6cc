/**
 * One value as a file gave it. CSV and XML give text only; JSON gives numbers, truths and lists too. `undefined`: the
 * file says nothing of this field in this row (it has no such key), so a known value stays; `null` or blank: the file
 * has the field and leaves it empty.
 */
export type Cell = string | number | boolean | null | undefined | readonly string[]

/** A value that cannot be taken, with the reason the dealer reads. */
export class Refusal {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

/** A reader's answer: the value, `null` where the file leaves it open, or why it cannot be taken. */
export type Read<T> = T | null | Refusal

/** Controls, and marks that are invisible or turn the writing direction round. Tab and line ends are dealt with first. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

/** Longer than any field of ours; what lies behind is not even looked at. */
const MAX_TEXT = 20_000

/** The cell as one line of plain text without control characters, always well-formed Unicode; lists by commas. */
export function textOf(cell: Cell): string {
  if (cell === undefined || cell === null) return ""
  const text = typeof cell === "object" ? cell.join(", ") : String(cell)
  return text.slice(0, MAX_TEXT).toWellFormed().replace(/\s+/g, " ").replace(INVISIBLE, "").trim()
}

const UNSAID = new Set(
  [
    "",
    "-",
    "--",
    "?",
    "n/d",
    "nd",
    "n/a",
    "na",
    "n.d.",
    "null",
    "none",
    "undefined",
    "s/n",
    "s/i",
    "n/i",
    "s/d",
    "nan",
    "(vazio)",
    "(em branco)",
    "(null)",
  ].concat(
    ["não informado", "nao informado", "não informada", "nao informada", "sem informação", "sem informacao"],
    ["não disponível", "nao disponivel", "indefinido", "desconhecido", "outro", "outros", "outra", "outras"],
    ["não consta", "nao consta", "sem info", "não declarado", "nao declarado", "não especificado", "nao especificado"],
  ),
)

/** Marks alone, and what a spreadsheet shows where a formula failed. */
const NOTHING = /^(?:[-–—_.*?/\\]+|#(?:n\/[da]|ref!?|valor!?|value!?|div\/0!?|nome\?|name\?|n[uú]m!?|nulo!?|null!?))$/

/** Whether a text is one of the many ways to say nothing: blank, "-", "N/D", "#REF!", "não informado" … */
export function isUnsaid(text: string): boolean {
  const word = text.toLowerCase()
  return UNSAID.has(word) || NOTHING.test(word)
}

const QUOTED_MAX = 40

/** A value as a reason quotes it: short, in quotation marks. */
export function quote(text: string): string {
  return text.length <= QUOTED_MAX ? `“${text}”` : `“${cut(text, QUOTED_MAX)}…”`
}

/** At most `max` characters, never half of one. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const cutOff = text.slice(0, max)
  return (cutOff.isWellFormed() ? cutOff : cutOff.slice(0, -1)).trim()
}
