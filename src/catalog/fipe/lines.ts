import type { Body } from "../../contract/car.ts"
import type { Generation } from "../matching/match-model.ts"
import { parseName } from "../matching/model-names.ts"
import { wordsOf } from "../matching/words.ts"

/** A model's names and body: two generations of one line differ in their years only. */
export interface Line {
  readonly heads: ReadonlySet<string>
  readonly body: Body
}

/** The lines of generations; of names with a gap only its own count: a Joy is an "Onix … Joy", but no Onix. */
export function linesOf(generations: readonly Generation[]): Line[] {
  return generations.map((known) => {
    const [first] = wordsOf(known.model)
    const names = [known.model, ...known.aliases].flatMap(parseName)
    const own = names.filter(({ head, tail }) => tail.length === 0 || head === first)
    // "New Fiesta" is what ads call it; FIPE does not say how new it is.
    return {
      heads: new Set(own.flatMap(({ head }) => [head, head.replace(/^(new|novo|nova)(?=.)/, "")])),
      body: known.body,
    }
  })
}

/** Whether any line of the one is a line of the other. */
export function share(some: readonly Line[], others: readonly Line[]): boolean {
  return some.some((a) => others.some((b) => a.body === b.body && !a.heads.isDisjointFrom(b.heads)))
}
