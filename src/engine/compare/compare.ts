import type { CompareAnswer, ComparedCar, ComparedRow } from "../../contract/compare.ts"
import type { Profile } from "../../contract/profile.ts"
import { PART_LABELS } from "../words/part-labels.ts"
import type { Figure } from "../knowledge/figures.ts"
import { type Judged, judge } from "../ranking/judge.ts"
import { type ScorePart, scoreParts } from "../ranking/parts.ts"
import { comesBefore } from "../ranking/select.ts"
import type { Stock } from "../snapshot.ts"
import { priorVersion } from "../shopper/learnt.ts"
import { ENGINE_VERSION } from "../version.ts"
import { brokenBy, brokenStatements, constraintsOf } from "../words/broken.ts"
import { doubtsOf } from "../words/doubts.ts"
import { comparisonText } from "./text.ts"
import { shownIn } from "./value.ts"

const UNKNOWN = "não informado"
/** A row is won by at least this much of the score: less is no difference to speak of. */
const MATERIAL = 0.002

/**
 * Cars side by side on what matters to this shopper: rows by weight times difference. A row is won by the car whose
 * known fact gives most, unless the figure shown says otherwise; what is unknown neither wins nor loses. Undefined
 * where fewer than two of the cars are available.
 */
export function compareCars(stock: Stock, profile: Profile, ids: readonly string[]): CompareAnswer | undefined {
  const judged = judge(stock, profile)
  const { rows } = judged.features.facts
  const rowOf = (id: string): number => {
    const i = stock.indexOf(id)
    return i === undefined ? -1 : rows.indexOf(i)
  }
  const found = ids.map((id) => ({ id, row: rowOf(id) })).filter(({ row }) => row >= 0)
  if (found.length < 2) return undefined
  const compared = found.map(({ row }) => row)
  const order = compared.toSorted((a, b) => (comesBefore(judged, a, b) ? -1 : 1))
  const cars = compared.map((row): ComparedCar => {
    const { statements, range } = doubtsOf(judged, row)
    return {
      car: stock.car(rows[row]!),
      score: judged.scores.of(row) / 1e6,
      rank: 1 + order.indexOf(row),
      breaks: constraintsOf(brokenBy(judged, row)),
      broken: brokenStatements(judged, row),
      doubts: statements,
      range,
    }
  })
  const table = tableOf(judged, compared)
  const [first, second] = cars.toSorted((a, b) => a.rank - b.rank)
  // What is broken is not in doubt: only among cars alike in that can a missing fact turn the order.
  const open = sameBreaks(first!, second!) && second!.range.high > first!.range.low
  return {
    versions: { engine: ENGINE_VERSION, stock: stock.version, prior: priorVersion(stock) },
    cars,
    gone: ids.filter((id) => !found.some((car) => car.id === id)),
    rows: table,
    open,
    text: comparisonText(cars, table, open),
  }
}

function sameBreaks(a: ComparedCar, b: ComparedCar): boolean {
  return a.breaks.join() === b.breaks.join()
}

function tableOf(judged: Judged, compared: readonly number[]): ComparedRow[] {
  const parts = compared.map((row) => scoreParts(judged, row))
  return Array.from(parts[0]!.keys(), (part) => rowOf(judged, compared, part, parts)).sort(
    (a, b) => b.weight - a.weight || (a.part < b.part ? -1 : 1),
  )
}

function rowOf(
  judged: Judged,
  compared: readonly number[],
  part: ScorePart,
  parts: readonly Map<ScorePart, number>[],
): ComparedRow {
  const { stock, features } = judged
  const shown = compared.map((row) => shownIn(judged, part, row))
  const gains = parts.map((own) => own.get(part)! / 1e6)
  const values = compared.map((row, k) => ({
    carId: stock.car(features.facts.rows[row]!).id,
    known: shown[k]!.text !== undefined,
    text: shown[k]!.text ?? UNKNOWN,
    part: gains[k]!,
  }))
  const known = values.map((_, k) => k).filter((k) => values[k]!.known)
  const best = known.toSorted((a, b) => gains[b]! - gains[a]!)
  const [first, second] = best
  const ahead = first !== undefined && second !== undefined && gains[first]! - gains[second]! >= MATERIAL
  const winner = ahead && borneOut(judged, compared, shown, known, first) ? { winner: values[first]!.carId } : {}
  const weight = Math.round((Math.max(...gains) - Math.min(...gains)) * 1e6) / 1e6
  return { part, label: PART_LABELS[part], weight, ...winner, values }
}

/**
 * Whether the winner shows what no other known car does, and its figure, if any, is better than theirs and held against
 * the same. A make's reputation has none to show.
 */
function borneOut(
  { features }: Judged,
  compared: readonly number[],
  shown: readonly ReturnType<typeof shownIn>[],
  known: readonly number[],
  winner: number,
): boolean {
  const { figure, beside, text, against, reputed = false } = shown[winner]!
  if (known.some((k) => k !== winner && shown[k]!.text === text)) return false
  if (known.some((k) => shown[k]!.against !== against || shown[k]!.vague)) return false
  if (!figure) return !reputed
  const value = (of: Figure, k: number): number => of.values[features.facts.rows[compared[k]!]!]! * of.better
  return known.every(
    (k) =>
      k === winner ||
      (value(figure, k) < value(figure, winner) && (!beside || value(beside, k) <= value(beside, winner))),
  )
}
