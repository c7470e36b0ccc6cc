import type { Body } from "../../contract/car.ts"
import { bodyHint } from "../import/values/read-body.ts"
import { headsOf } from "../matching/model-names.ts"
import { wordsOf } from "../matching/words.ts"
import { type Traits, traitsOf } from "./traits.ts"

/** What a FIPE model's text says. */
export interface FipeText {
  readonly traits: Traits
  readonly body: Body | undefined
  /** "Comf./C.Plus/C.Style" stands for several versions. */
  readonly hasChoices: boolean
  /** Words in brackets. */
  readonly optional: ReadonlySet<string>
  /** Its first words, each count of them as one: a model's name may be among these. */
  readonly heads: ReadonlySet<string>
  readonly family: string
  readonly plain: string
}

/** Reads a FIPE model's text; pure. */
export function readFipeText(model: string): FipeText {
  const words = wordsOf(model)
  return {
    traits: traitsOf(model),
    body: bodyHint(words.join(" ")),
    hasChoices: model.includes("/"),
    optional: new Set(wordsOf(/\(([^)]*)\)/.exec(model)?.[1] ?? "")),
    heads: new Set(headsOf(words).map(({ head }) => head)),
    family: words[0] ?? "",
    plain: words.join(" "),
  }
}
