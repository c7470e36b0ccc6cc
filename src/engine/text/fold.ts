/** Lower case without accents: "Híbrido" → "hibrido". The same in every runtime. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

/** Letters and digits only, folded, so that "T-Cross" and "t cross" are one name. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "")
}

/** Folded words; "1,0" and "1.0" are one. */
export function wordsOf(text: string): string[] {
  return Array.from(fold(text).matchAll(/\d+[.,]\d+|[\p{L}\p{N}]+/gu), ([word]) => word.replace(",", "."))
}
