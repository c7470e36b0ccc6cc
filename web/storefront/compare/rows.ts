import type { Car } from "../../../src/contract/car.ts"
import { count, decimals, fipeMonth, km, money } from "../../ui/format.ts"
import { BODY_WORDS, FUEL_WORDS, GEARBOX_WORDS } from "../../ui/words.ts"
import { cityKmPerLitre } from "../results/critiques.ts"

export interface CompareRow {
  readonly name: string
  readonly cells: readonly { readonly text: string; readonly best: boolean }[]
}

interface Measure {
  readonly name: string
  readonly text: (car: Car) => string | undefined
  /** The figure by which one car is better; none where it is a matter of taste. */
  readonly figure?: (car: Car) => number | undefined
  readonly better?: "more" | "less"
}

const MEASURES: readonly Measure[] = [
  { name: "Preço", text: (car) => money(car.price), figure: (car) => car.price, better: "less" },
  {
    name: "Contra a FIPE",
    text: againstFipe,
    figure: (car) => car.fipePrice && car.price - car.fipePrice,
    better: "less",
  },
  { name: "Ano", text: (car) => `${car.modelYear}`, figure: (car) => car.modelYear, better: "more" },
  {
    name: "Quilometragem",
    text: (car) => (car.km === undefined ? undefined : km(car.km)),
    figure: (car) => car.km,
    better: "less",
  },
  { name: "Consumo na cidade", text: kmPerLitre, figure: cityKmPerLitre, better: "more" },
  {
    name: "Porta-malas",
    text: (car) => (car.trunkLitres === undefined ? undefined : `${count(car.trunkLitres)} litros`),
    figure: (car) => car.trunkLitres,
    better: "more",
  },
  {
    name: "Potência",
    text: (car) => (car.powerHp === undefined ? undefined : `${count(car.powerHp)} cv`),
    figure: (car) => car.powerHp,
    better: "more",
  },
  { name: "Segurança", text: stars, figure: (car) => car.safety?.stars, better: "more" },
  { name: "Lugares", text: (car) => car.seats?.toString(), figure: (car) => car.seats, better: "more" },
  { name: "Câmbio", text: (car) => car.gearbox && GEARBOX_WORDS[car.gearbox] },
  { name: "Combustível", text: (car) => car.fuel && FUEL_WORDS[car.fuel] },
  { name: "Carroceria", text: (car) => car.body && BODY_WORDS[car.body] },
  {
    name: "Donos",
    text: (car) => (car.oneOwner === undefined ? undefined : car.oneOwner ? "Um só dono" : "Mais de um"),
  },
  {
    name: "Equipamentos",
    text: (car) => `${car.equipment.length} itens`,
    figure: (car) => car.equipment.length,
    better: "more",
  },
  { name: "Cidade", text: (car) => car.city },
]

/** One row a measure; the better figure is marked unless all are equal or only one is known. */
export function compareRows(cars: readonly Car[]): readonly CompareRow[] {
  return MEASURES.flatMap(({ name, text, figure, better }) => {
    const texts = cars.map(text)
    if (texts.every((cell) => cell === undefined)) return []
    const figures = cars.map((car) => figure?.(car))
    const known = figures.filter((value) => value !== undefined)
    const best = better === "less" ? Math.min(...known) : Math.max(...known)
    const marked = better !== undefined && known.length > 1 && new Set(known).size > 1
    return [
      {
        name,
        cells: texts.map((cell, i) => ({ text: cell ?? "Não informado", best: marked && figures[i] === best })),
      },
    ]
  })
}

function againstFipe(car: Car): string | undefined {
  if (car.fipePrice === undefined || car.fipeMonth === undefined) return undefined
  const difference = Math.round(car.price - car.fipePrice)
  const side = difference < 0 ? "abaixo" : "acima"
  return `${difference === 0 ? "Igual" : `${money(Math.abs(difference))} ${side}`}, ${fipeMonth(car.fipeMonth)}`
}

function kmPerLitre(car: Car): string | undefined {
  const city = cityKmPerLitre(car)
  return city === undefined ? undefined : `${decimals(city)} km/l`
}

function stars(car: Car): string | undefined {
  return car.safety === undefined ? undefined : `${decimals(car.safety.stars)} estrelas, ${car.safety.year}`
}
