import { type Filter, type StockWish, withFilter } from "./search.ts"

/** A figure as people type it: "80 mil", "80mil", "80k", "R$ 80.000", "80000". */
const FIGURE = String.raw`(?:r\$\s*)?(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?:,00)?\s*(mil|k)?(?:\s*reais)?(?![\d.])`
const UP_TO = String.raw`(?:(?:por\s+)?ate|menos\s+de|abaixo\s+de|no\s+maximo|maximo)`
const FROM = String.raw`(?:a\s+partir\s+de|mais\s+de|acima\s+de|no\s+minimo|minimo|desde)`
const KM = String.raw`\s*(?:kms?|quilometros|rodados)(?![a-z])`

/** Tried in this order, since a figure with "km" after it is no price. */
const PHRASES: readonly (readonly [RegExp, readonly (readonly [Filter, number])[]])[] = [
  [phrase(`${UP_TO}\\s+${FIGURE}${KM}`), [["kmMax", 1]]],
  [phrase(String.raw`(?:${FROM}\s+|de\s+)?((?:19|20)\d\d)\s+(?:em\s+diante|para\s+cima)`), [["yearMin", 1]]],
  [phrase(String.raw`${FROM}\s+((?:19|20)\d\d)(?!\d|\s*(?:mil|k)\b)`), [["yearMin", 1]]],
  [
    phrase(`(?:de|entre)\\s+${FIGURE}\\s+(?:a|e|ate)\\s+${FIGURE}`),
    [
      ["priceMin", 1],
      ["priceMax", 3],
    ],
  ],
  [phrase(`${UP_TO}\\s+${FIGURE}`), [["priceMax", 1]]],
  [phrase(`${FROM}\\s+${FIGURE}`), [["priceMin", 1]]],
]

/** A bare number under it, said of a price, means thousands: "até 80". */
const THOUSANDS_UNDER = 1000

/**
 * The wish with what its text says in figures moved into the filters: "suv até 80 mil" is the text "suv" up to 80,000.
 * A filter that is on already keeps its value. Words of makes and bodies are left to the search, which knows them.
 */
export function understood(wish: StockWish): StockWish {
  const { q } = wish.filters
  if (q === undefined || !/\d/.test(q)) return wish
  let rest = q.normalize("NFC")
  const said: Partial<Record<Filter, string>> = {}
  for (const [pattern, meanings] of PHRASES) {
    // Folding keeps the length, so that a place found in the folded text is the place in the text itself.
    const found = pattern.exec(folded(rest))
    if (found === null) continue
    const figures = meanings.map(([filter, group]) => [filter, amount(filter, found, group)] as const)
    if (figures.some(([filter, figure]) => figure === undefined || said[filter] !== undefined)) continue
    for (const [filter, figure] of figures) said[filter] = String(figure)
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
  }
  if (Object.keys(said).length === 0) return wish
  const words = rest.replace(/\s+/g, " ").trim()
  return { ...withFilter({ ...wish, filters: { ...said, ...given(wish) } }, "q", words), page: wish.page }
}

function amount(filter: Filter, found: RegExpExecArray, group: number): number | undefined {
  const figure = Number((found[group] ?? "").replaceAll(".", "").replace(",", "."))
  if (filter === "yearMin") return figure
  // "De 50 a 80 mil": the thousand said last is meant of both.
  const thousands = (found[group + 1] ?? found.at(-1)) !== undefined || (figure > 0 && figure < THOUSANDS_UNDER)
  const whole = Math.round(thousands && figure < THOUSANDS_UNDER ? figure * 1000 : figure)
  return whole > 0 && whole < 100_000_000 ? whole : undefined
}

/** The filters that are on. */
function given({ filters }: StockWish): Partial<Record<Filter, string>> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}

function phrase(source: string): RegExp {
  return new RegExp(String.raw`(?<![a-z0-9])${source}(?![a-z0-9])`)
}

/** Lower case without accents, of the same length. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\u0080-\uffff]/g, (letter) => letter.normalize("NFD").charAt(0))
}
