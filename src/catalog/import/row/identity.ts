import { squeeze } from "../values/fold.ts"
import type { Named } from "./read-essentials.ts"

/**
 * How the same car is recognised in the next file.
 *
 * With the dealer's own reference: that, and nothing else. Without one: make, model and version (the file's own words as
 * one run of letters, so that a better splitter of titles does not turn every car into a new one), both years, km and
 * colour. Km and colour are in because without them half of a fleet is one car: a rental company's Gols of 2017 differ in
 * nothing else. Price is not in, because it is what changes most from file to file, and a car that is marked down must
 * stay the same car.
 */
export function referenceKey(reference: string): string {
  return `r:${reference}`
}

/** The column holds 500 characters; a name so long is told apart by the rest. */
const MAX_NAME = 300

/** The key of a car without a reference, still without its ordinal; see `Ordinals`. */
export function identityOf(car: Named, km: number | null | undefined, color: string | null | undefined): string {
  return `n:${[squeeze(car.make), squeeze(car.words).slice(0, MAX_NAME), car.buildYear, car.modelYear, km ?? "", squeeze(color ?? "")].join("|")}`
}

/** Numbers cars that are equal in all of that (#1, #2 …): twins are several cars, in the order of the file. */
export class Ordinals {
  readonly #seen = new Map<string, number>()

  next(identity: string): string {
    const ordinal = (this.#seen.get(identity) ?? 0) + 1
    this.#seen.set(identity, ordinal)
    return `${identity}#${ordinal}`
  }
}
