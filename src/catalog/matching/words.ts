/** What ads and FIPE write short or in two ways, by the word that stands for it. */
const SAME: Readonly<Record<string, string>> = {
  seda: "sedan",
  sed: "sedan",
  hatchback: "hatch",
  hat: "hatch",
  hb: "hatch",
  week: "weekend",
  sportb: "sportback",
  spb: "sportback",
  ed: "edition",
  edit: "edition",
}

/**
 * A text's words for matching: lower case, no accents; a decimal number is one word ("1.0"), and so is a plus, which
 * "Ka+" and "Ka SE Plus" must not share. "C.Plus1.6" is c, plus, 1.6.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(/(?<=[a-z])(?=\d\.\d)/g, " ")
    .replace(/\bhb[ -](?=20)/g, "hb")
  const words = plain.match(/\d+\.\d+(?![\d.])|[\p{L}\p{N}]+|\+/gu) ?? []
  return words.map((word) => SAME[word] ?? word)
}
