const NAMES = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"]
const ENGLISH: Readonly<Record<string, string>> = {
  feb: "fev",
  apr: "abr",
  may: "mai",
  aug: "ago",
  sep: "set",
  oct: "out",
  dec: "dez",
}

/** "maio de 2022 ", "mai/22", "05/2022", "2022-05", "2022-05-01" or "May 2022" as `2022-05`; else nothing. */
export function readMonth(text: string): string | undefined {
  const plain = text.trim().toLowerCase()
  const [, year, number] = /^(\d{4})[-/](\d{1,2})(?:[-/]\d{1,2}.*)?$/.exec(plain) ?? []
  if (year !== undefined) return monthOf(year, Number(number))
  const [, first, last] = /^(\d{1,2})[-/](\d{4})$/.exec(plain) ?? []
  if (last !== undefined) return monthOf(last, Number(first))
  const [, word = "", spelt] = /^([a-zç]{3,9})\.?\s*(?:de|\/|-)?\s*(\d{4}|\d{2})$/.exec(plain) ?? []
  return spelt === undefined ? undefined : monthOf(spelt.length === 2 ? `20${spelt}` : spelt, monthNumber(word))
}

/** 1–12 for a month's name in Portuguese or English, or its number; 0 for any other word. */
export function monthNumber(text: string): number {
  const word = text.trim().toLowerCase()
  if (/^\d{1,2}$/.test(word)) return Number(word)
  const stem = word.slice(0, 3)
  return NAMES.indexOf(ENGLISH[stem] ?? stem) + 1
}

/** `2022-05`; nothing where that is no month of this century, which is as long as FIPE has had a table. */
export function monthOf(year: string, month: number): string | undefined {
  return /^20\d{2}$/.test(year) && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : undefined
}
