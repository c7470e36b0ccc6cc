import { KNOWN } from "../knowledge/facts.ts"
import type { Figure, StockFigures } from "../knowledge/figures.ts"
import type { Judged } from "../ranking/judge.ts"
import { codeOf, YES } from "../snapshot.ts"
import type { AgainstFipe } from "../text/fipe.ts"
import { decimal } from "../text/figures.ts"
import { starsText } from "../text/portuguese.ts"
import { ENOUGH, placing, type Standings, type Superlative } from "./standing.ts"

/** All that a sentence about one car of a list may use. */
export interface Scene {
  readonly judged: Judged
  readonly figures: StockFigures
  readonly standings: Standings
  /** Whether the car at an index of the stock breaks nothing beyond what was relaxed. */
  fits(i: number): boolean
}

/** How a car's figure bears out a claim. */
interface Weighed {
  readonly value: number
  /** How far the figure is from the mean of those that fit, in the claim's direction. */
  readonly lead: number
  /** "a média dos 46 que servem", waiting for a preposition. */
  readonly mean: string
  /** The place among those that fit, for a car that is one of them. */
  place(superlative: Superlative): string | undefined
}

/** Undefined if the figure is unknown, has nothing to be compared with, or speaks the other way. */
export function weigh(scene: Scene, figure: Figure, i: number, good: boolean): Weighed | undefined {
  const value = figure.values[i]!
  const standing = scene.standings.of(figure)
  const lead = (value - standing.mean) * figure.better
  if (standing.known < ENOUGH || !(lead > 0 === good) || !(Math.abs(lead) > 0)) return undefined
  const place = (superlative: Superlative) =>
    good && scene.fits(i) ? placing(standing, value, superlative) : undefined
  return { value, lead: Math.abs(lead), mean: `a média d${standing.group}`, place }
}

/** On the road that this shopper drives most; with gasoline, or ethanol where only that is known. */
export function consumptionFigure(
  { judged, figures }: Scene,
  i: number,
): { figure: Figure; fuel: "gasoline" | "ethanol" } {
  const road = judged.personal.cityShare >= 0.5 ? "City" : "Highway"
  const fuel = judged.features.facts.known[i]! & KNOWN.gasoline ? "gasoline" : "ethanol"
  return { figure: figures.consumption(fuel, road), fuel }
}

/** "12,9 km/l na cidade com gasolina". */
export function consumption(scene: Scene, i: number): string {
  const { figure, fuel } = consumptionFigure(scene, i)
  const diesel = scene.judged.stock.columns.code("fuel")[i] === codeOf("fuel", "diesel")
  const road = scene.judged.personal.cityShare >= 0.5 ? "cidade" : "estrada"
  return `${decimal(figure.values[i]!)} km/l na ${road} com ${fuel === "ethanol" ? "etanol" : diesel ? "diesel" : "gasolina"}`
}

/** "5 estrelas no Latin NCAP de 2019", "Nenhuma estrela no Latin NCAP de 2019". */
export function crashTest({ judged, figures }: Scene, i: number): string {
  const year = judged.stock.columns.number("safetyYear")[i]!
  return `${starsText(figures.stars.values[i]!)} no Latin NCAP de ${year}`
}

/** The price against FIPE's, for a car whose FIPE price is known. */
export function againstFipe({ stock, features }: Pick<Judged, "stock" | "features">, i: number): AgainstFipe {
  const { columns } = stock
  return {
    gap: features.figures.fipeGap.values[i]!,
    fipePrice: columns.number("fipePrice")[i]!,
    month: columns.text("fipeMonth").text(i),
    approximate: columns.flag("fipeApproximate")[i] === YES,
  }
}
