import { type CarSort, type CarsQuery, type Feature, FEATURES } from "../../contract/cars.ts"
import { FEATURE_WORDS } from "./feature-words.ts"
import { FIGURE_PHRASES, type Figure, FIGURES, type Figures } from "./figures.ts"
import { phrasesOf, takePhrases } from "./phrases.ts"
import { piecesOf, takeOut, textOf } from "./typed.ts"
import { STOP_WORDS } from "./words.ts"

/** A typed text taken apart: what it says in figures, the features that it names, an order, and the words left of it. */
export interface Said {
  readonly words: string
  readonly figures: Figures
  readonly has: readonly Feature[]
  readonly sort?: CarSort
}

const PHRASES = phrasesOf<Feature | { readonly sort: CarSort }>([
  ...Object.entries(FEATURE_WORDS).map(([feature, { said }]) => [feature as Feature, said] as const),
  [{ sort: "price_asc" }, ["barato", "mais barato", "em conta", "menor preco"]],
  [{ sort: "km_asc" }, ["menos rodado", "menor quilometragem", "menos km"]],
])

/**
 * "suv com teto solar até 80 mil" says "suv", up to 80,000 and a sunroof. Each figure is taken once. Words of makes,
 * bodies, fuels and gearboxes are left to the search, which knows the stock's.
 */
export function saidIn(text: string): Said {
  let pieces = piecesOf(text)
  const figures: Partial<Record<Figure, number>> = {}
  for (const [pattern, read] of FIGURE_PHRASES) {
    const rest = takeOut(pieces, pattern, (found) => {
      const said = Object.entries(read(found) ?? {}) as [Figure, number][]
      if (said.length === 0 || said.some(([figure]) => figures[figure] !== undefined)) return false
      for (const [figure, value] of said) figures[figure] = value
      return true
    })
    if (rest !== undefined) pieces = rest
  }
  const { meanings, rest } = takePhrases(pieces, PHRASES)
  const has = FEATURES.filter((feature) => meanings.includes(feature))
  const order = meanings.find((meaning) => typeof meaning !== "string")
  if (Object.keys(figures).length === 0 && meanings.length === 0) return { words: text, figures, has }
  const words = rest.some(({ read }) => !STOP_WORDS.has(read)) ? textOf(rest) : ""
  return { words, figures, has, ...order }
}

/** The query with what its text says as filters; a filter that is given keeps its value. */
export function withSaid(query: CarsQuery): CarsQuery {
  if (query.q === undefined) return query
  const { words, figures, has, sort } = saidIn(query.q)
  const given = Object.fromEntries(FIGURES.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])))
  return {
    ...query,
    q: words,
    ...figures,
    ...given,
    ...(has.length > 0 && { has: [...new Set([...(query.has ?? []), ...has])] }),
    ...(sort !== undefined && query.sort === "newest" && { sort }),
  }
}
