import type { Profile } from "../../contract/profile.ts"
import { MERITS } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"
import { phiAt } from "../ranking/phi.ts"
import { bestRows } from "../ranking/select.ts"
import { personalMerits } from "../shopper/personal.ts"
import { wishesOf } from "../wishes/wishes.ts"
import { OPTIONS, type Stated, WISHES } from "./options.ts"

/** The cars that any answer might bring to the top, and all that a shopper's utility of them is made of. */
export interface Cars {
  /** By index in the stock. */
  readonly indexes: readonly number[]
  /** Of car `c`, merit `k`: `phi[c * MERITS.length + k]`, the personal ones as the answers so far say. */
  readonly phi: Float64Array
  /** Cost of the wishes broken as things are. */
  readonly costs: Float64Array
  readonly body: Uint8Array
  readonly fuel: Uint8Array
  /** Manual −1, automatic 1, unknown 0. */
  readonly gearbox: Int8Array
  /** Utility of the makes and colours that the shopper named. */
  readonly liked: Float64Array
  /** For each option of an open question, by car: φ of economy or space under it, and what its wishes cost more. */
  readonly under: ReadonlyMap<Stated, readonly Under[]>
}

interface Under {
  readonly economy?: Float64Array
  readonly space?: Float64Array
  readonly costs?: Float64Array
}

/** The best so many, and the best few of each body, which an answer may call for. */
const BEST = 28
const OF_EACH_BODY = 4
const LOOKED_AT = 400

export function carsFor(judged: Judged, open: readonly Stated[]): Cars {
  const { stock, profile, features, weights } = judged
  const { rows } = features.facts
  const { columns } = stock
  const bodies = columns.code("body")
  const indexes: number[] = []
  const ofBody = new Uint8Array(16)
  const rowOf = new Map<number, number>()
  for (const { row } of bestRows(judged, LOOKED_AT)) {
    const i = rows[row]!
    if (indexes.length >= BEST && ofBody[bodies[i]!]! >= OF_EACH_BODY) continue
    ofBody[bodies[i]!]!++
    indexes.push(i)
    rowOf.set(i, row)
  }
  const automatic = columns.code("gearbox")
  const { make, color } = weights.tastes
  const groups = judged.grouping.groups
  return {
    indexes,
    phi: Float64Array.from(indexes.flatMap((i) => MERITS.map((merit) => phiAt(judged, merit, i)))),
    costs: Float64Array.from(indexes, (i) => groups[judged.grouping.groupOf[rowOf.get(i)!]!]!.cost),
    body: Uint8Array.from(indexes, (i) => bodies[i]!),
    fuel: Uint8Array.from(indexes, (i) => columns.code("fuel")[i]!),
    gearbox: Int8Array.from(indexes, (i) => (automatic[i] === 0 ? 0 : automatic[i] === 1 ? -1 : 1)),
    liked: Float64Array.from(indexes, (i) => {
      return make.utilities[columns.text("make").codes[i]!]! + color.utilities[columns.text("color").codes[i]!]!
    }),
    under: new Map(
      open.map((question) => [
        question,
        OPTIONS[question].map(({ answer }) => under(judged, question, { ...profile, ...answer }, indexes)),
      ]),
    ),
  }
}

function under(judged: Judged, question: Stated, profile: Profile, indexes: readonly number[]): Under {
  const { stock, features } = judged
  const personal = personalMerits(stock, features, profile)
  if (question === "uses") return { economy: Float64Array.from(indexes, personal.economy) }
  const wishes = wishesOf(stock, features, personal, profile).filter(({ kind }) => WISHES[question].includes(kind))
  const costs = Float64Array.from(indexes, (i) => wishes.reduce((sum, { costs, level }) => sum + costs[level(i)]!, 0))
  return { costs, ...(question === "people" ? { space: Float64Array.from(indexes, personal.space) } : {}) }
}
