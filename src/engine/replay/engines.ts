import { recommendExploring } from "../explore.ts"
import { recommend, type Recommendation } from "../recommend.ts"
import { decodeSnapshot, type Stock } from "../snapshot.ts"
import { recommendTogether } from "../together/together.ts"
import { ENGINE_VERSION } from "../version.ts"
import type { Asked, Engine, ListedCar } from "./engine.ts"

/** The engine that serves now. */
const current: Engine = {
  version: ENGINE_VERSION,
  open(bytes) {
    const stock = decodeSnapshot(bytes)
    return (asked) => listFor(stock, asked).items.map(({ car, score, parts }): ListedCar => [car.id, score, parts])
  },
}

/**
 * The engines that lists can be made again with: this one and the two before it. To freeze one as its version is
 * raised, copy src/engine and what it takes of src/contract into `frozen/{version}/`, give it an `engine.ts` that
 * exports an `Engine`, name it here, and drop the one three versions back.
 */
export const ENGINES: ReadonlyMap<string, Engine> = new Map([current].map((engine) => [engine.version, engine]))

/** The one way from what was asked to a list: serving and replay go through it alike. */
export function listFor(stock: Stock, { profile, together, seed, limit }: Asked): Recommendation {
  if (together !== undefined) return recommendTogether(stock, [profile, together], limit)
  return seed === undefined ? recommend(stock, profile, limit) : recommendExploring(stock, profile, limit, seed)
}

/** A list as text with its parts in the alphabet's order, since the database keeps none: equal texts, equal lists. */
export function listText(items: readonly ListedCar[]): string {
  const sorted = (parts: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify(items.map(([id, score, parts]) => [id, score, sorted(parts)]))
}
