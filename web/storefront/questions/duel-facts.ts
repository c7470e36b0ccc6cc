import type { Car } from "../../../src/contract/car.ts"
import { starsText } from "../../../src/engine/text/portuguese.ts"
import { count, decimals, km } from "../../ui/format.ts"
import { cityKmPerLitre } from "../results/critiques.ts"

/** One fact of two cars, in words, and which of them has the better figure. */
export interface DuelFact {
  readonly name: string
  readonly texts: readonly [string, string]
  readonly better: 0 | 1 | undefined
}

interface Measure {
  readonly name: string
  readonly figure: (car: Car) => number | undefined
  readonly words: (value: number) => string
  readonly less?: boolean
}

const MEASURES: readonly Measure[] = [
  { name: "Na cidade", figure: cityKmPerLitre, words: (value) => `${decimals(value)} km/l` },
  { name: "Porta-malas", figure: (car) => car.trunkLitres, words: (value) => `${count(value)} litros` },
  { name: "Rodou", figure: (car) => car.km, words: (value) => km(value), less: true },
  { name: "Potência", figure: (car) => car.powerHp, words: (value) => `${count(value)} cv` },
  { name: "Segurança", figure: (car) => car.safety?.stars, words: starsText },
  { name: "Ano", figure: (car) => car.modelYear, words: String },
]

const SHOWN = 3

/** Three facts in which two cars differ most, each better in one if there is such a fact, in one fixed order. */
export function duelFacts([one, other]: readonly [Car, Car]): readonly DuelFact[] {
  const known = MEASURES.flatMap(({ name, figure, words, less = false }) => {
    const [a, b] = [figure(one), figure(other)]
    if (a === undefined || b === undefined) return []
    const better = a === b ? undefined : a > b === less ? 1 : 0
    const apart = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1)
    return [{ name, texts: [words(a), words(b)] as const, better, apart } as const]
  })
  // A year is a small part of itself and much of a car.
  const weight = ({ name, apart }: (typeof known)[number]) => (name === "Ano" ? apart * 100 : apart)
  const byWeight = [...known].sort((a, b) => weight(b) - weight(a))
  const first = byWeight[0]
  const answer = byWeight.find(({ better }) => better !== undefined && better !== first?.better)
  const kept = [...new Set([first, answer, ...byWeight])].filter((fact) => fact !== undefined).slice(0, SHOWN)
  return known.filter((fact) => kept.includes(fact))
}
