import type { Body } from "../../../contract/car.ts"
import { MODELS } from "../../knowledge-data/index.ts"
import { fold } from "./fold.ts"

/** Words at the end of a model's name that say nothing but its body. */
const BODY_WORD = /^(sedan|hatch|hatchback|sport6|fastback|passion|sw|variant|weekend|grand tour|plus|s)$/

const NAMES: readonly (readonly [make: string, words: string, body: Body])[] = [
  ...MODELS.map(({ make, model, body }) => [fold(make), fold(model), body] as const),
  // Bodies of models of which the knowledge has one only.
  ["chevrolet", "cruze sport6", "hatch"],
  ["ford", "focus sedan", "sedan"],
  ["ford", "fiesta sedan", "sedan"],
  ["volkswagen", "polo sedan", "sedan"],
  ["honda", "city hatchback", "hatch"],
  ["toyota", "etios sedan", "sedan"],
  ["toyota", "yaris sedan", "sedan"],
  ["chevrolet", "corsa sedan", "sedan"],
  ["renault", "clio sedan", "sedan"],
  ["audi", "a3 sedan", "sedan"],
]

/** Whether the same make sells the same model under a longer name and in another body: Etios and Etios Sedan. */
export function hasOtherBodies(make: string, model: string, body: Body): boolean {
  const [ofMake, short] = [fold(make), fold(model)]
  return NAMES.some(
    ([other, words, otherBody]) =>
      other === ofMake &&
      otherBody !== body &&
      words.startsWith(`${short} `) &&
      BODY_WORD.test(words.slice(short.length + 1)),
  )
}
