import type { Fuel } from "../../../contract/car.ts"
import { fold } from "./fold.ts"

/** In this order: a text that names two fuels is decided by the first line that fits. */
const FUELS: readonly (readonly [RegExp, Fuel])[] = [
  [/\b(phev|plug ?in)\b/, "plug_in_hybrid"],
  [/\b(gnv|gas natural|cng)\b/, "cng"],
  [/\b(hibrid[oa]|hybrid|hev)\b|(gasolina|alcool|etanol|flex|gas) e eletric/, "hybrid"],
  [
    /flex|bi ?combustivel|multi ?combustivel|\b(alc|alcool|etanol|ethanol)\b.*\bgas|\bgas(olina)?\b.*\b(alc|alcool|etanol)\b|^(a g|g a)$|tetra ?fuel/,
    "flex",
  ],
  [/diesel/, "diesel"],
  [/\b(gasolina|gasoline|petrol)\b/, "gasoline"],
  [/\b(alcool|etanol|ethanol)\b/, "ethanol"],
]
const ELECTRIC = /\b(eletric[oa]s?|electric|bev)\b/
const LETTERS: Readonly<Record<string, Fuel>> = {
  g: "gasoline",
  d: "diesel",
  a: "ethanol",
  f: "flex",
  h: "hybrid",
  gas: "gasoline",
}

/**
 * The fuel that a file's fuel column names ("Flex", "MultiFlex (Alc", "Gasolina e álcool", "G"), if it names one. There
 * a fuel beside electricity ("GASOLINA/ELETRICO" of registration papers) is a hybrid.
 */
export function readFuel(text: string): Fuel | undefined {
  const words = fold(text)
  const burns = LETTERS[words] ?? findFuel(words)
  if (!ELECTRIC.test(words)) return burns
  return burns === undefined ? "electric" : burns === "plug_in_hybrid" ? burns : "hybrid"
}

/** Things of a car that are electric while the car is not. */
const ELECTRIC_PART =
  /\b(vidros?|direcao|travas?|teto|solar|bancos?|retrovisor(es)?|espelhos?|freio|ajuste|partida|antena|porta)\b.*\beletric/

/** The fuel that a version's text names ("1.0 FLEX", "BLUETEC DIESEL"); a car is electric only if nothing else could be. */
export function fuelHint(text: string): Fuel | undefined {
  const words = fold(text)
  return findFuel(words) ?? (ELECTRIC.test(words) && !ELECTRIC_PART.test(words) ? "electric" : undefined)
}

function findFuel(words: string): Fuel | undefined {
  return FUELS.find(([pattern]) => pattern.test(words))?.[1]
}
