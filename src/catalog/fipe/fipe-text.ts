import type { Body } from "../../contract/car.ts"
import { bodyHint } from "../import/values/read-body.ts"
import { headsOf } from "../matching/model-names.ts"
import { wordsOf } from "../matching/words.ts"
import { type Traits, traitsOf } from "./traits.ts"

/** What a FIPE model's text says. */
export interface FipeText {
  readonly traits: Traits
  readonly body: Body | undefined
  /** "Comf./C.Plus/C.Style" stands for several versions; "ELX Fire/Fire Flex" does not, both being engines. */
  readonly hasChoices: boolean
  /** Words on either side of a slash: "VIVACE/RUA" is a Vivace or a Rua. */
  readonly choices: readonly (readonly (readonly string[])[])[]
  /** Words in brackets, but for an edition's ("25 anos"). */
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
    hasChoices: hasChoices(model),
    choices: choicesIn(model),
    optional: new Set(wordsOf(/\(([^)\d]*)\)/.exec(model)?.[1] ?? "")),
    heads: new Set(headsOf(words).map(({ head }) => head)),
    family: words[0] ?? "",
    plain: words.join(" "),
  }
}

/** "Comf./C.Plus", "1.0/ EX", "1.6/ 1.6 Trend": figures that a side says again do not end it. */
const CHOICE = /[^\s/]+(?:\s*\/\s*(?:\d\.\d\s+|\d+V\s+)*[^\s/]+)+/gi

/** Whether what stands around the first slash, or anywhere behind it, names something. */
function hasChoices(model: string): boolean {
  const sides = /([^\s/]*)\s*\/(.*)/.exec(model)
  return sides !== null && traitsOf(`${sides[1] ?? ""} ${sides[2] ?? ""}`).words.length > 0
}

/** The sides of each choice, without words that stand outside it as well: those are said in any case. */
function choicesIn(model: string): FipeText["choices"] {
  const outside = new Set(traitsOf(model.replace(CHOICE, " ")).words)
  return (model.match(CHOICE) ?? []).map((choice) =>
    choice.split("/").map((side) => traitsOf(side).words.filter((word) => !outside.has(word))),
  )
}
