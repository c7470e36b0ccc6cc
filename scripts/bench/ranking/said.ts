import type { Body } from "../../../src/contract/car.ts"
import { PRIORITIES, type Priority, type Profile } from "../../../src/contract/profile.ts"
import { normals, uniforms } from "../../../src/engine/chance.ts"
import type { Merit } from "../../../src/engine/knowledge/parts.ts"
import { priorFor } from "../../../src/engine/shopper/prior.ts"
import { codeOf, type Stock } from "../../../src/engine/snapshot.ts"
import { type People, PEOPLES } from "./peoples.ts"

export interface Tastes {
  /** By code, 0 unknown. */
  readonly bodies: Float64Array
  readonly automatic: number
  readonly makes: Float64Array
}

interface Person {
  readonly weights: Readonly<Record<Merit, number>>
  /** What people of the same use weigh. */
  readonly usual: Readonly<Record<Merit, number>>
  readonly tastes: Tastes
  readonly stock: Stock
  readonly people: People
  /** Seed of what they say only roughly. */
  readonly words: string
}

const BODIES: readonly Body[] = ["hatch", "sedan", "suv", "pickup"]
/** What a body of the wished kind, a gearbox, a make is worth where it is said to be wanted. */
const SAID = { body: 0.6, gearbox: 0.5, make: 0.45 } as const
const MOST_NAMED = 3
const EVERYBODY = priorFor({ budget: { max: 1 }, uses: [] }).merits

/** What they say: the merits that they weigh most above the usual, up to three, and tastes that are strong. */
export function said({ weights, usual, tastes, stock, people, words }: Person): Partial<Profile> {
  const { loose, against } = PEOPLES[people]
  const [roughly, uniform] = [normals(words), uniforms(`${words} named`)]
  const reference = against === "everybody" ? EVERYBODY : usual
  const above = Object.fromEntries(
    PRIORITIES.map((priority) => [priority, Math.log(weights[priority] / reference[priority]) + loose * roughly()]),
  ) as Record<Priority, number>
  const named = loose === 0 ? MOST_NAMED : 1 + Math.floor(MOST_NAMED * uniform())
  const first = PRIORITIES.toSorted((a, b) => above[b] - above[a]).slice(0, named)
  const bodies = BODIES.filter((body) => tastes.bodies[codeOf("body", body)]! > SAID.body)
  const makes = stock.columns
    .text("make")
    .table.all()
    .filter((_, k) => tastes.makes[k + 1]! > SAID.make)
  return {
    priorities: Object.fromEntries(first.map((priority, k) => [priority, 5 - k])),
    ...(bodies.length > 0 ? { bodies } : {}),
    ...(Math.abs(tastes.automatic) > SAID.gearbox ? { gearbox: tastes.automatic > 0 ? "automatic" : "manual" } : {}),
    ...(makes.length > 0 ? { makesLiked: makes } : {}),
  }
}
