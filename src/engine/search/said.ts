import type { CarsQuery } from "../../contract/cars.ts"

/** The filters that a typed text can say in figures. */
export const FIGURES = ["priceMin", "priceMax", "yearMin", "kmMax"] as const
export type Figure = (typeof FIGURES)[number]

/** A figure as people type it: "80 mil", "80mil", "80k", "R$ 80.000", "80000". */
const FIGURE = String.raw`(?:r\$\s*)?(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?:,00)?\s*(mil|k)?(?:\s*reais)?(?![\d.])`
const UP_TO = String.raw`(?:(?:por\s+)?ate|menos\s+de|abaixo\s+de|no\s+maximo|maximo)`
const FROM = String.raw`(?:a\s+partir\s+de|mais\s+de|acima\s+de|no\s+minimo|minimo|desde)`
const KM = String.raw`\s*(?:kms?|quilometros|rodados)(?![a-z])`

/** Tried in this order, since a figure with "km" after it is no price. */
const PHRASES: readonly (readonly [RegExp, readonly (readonly [Figure, number])[]])[] = [
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

/** A typed text taken apart: what it says in figures, and the words that are left of it. */
export interface Said {
  readonly words: string
  readonly figures: Readonly<Partial<Record<Figure, number>>>
}

/**
 * "suv até 80 mil" says "suv" up to 80,000. Each figure is taken once. Words of makes and bodies are left to the search, which knows them.
 */
export function saidIn(text: string): Said {
  if (!/\d/.test(text)) return { words: text, figures: {} }
  let rest = text.normalize("NFC")
  const said: Partial<Record<Figure, number>> = {}
  for (const [pattern, meanings] of PHRASES) {
    // Folding keeps the length, so that a place found in the folded text is the place in the text itself.
    const found = pattern.exec(folded(rest))
    if (found === null) continue
    const figures = meanings.map(([figure, group]) => [figure, amount(figure, found, group)] as const)
    if (figures.some(([figure, value]) => value === undefined || said[figure] !== undefined)) continue
    for (const [figure, value] of figures) if (value !== undefined) said[figure] = value
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
  }
  if (Object.keys(said).length === 0) return { words: text, figures: said }
  return { words: rest.replace(/\s+/g, " ").trim(), figures: said }
}

/** The query with what its text says in figures as filters; a filter that is given keeps its value. */
export function withSaid(query: CarsQuery): CarsQuery {
  if (query.q === undefined) return query
  const { words, figures } = saidIn(query.q)
  const given = Object.fromEntries(FIGURES.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])))
  return { ...query, q: words, ...figures, ...given }
}

function amount(figure: Figure, found: RegExpExecArray, group: number): number | undefined {
  const value = Number((found[group] ?? "").replaceAll(".", "").replace(",", "."))
  if (figure === "yearMin") return value
  // "De 50 a 80 mil": the thousand said last is meant of both.
  const thousands = (found[group + 1] ?? found.at(-1)) !== undefined || (value > 0 && value < THOUSANDS_UNDER)
  const whole = Math.round(thousands && value < THOUSANDS_UNDER ? value * 1000 : value)
  return whole > 0 && whole < 100_000_000 ? whole : undefined
}

/** A whole phrase; the text is folded, and a look behind is more than older Safaris read. */
function phrase(source: string): RegExp {
  return new RegExp(String.raw`\b${source}(?![a-z0-9])`)
}

/** Lower case without accents, of the same length. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\u0080-\uffff]/g, (letter) => letter.normalize("NFD").charAt(0))
}
