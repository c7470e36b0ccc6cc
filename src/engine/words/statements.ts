import type { Statement } from "../../contract/recommendation.ts"
import { countKinds } from "../knowledge/kinds.ts"
import { type FixedMerit, type Part, PARTS } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"
import { meanPhi, phiAt } from "../ranking/phi.ts"
import { YES } from "../snapshot.ts"
import { brokenBy, brokenStatements } from "./broken.ts"
import { claim } from "./claims.ts"
import { factsOf } from "./facts.ts"
import type { Scene } from "./scene.ts"
import { Standings } from "./standing.ts"

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

/** What a broken wish has said already; no reason may praise the same. */
const JUDGED_BY: Readonly<Record<string, readonly Part[] | undefined>> = {
  budget: ["price"],
  budgetMin: ["price"],
  people: ["space"],
  yearMin: ["newness"],
  kmMax: ["km"],
  bodies: ["body"],
  fuels: ["fuel"],
  gearbox: ["gearbox"],
}
const CRITIQUED: Readonly<Record<string, Part | undefined>> = {
  cheaper: "price",
  newer: "newness",
  lower_km: "km",
  bigger: "space",
  more_economical: "economy",
  more_powerful: "performance",
}

/** Tells of the cars of one list why they stand where they do: texts made from the parts of the score. */
export function narrator(judged: Judged): (row: number) => Statements {
  const { rows } = judged.features.facts
  const { figures } = judged.features
  const fitting = { indexes: judged.fitting, byKind: countKinds(judged.features.kinds, judged.fitting) }
  const parts = PARTS.filter((part) => judged.shares[part] > 0).map((part) => ({
    part,
    onSale: meanOnSale(judged, part),
    amongFitting: meanPhi(judged, part, fitting),
  }))
  const scene: Scene = {
    judged,
    figures,
    standings: new Standings(judged),
    fits: (i) => isAmong(judged.fitting, i),
  }
  const claimed = judged.stock.columns.flag("auctionOrClaim")

  return (row) => {
    const i = rows[row]!
    const judgedAlready = new Set(
      brokenBy(judged, row).flatMap(({ kind, subject }) => JUDGED_BY[kind] ?? CRITIQUED[subject ?? ""] ?? []),
    )
    const sides = parts
      .filter(({ part }) => !judgedAlready.has(part))
      .map(({ part, onSale, amongFitting }) => {
        const phi = phiAt(judged, part, i)
        return {
          part,
          overSale: phi - onSale,
          over: phi - amongFitting,
          gain: judged.shares[part] * (phi - amongFitting),
        }
      })
    const said = new Set<Part>(judgedAlready)
    const speak = (good: boolean, most: number): Statement[] => {
      const sign = good ? 1 : -1
      const telling = sides.filter(({ overSale, over }) => sign * overSale >= MATERIAL && sign * over >= SOME)
      const told: Statement[] = []
      for (const { part } of telling.sort((a, b) => sign * (b.gain - a.gain) || (a.part < b.part ? -1 : 1))) {
        const text = told.length < most ? claim(scene, part, i, good) : undefined
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
