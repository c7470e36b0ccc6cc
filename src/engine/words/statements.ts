import type { Statement } from "../../contract/recommendation.ts"
import { type Part, PARTS } from "../knowledge/parts.ts"
import { type Judged, phiOf } from "../ranking/judge.ts"
import { YES } from "../snapshot.ts"
import { brokenBy, brokenStatements } from "./broken.ts"
import { claim, type Scene } from "./claims.ts"
import { factsOf } from "./facts.ts"
import { figuresOf } from "./figures.ts"
import { Standings } from "./standing.ts"

export interface Statements {
  readonly facts: Statement[]
  readonly reasons: Statement[]
  readonly tradeoffs: Statement[]
}

/** A quarter of the interquartile range of φ on the platform's scales, on which the quartiles lie near ±0.42. */
const MATERIAL = 0.21
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
  const phis = PARTS.map((part) => ({ part, share: judged.shares[part], phi: phiOf(judged, part) }))
  const active = phis.filter(({ share }) => share > 0).map((entry) => ({ ...entry, ...meansOf(judged, entry.phi) }))
  const fitting = new Set(rows.filter((_, row) => judged.fits[row] === 1))
  const scene: Scene = {
    judged,
    figures: figuresOf(judged),
    standings: new Standings(judged),
    fits: (i) => fitting.has(i),
  }
  const claimed = judged.stock.columns.flag("auctionOrClaim")

  return (row) => {
    const i = rows[row]!
    const judgedAlready = new Set(
      brokenBy(judged, row).flatMap(({ kind, subject }) => JUDGED_BY[kind] ?? CRITIQUED[subject ?? ""] ?? []),
    )
    const sides = active
      .filter(({ part }) => !judgedAlready.has(part))
      .map(({ part, share, phi, onSale, amongFitting }) => {
        const value = phi(i)
        return { part, overSale: value - onSale, over: value - amongFitting, gain: share * (value - amongFitting) }
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

/** Mean φ of all cars on sale, and of those that fit. */
function meansOf({ features, fits }: Judged, phi: (i: number) => number): { onSale: number; amongFitting: number } {
  const { rows } = features.facts
  let [all, some, count] = [0, 0, 0]
  for (let row = 0; row < rows.length; row++) {
    const value = phi(rows[row]!)
    all += value
    if (fits[row] === 0) continue
    some += value
    count++
  }
  return { onSale: all / Math.max(1, rows.length), amongFitting: some / Math.max(1, count) }
}
