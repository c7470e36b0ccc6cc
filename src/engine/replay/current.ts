import { recommendExploring } from "../explore.ts"
import { recommend, type Recommendation } from "../recommend.ts"
import { decodeSnapshot, encodeSnapshot, SNAPSHOT_FORMAT, type Stock } from "../snapshot.ts"
import { recommendTogether } from "../together/together.ts"
import { ENGINE_VERSION } from "../version.ts"
import type { Asked, Engine, ListedCar } from "./engine.ts"

/** The engine that serves now. `scripts/freeze-engine.ts` bundles it from here before its version is raised. */
export const CURRENT: Engine = {
  version: ENGINE_VERSION,
  format: SNAPSHOT_FORMAT,
  open(bytes) {
    const stock = decodeSnapshot(bytes)
    return (asked) => listFor(stock, asked).items.map(({ car, score, parts }): ListedCar => [car.id, score, parts])
  },
  unpack(bytes) {
    const stock = decodeSnapshot(bytes)
    const cars = Array.from({ length: stock.size }, (_, i) => stock.car(i))
    return { stockVersion: stock.version, prior: stock.prior, cars }
  },
  pack: ({ cars, ...meta }) => encodeSnapshot(cars, meta),
}

/** The one way from what was asked to a list: serving and replay go through it alike. */
export function listFor(stock: Stock, { profile, together, seed, limit }: Asked): Recommendation {
  if (together !== undefined) return recommendTogether(stock, [profile, together], limit)
  return seed === undefined ? recommend(stock, profile, limit) : recommendExploring(stock, profile, limit, seed)
}
