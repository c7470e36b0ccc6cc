import type { Body } from "../../../contract/car.ts"
import { fold } from "./fold.ts"

const BODIES: readonly (readonly [RegExp, Body])[] = [
  [/\b(pick ?up|picape|caminhonete|cabine (dupla|simples|estendida)|cab (dupla|simples))\b/, "pickup"],
  [/\b(suv|utilitario esportivo|crossover|jipe|off ?road)\b/, "suv"],
  [/\b(conversivel|cabrio|cabriolet|roadster|convertible|spyder|spider)\b/, "convertible"],
  [/\b(minivan|mini van|monovolume|mpv)\b/, "minivan"],
  [/\b(perua|station wagon|wagon|sw|touring|avant)\b/, "wagon"],
  [/\b(hatch|hatchback|hb|compacto)\b/, "hatch"],
  [/\b(sedan|seda|saloon)\b/, "sedan"],
  [/\b(cupe|coupe)\b/, "coupe"],
  [/\b(van|furgao|utilitario|kombi)\b/, "van"],
]

/** The body that a body column names, in Portuguese or English. */
export function readBody(text: string): Body | undefined {
  const words = fold(text)
  return BODIES.find(([pattern]) => pattern.test(words))?.[1]
}

const STATED: readonly (readonly [RegExp, Body])[] = [
  [/\b(hatch|hatchback)\b/, "hatch"],
  [/(?<!gran )\b(sedan|seda)\b/, "sedan"],
  [/\b(pick ?up|picape|cabine (dupla|simples))\b/, "pickup"],
  [/\b(conversivel|cabrio|cabriolet)\b/, "convertible"],
  [/(?<!gran )\b(cupe|coupe)\b/, "coupe"],
  [/\b(station wagon|perua|sw|break)\b/, "wagon"],
]

/** The body that a model's or version's text states in so many words; a "Gran Coupé" has four doors and is none. */
export function bodyHint(text: string): Body | undefined {
  const words = fold(text)
  return STATED.find(([pattern]) => pattern.test(words))?.[1]
}
