/** Lower case, no accents, words of letters and digits parted by one blank: "Câmbio/Transm." → "cambio transm". */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** `fold` without blanks: what two spellings of one name have in common ("GRAND SIENA", "GrandSiena"). */
export function squeeze(text: string): string {
  return fold(text).replaceAll(" ", "")
}

/** Where the first `count` words of `text` end, as an index into it; words are counted as `fold` counts them. */
export function endOfWords(text: string, count: number): number {
  let end = 0
  const words = text.matchAll(/[\p{L}\p{M}\p{N}]+|\+/gu)
  for (const { 0: word, index } of words.take(count)) end = index + word.length
  return end
}
