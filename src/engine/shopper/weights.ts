import { BODIES, FUELS } from "../../contract/car.ts"
import type { Profile } from "../../contract/profile.ts"
import type { Features } from "../knowledge/features.ts"
import { FIXED_MERITS, type Merit, MERITS, type TastePart } from "../knowledge/parts.ts"
import { contestOf } from "../learn/choice.ts"
import { laplace } from "../learn/laplace.ts"
import { diagonal } from "../learn/matrix.ts"
import { codeOf, type Stock } from "../snapshot.ts"
import { squash } from "../text/fold.ts"
import { choicesOf } from "./evidence.ts"
import type { PersonalMerits } from "./personal.ts"
import { LEAST_WEIGHT, MERIT_SPREAD, priorFor, TASTE_SPREAD } from "./prior.ts"

/** What a shopper cares about, in a duel's log-odds. Tastes are utilities by code of their column, and the
 * largest of their sizes that any stock could have, so that a score does not move with what else is in stock. */
export interface Weights {
  readonly merits: Readonly<Record<Merit, number>>
  readonly tastes: Readonly<Record<TastePart, { readonly utilities: Float64Array; readonly size: number }>>
}

/** A make or colour that the shopper named is worth this much over any other. */
const LIKED_MAKE = 0.5
const LIKED_COLOR = 0.25

const BODY_AT = MERITS.length
const FUEL_AT = BODY_AT + BODIES.length
const AUTOMATIC_AT = FUEL_AT + FUELS.length
const SIZE = AUTOMATIC_AT + 1

/** Stated answers set the prior, what the shopper did moves it. */
export function weightsFor(stock: Stock, features: Features, personal: PersonalMerits, profile: Profile): Weights {
  const prior = priorFor(profile)
  const mean = new Float64Array(SIZE)
  MERITS.forEach((merit, k) => (mean[k] = prior.merits[merit]))
  BODIES.forEach((body, k) => (mean[BODY_AT + k] = prior.bodies[body] ?? 0))
  FUELS.forEach((fuel, k) => (mean[FUEL_AT + k] = prior.fuels[fuel] ?? 0))
  mean[AUTOMATIC_AT] = prior.automatic
  const spread = mean.map((value, k) => (k < BODY_AT ? MERIT_SPREAD.base + MERIT_SPREAD.perMean * value : TASTE_SPREAD))

  const vector = (i: number): Float64Array => featureVector(stock, features, personal, i)
  const choices = profile.evidence?.length
    ? choicesOf(
        profile,
        (carId) => {
          const i = stock.indexOf(carId)
          return i === undefined ? undefined : vector(i)
        },
        once(() => meanVector(features.facts.rows, vector)),
      )
    : []
  const precision = diagonal(spread.map((value) => 1 / (value * value)))
  const { mode } = laplace({ mean, precision }, choices.map(contestOf))
  return {
    merits: Object.fromEntries(MERITS.map((merit, k) => [merit, Math.max(mode[k]!, LEAST_WEIGHT)])) as Record<
      Merit,
      number
    >,
    tastes: {
      body: taste(Float64Array.of(0, ...mode.subarray(BODY_AT, FUEL_AT))),
      fuel: taste(Float64Array.of(0, ...mode.subarray(FUEL_AT, AUTOMATIC_AT))),
      gearbox: taste(Float64Array.from({ length: 6 }, (_, code) => mode[AUTOMATIC_AT]! * gearboxSign(code))),
      make: likes(stock, "make", profile.makesLiked, LIKED_MAKE),
      color: likes(stock, "color", profile.colors, LIKED_COLOR),
    },
  }
}

function featureVector(stock: Stock, { merits }: Features, personal: PersonalMerits, i: number): Float64Array {
  const x = new Float64Array(SIZE)
  for (const merit of FIXED_MERITS) x[MERITS.indexOf(merit)] = merits[merit][i]!
  for (const merit of ["price", "economy", "space"] as const) x[MERITS.indexOf(merit)] = personal[merit](i)
  const body = stock.columns.code("body")[i]!
  const fuel = stock.columns.code("fuel")[i]!
  if (body > 0) x[BODY_AT + body - 1] = 1
  if (fuel > 0) x[FUEL_AT + fuel - 1] = 1
  x[AUTOMATIC_AT] = gearboxSign(stock.columns.code("gearbox")[i]!)
  return x
}

/** The mean car on sale: what a liked car is taken to have beaten, and a rejected one to have lost to. */
function meanVector(rows: Uint32Array, vector: (i: number) => Float64Array): Float64Array {
  const mean = new Float64Array(SIZE)
  for (const i of rows) {
    const x = vector(i)
    for (let k = 0; k < SIZE; k++) mean[k] = mean[k]! + x[k]! / rows.length
  }
  // The order of the stock must not show.
  return mean.map((value) => Math.round(value * 1e9) / 1e9)
}

/** Manual −1, any automatic 1, unknown 0. */
function gearboxSign(code: number): number {
  return code === 0 ? 0 : code === codeOf("gearbox", "manual") ? -1 : 1
}

type Taste = Weights["tastes"][TastePart]

function taste(utilities: Float64Array): Taste {
  return { utilities, size: utilities.reduce((size, utility) => Math.max(size, Math.abs(utility)), 0) }
}

function likes(stock: Stock, name: "make" | "color", liked: readonly string[] | undefined, worth: number): Taste {
  const { table } = stock.columns.text(name)
  const utilities = new Float64Array(table.size + 1)
  if (!liked?.length) return { utilities, size: 0 }
  const wanted = new Set(liked.map(squash))
  table.all().forEach((text, k) => (utilities[k + 1] = wanted.has(squash(text)) ? worth : 0))
  return { utilities, size: worth }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
