import type { Car } from "../../contract/car.ts"
import { headsOf } from "../matching/model-names.ts"
import { type Traits, traitsOf } from "./traits.ts"

/** What a listing says that its price in FIPE's table depends on. */
export type FipeListing = Pick<Car, "make" | "model" | "version" | "modelYear"> &
  Partial<Pick<Car, "fuel" | "gearbox" | "doors" | "powerHp" | "body" | "km">>

/**
 * What follows the model's name, which some ads say twice ("up! 1.0 TSI move up"). A longer name's word counts as the
 * name wherever it stands: "Onix Premier Plus" is an Onix Plus Premier.
 */
export function behind(heads: ReadonlySet<string>, words: readonly string[]): readonly string[] {
  const name = headsOf(words).find(({ head }) => heads.has(head))
  const rest = name?.rest ?? words
  return rest.filter((word) => !heads.has(word) && !heads.has(`${name?.head ?? ""}${word}`))
}

/** What a listing says, in its words or its facts, of a car whose model goes by these names. */
export function listed(car: FipeListing, heads: ReadonlySet<string>): Traits {
  const traits = traitsOf(`${car.model} ${car.version}`)
  const doors = traits.doors ?? (car.doors === undefined ? undefined : car.doors >= 4 ? (4 as const) : (2 as const))
  const gearbox =
    traits.gearbox ??
    (car.gearbox === undefined || car.gearbox === "manual" || car.gearbox === "automated"
      ? car.gearbox
      : ("automatic" as const))
  return { ...traits, doors, gearbox, powerHp: traits.powerHp ?? car.powerHp, words: behind(heads, traits.words) }
}
