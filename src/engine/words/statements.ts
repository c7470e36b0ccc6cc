import type { Statement } from "../../contract/recommendation.ts"
import { countKinds } from "../knowledge/kinds.ts"
import { type FixedMerit, type Part, PARTS } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"
import { meanPhi, phiAt } from "../ranking/phi.ts"
import { YES } from "../snapshot.ts"
import { brokenStatements, partsBroken } from "./broken.ts"
import { claim } from "./claims.ts"
import { factsOf } from "./facts.ts"
import type { Scene } from "./scene.ts"
import { type Among, Standings, thoseThatFit } from "./standing.ts"

export interface Statements {
  readonly facts: Statement[]
  readonly reasons: Statement[]
  readonly tradeoffs: Statement[]
}

/** A quarter of the interquartile range of φ on the platform's scales, on which the quartiles lie near ±0.5. */
const MATERIAL = 0.25
/** Against the cars that fit an advantage must at least be one. */
const SOME = 0.05
const MOST_REASONS = 3
const MOST_TRADEOFFS = 2

/**
 * Tells of the cars of one list why they stand where they do: texts made from the parts of the score, and held against
 * the cars that the list is about.
 */
export function narrator(judged: Judged, among: Among = thoseThatFit(judged)): (row: number) => Statements {
  const { rows } = judged.features.facts
  const { figures } = judged.features
  const parts = PARTS.filter((part) => judged.shares[part] > 0).map((part) => ({
    part,
    onSale: meanOnSale(judged, part),
  }))
  const meanAmong = meansAmong(judged, among.cars)
  const scene: Scene = {
    judged,
    figures,
    standings: new Standings(judged, among),
    fits: (i) => isAmong(among.cars, i),
  }
  const claimed = judged.stock.columns.flag("auctionOrClaim")

  return (row) => {
    const i = rows[row]!
    const judgedAlready = partsBroken(judged, row)
    // What speaks for the car and against it; of most parts neither, and then nobody asks for the mean that fits.
    const [pros, cons]: [Side[], Side[]] = [[], []]
    for (const { part, onSale } of parts) {
      if (judgedAlready.has(part)) continue
      const phi = phiAt(judged, part, i)
      const sign = phi > onSale ? 1 : -1
      if (sign * (phi - onSale) < MATERIAL) continue
      const over = sign * (phi - meanAmong(part))
      if (over >= SOME) (sign > 0 ? pros : cons).push({ part, weight: judged.shares[part] * over })
    }
    const said = new Set<Part>(judgedAlready)
    const speak = (good: boolean, most: number): Statement[] => {
      const told: Statement[] = []
      for (const { part } of (good ? pros : cons).sort((a, b) => b.weight - a.weight || (a.part < b.part ? -1 : 1))) {
        if (told.length === most) break
        const text = claim(scene, part, i, good)
        if (text === undefined) continue
        told.push({ code: part, text })
        said.add(part)
      }
      return told
    }
    const reasons = speak(true, MOST_REASONS)
    const broken = brokenStatements(judged, row)
    if (claimed[i] === YES)
      broken.push({ code: "auctionOrClaim", text: "A loja declara passagem por leilão ou sinistro" })
    const tradeoffs = [...broken, ...speak(false, Math.max(0, MOST_TRADEOFFS - broken.length))]
    return { reasons, tradeoffs, facts: factsOf(scene, i, said) }
  }
}

/** A part that speaks for a car, or against it, and how much that counts for this shopper. */
interface Side {
  readonly part: Part
  readonly weight: number
}

/** Mean φ of a part over some cars, worked out once a list. */
function meansAmong(judged: Judged, cars: Uint32Array): (part: Part) => number {
  const known = new Map<Part, number>()
  let byKind: Uint32Array | undefined
  return (part) => {
    const found = known.get(part)
    if (found !== undefined) return found
    byKind ??= countKinds(judged.features.kinds, cars)
    const mean = meanPhi(judged, part, { indexes: cars, byKind })
    known.set(part, mean)
    return mean
  }
}

/** Mean φ over all cars on sale, taken from the stock's own store where it has been worked out already. */
function meanOnSale(judged: Judged, part: Part): number {
  const { means, facts, kinds } = judged.features
  if (part in means) return means[part as FixedMerit]
  if (part === "economy" || part === "space") return judged.columns[part].mean
  return meanPhi(judged, part, { indexes: facts.rows, byKind: kinds.onSale })
}

/** Whether a rising list has a number. */
function isAmong(rising: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return rising[low] === wanted
}
