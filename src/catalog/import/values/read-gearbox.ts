import type { Gearbox } from "../../../contract/car.ts"
import { readFlag } from "./read-flag.ts"
import { fold } from "./fold.ts"

/** Makers' names for kinds of gearbox; the particular before the general. */
const KINDS: readonly (readonly [RegExp, Gearbox])[] = [
  [/\b(e ?cvt|cvt|x ?tronic|multidrive|lineartronic|direct ?shift cvt)\b/, "cvt"],
  [
    /\b(dsg|dct|dsct|ddct|e?dct|pdk|powershift|s ?tronic|dupla embreagem|dual ?clutch|dualclutch)\b|\b[78]g dct\b/,
    "dual_clutch",
  ],
  [
    /\b(automatizad[oa]|automated|semi ?automatic[oa]|dualogic|i ?motion|easytronic|easy ?r|gsr|imt|amt)\b/,
    "automated",
  ],
  [/\b(automatic[oa]?|aut|auto|tiptronic|steptronic|geartronic|[579]g ?tronic|at[4-9]?|bva)\b/, "automatic"],
  [/\b(manual|mecanic[oa]|mec|mt[56]?)\b/, "manual"],
]

/** The gearbox that a gearbox column names, or, of a column that only asks "automatic?", the answer (1, Y, S, sim). */
export function readGearbox(text: string): Gearbox | undefined {
  const named = gearboxHint(text)
  if (named !== undefined) return named
  const letter = fold(text)
  if (letter === "a") return "automatic"
  if (letter === "m") return "manual"
  const flag = readFlag(text)
  return flag === undefined ? undefined : flag ? "automatic" : "manual"
}

/** The gearbox that a version's text names. */
export function gearboxHint(text: string): Gearbox | undefined {
  const words = fold(text)
  return KINDS.find(([pattern]) => pattern.test(words))?.[1]
}

/** A column says "automatic", the version's text says which kind: the text is then the more exact of the two. */
export function refineGearbox(said: Gearbox | undefined, hint: Gearbox | undefined): Gearbox | undefined {
  if (said === undefined) return hint
  return said === "automatic" && hint !== undefined && hint !== "manual" ? hint : said
}
