import type { SimilarCars } from "../contract/cars.ts"
import type { Profile } from "../contract/profile.ts"
import { featuresOf } from "./knowledge/features.ts"
import { inverse } from "./learn/matrix.ts"
import { personalMerits } from "./shopper/personal.ts"
import { posteriorFor } from "./shopper/posterior.ts"
import { AUTOMATIC_AT, BODY_AT, featureVector, FUEL_AT, SIZE } from "./shopper/vector.ts"
import type { Stock } from "./snapshot.ts"

/** Prices are held against twice the car's own, the middle of their scale: dearer and cheaper lie equally far. */
const BUDGETS = 2

/** Who has answered nothing: the platform's mean shopper. */
const NOBODY: Profile = { budget: { max: 100_000 }, uses: [] }

/** Attributes that are one part of the utility: one merit each, the bodies, the fuels, the gearbox. */
const PARTS: readonly (readonly [from: number, to: number])[] = [
  ...Array.from({ length: BODY_AT }, (_, k) => [k, k + 1] as const),
  [BODY_AT, FUEL_AT],
  [FUEL_AT, AUTOMATIC_AT],
  [AUTOMATIC_AT, SIZE],
]

/**
 * The available cars most like a given one, which may itself be sold; empty for an unknown id. Likeness is e^(−d) by
 * the utility that ranks: d² = Σ over its parts of E[(w_k · Δφ_k)²], the expectation over the shopper's weights as
 * believed (the platform's where no answers are known), so that cars are far apart in what counts, and in what the
 * shopper may care about, but not by what nobody minds. Parts do not make up for one another: a car that is as good
 * for other reasons is not alike.
 */
export function similarCars(stock: Stock, id: string, limit: number, profile = NOBODY): SimilarCars["items"] {
  const wanted = stock.indexOf(id)
  if (wanted === undefined) return []
  const features = featuresOf(stock)
  const squares = expectedSquares(stock, profile)
  const max = BUDGETS * stock.columns.number("price")[wanted]!
  const personal = personalMerits(stock, features, { ...profile, budget: { max: max > 0 ? max : NOBODY.budget.max } })
  const own = featureVector(stock, features, personal, wanted)
  const scored: { i: number; score: number }[] = []
  for (const i of features.facts.rows) {
    if (i === wanted) continue
    const apart = featureVector(stock, features, personal, i)
    for (let k = 0; k < SIZE; k++) apart[k] = apart[k]! - own[k]!
    scored.push({ i, score: Math.round(Math.exp(-Math.sqrt(squareOf(apart, squares))) * 1e6) / 1e6 })
  }
  scored.sort((a, b) => b.score - a.score || stock.ids.compare(a.i, b.i))
  return scored.slice(0, limit).map(({ i, score }) => ({ car: stock.car(i), score }))
}

/** E[w wᵀ] = Σ + μ μᵀ of a shopper's weights, row by row. */
function expectedSquares(stock: Stock, profile: Profile): Float64Array {
  const features = featuresOf(stock)
  const { mode, curvature } = posteriorFor(stock, features, personalMerits(stock, features, profile), profile)
  const squares = inverse(curvature, SIZE)
  for (let r = 0; r < SIZE; r++) {
    for (let c = 0; c < SIZE; c++) squares[r * SIZE + c] = squares[r * SIZE + c]! + mode[r]! * mode[c]!
  }
  return squares
}

/** Σ over the parts of Δᵀ E[w wᵀ] Δ; never below 0, whatever rounding makes of it. */
function squareOf(apart: Float64Array, squares: Float64Array): number {
  let sum = 0
  for (const [from, to] of PARTS) {
    for (let r = from; r < to; r++) {
      if (apart[r] === 0) continue
      for (let c = from; c < to; c++) sum += apart[r]! * apart[c]! * squares[r * SIZE + c]!
    }
  }
  return Math.max(0, sum)
}
