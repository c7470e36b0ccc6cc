import { type Features, meanWhereTold } from "../knowledge/features.ts"
import { isTaste, type Merit, type Part, type TastePart, TASTES } from "../knowledge/parts.ts"
import type { PersonalMerits, ShapedColumns } from "../shopper/personal.ts"
import type { Weights } from "../shopper/weights.ts"
import type { Stock } from "../snapshot.ts"
import type { PricePhi } from "./price-phi.ts"

/** Where the φ of every part is found. */
export interface Phis {
  readonly stock: Stock
  readonly features: Features
  readonly personal: PersonalMerits
  readonly columns: ShapedColumns
  readonly prices: PricePhi
  readonly tastes: Readonly<Record<TastePart, Taste>>
}

/** A taste as φ by code of a column. */
export interface Taste {
  readonly codes: ArrayLike<number>
  readonly phi: Float64Array
}

export function tastesOf({ columns }: Stock, { tastes }: Weights): Record<TastePart, Taste> {
  const of = (codes: ArrayLike<number>, { utilities, size }: Weights["tastes"][TastePart]): Taste => ({
    codes,
    phi: size === 0 ? utilities : utilities.map((utility) => utility / size),
  })
  return {
    body: of(columns.code("body"), tastes.body),
    fuel: of(columns.code("fuel"), tastes.fuel),
    gearbox: of(columns.code("gearbox"), tastes.gearbox),
    make: of(columns.text("make").codes, tastes.make),
    color: of(columns.text("color").codes, tastes.color),
  }
}

/** |w| of each part; of a taste the largest utility that it can give, so that φ stays within −1 and 1. */
export function partSizes({ merits, tastes }: Weights): Record<Part, number> {
  const { body, fuel, gearbox, make, color } = tastes
  return { ...merits, body: body.size, fuel: fuel.size, gearbox: gearbox.size, make: make.size, color: color.size }
}

/** Σ share · (φ + 1)/2 over the tastes, and the wishes' share, for each kind of car that the stock has. */
export function sharesByKind(
  { kinds }: Features,
  tastes: Phis["tastes"],
  shares: Readonly<Record<Part, number>>,
  wishShare: number,
): Float64Array {
  const { firsts } = kinds
  const sums = new Float64Array(firsts.length)
  for (const part of TASTES) {
    if (shares[part] === 0) continue
    const { codes, phi } = tastes[part]
    const half = shares[part] / 2
    for (let kind = 0; kind < firsts.length; kind++) sums[kind] = sums[kind]! + half * (1 + phi[codes[firsts[kind]!]!]!)
  }
  for (let kind = 0; kind < firsts.length; kind++) sums[kind] = sums[kind]! + wishShare
  return sums
}

/** φ of a part for the car at index `i` of the stock. */
export function phiAt(phis: Phis, part: Part, i: number): number {
  if (isTaste(part)) return phis.tastes[part].phi[phis.tastes[part].codes[i]!]!
  return part === "price" ? phis.prices.at(i) : meritColumn(phis, part)[i]!
}

/** φ of a merit, the price's apart, by index of the stock. */
export function meritColumn(
  { features, columns }: Pick<Phis, "features" | "columns">,
  merit: Exclude<Merit, "price">,
): Float32Array {
  return merit === "economy" || merit === "space" ? columns[merit].phi : features.merits[merit]
}

/** Some cars by index in the stock, and how many there are of each kind. */
export interface Cars {
  readonly indexes: Uint32Array
  readonly byKind: Uint32Array
}

/** Mean φ of a part over those of some cars whose fact is known, to the millionth; 0 over none. */
export function meanPhi(phis: Phis, part: Part, { indexes, byKind }: Cars): number {
  if (part === "price") return phis.prices.mean(indexes)
  if (!isTaste(part)) return meanWhereTold(phis.features.facts, part, indexes, meritColumn(phis, part))
  return indexes.length === 0 ? 0 : Math.round((tasteSum(phis, part, byKind) / indexes.length) * 1e6) / 1e6
}

function tasteSum({ tastes, features }: Phis, part: TastePart, byKind: Uint32Array): number {
  const { codes, phi } = tastes[part]
  const { firsts } = features.kinds
  let sum = 0
  for (let kind = 0; kind < byKind.length; kind++) sum += byKind[kind]! * phi[codes[firsts[kind]!]!]!
  return sum
}
