/**
 * A non-negative number as Brazilians, English speakers or programs write it; `undefined` if it is none of these.
 *
 * One rule for the two marks. Both in one number: the last is the decimal mark, the other parts thousands. One mark
 * several times: it parts thousands. One mark once: before exactly three digits, with one to three digits in front, it
 * parts thousands (`45.990` and `45,990` are 45990: neither prices nor kilometres are told to the thousandth); before
 * one or two digits it is the decimal mark. A point with longer tails (`45990.3333`) is a program's decimal point.
 */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, "")
  if (!/^\d[\d.,]*$/.test(plain)) return undefined
  const marks = plain.replace(/\d/g, "")
  if (marks === "") return Number(plain)
  if (marks.includes(".") && marks.includes(",")) {
    const decimal = marks.at(-1) ?? ","
    const [whole = "", tail = "", ...more] = plain.split(decimal)
    const thousands = decimal === "," ? "." : ","
    const sound = more.length === 0 && /^\d{1,2}$/.test(tail) && isGrouped(whole.split(thousands))
    return sound ? Number(`${whole.replaceAll(thousands, "")}.${tail}`) : undefined
  }
  const mark = marks.charAt(0)
  const parts = plain.split(mark)
  const [whole = "", tail = ""] = parts
  if (isGrouped(parts) && whole !== "0") return Number(parts.join(""))
  if (parts.length > 2) return undefined
  return tail.length <= 2 || mark === "." ? Number(`${whole}.${tail || "0"}`) : undefined
}

function isGrouped([first = "", ...rest]: readonly string[]): boolean {
  return /^\d{1,3}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group))
}
