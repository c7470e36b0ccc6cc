import type { Body, Fuel } from "../../contract/car.ts"

/**
 * The platform's scales: what is usual on the Brazilian used-car market. They belong to the engine's version, so that
 * a car's score does not move when another one is sold. Unless a line says otherwise the figures are our own judgement
 * of the market of 2026; km were computed once from the three listing files of 2018, 2021 and 2023 in shared/data
 * (medians and quartiles by age, joined by hand into one curve).
 */

/** The newest model year on sale when this version was made. */
export const NEWEST_MODEL_YEAR = 2027

/** Median km of cars on sale by age in years, age 1 being the model year's own calendar year. */
const USUAL_KM = [
  4_000, 13_000, 24_000, 36_000, 49_000, 61_000, 72_000, 83_000, 94_000, 103_000, 112_000, 120_000, 128_000, 137_000,
  145_000, 150_000, 155_000, 160_000, 168_000, 174_000, 180_000,
] as const

/** What people expect a car of this model year to have run by the calendar year in which it entered the stock. */
export function usualKm(modelYear: number, enteredYear: number): number {
  const age = Math.round(Math.min(Math.max(enteredYear - modelYear + 1, 0), USUAL_KM.length - 1))
  return USUAL_KM[age] ?? USUAL_KM[USUAL_KM.length - 1]!
}

/** Interquartile range of km as a share of the median: 0.77 at three years, 0.54 at six, 0.41 at ten. */
export function kmSpread(usual: number): number {
  return Math.max(10_000, usual * (0.3 + 0.5 / (1 + usual / 50_000)))
}

/** BRL a litre at the pump, southeast, second half of 2026; the ratio decides which fuel is cheaper a km. */
export const PUMP = { gasoline: 6.3, ethanol: 4.3, diesel: 6.2 } as const

/** BRL a km in mixed use: median, and half the interquartile range. */
export const RUNNING_COST = { median: 0.53, spread: 0.09 } as const

/**
 * φ of a fact that is not known: about the 10th percentile of the cars that tell it. No known value counts for less, so
 * that leaving one out never pays; where a scale has an end that every value stays above, an unknown fact stands there.
 */
export const UNTOLD = -0.65

/**
 * What a body is like, and what is bad but usual of it: the 10th percentile of trunks, power and consumption over the
 * demonstration's and the three listing files' cars, the fewest seats. An unknown figure counts as that (units as in
 * `Car`), and no known one for less.
 */
interface Segment {
  readonly seats: number
  readonly trunkLitres: number
  readonly powerHp: number
  /** Kerb weight that is usual, kg. */
  readonly weight: number
  /** Gasoline, km/l in the city. */
  readonly city: number
  /** How much room there is to sit, −1 to 1: no catalogue tells it, a body's height and shape do. */
  readonly cabin: number
}
export const SEGMENTS: Record<Body, Segment> = {
  hatch: { seats: 2, trunkLitres: 255, powerHp: 74, weight: 1050, city: 11.1, cabin: -0.3 },
  sedan: { seats: 4, trunkLitres: 430, powerHp: 80, weight: 1180, city: 10.3, cabin: 0.1 },
  suv: { seats: 4, trunkLitres: 340, powerHp: 112, weight: 1380, city: 9.5, cabin: 0.5 },
  pickup: { seats: 2, trunkLitres: 600, powerHp: 88, weight: 1600, city: 8.3, cabin: 0.1 },
  wagon: { seats: 4, trunkLitres: 400, powerHp: 85, weight: 1280, city: 9.2, cabin: 0.3 },
  minivan: { seats: 5, trunkLitres: 380, powerHp: 100, weight: 1300, city: 9.2, cabin: 1 },
  coupe: { seats: 2, trunkLitres: 250, powerHp: 120, weight: 1400, city: 8, cabin: -1 },
  convertible: { seats: 2, trunkLitres: 150, powerHp: 105, weight: 1450, city: 8, cabin: -1 },
  van: { seats: 2, trunkLitres: 400, powerHp: 75, weight: 1800, city: 7.5, cabin: 1 },
}

/** A body that is not told counts as the worst of them in each respect. */
export const ANY_SEGMENT: Segment = {
  seats: least("seats"),
  trunkLitres: least("trunkLitres"),
  powerHp: least("powerHp"),
  weight: Math.max(...Object.values(SEGMENTS).map(({ weight }) => weight)),
  city: least("city"),
  cabin: least("cabin"),
}

function least(figure: keyof Segment): number {
  return Math.min(...Object.values(SEGMENTS).map((segment) => segment[figure]))
}

/** km/l on the highway over km/l in the city, gasoline. */
export const HIGHWAY_GAIN = 1.18

/** Running cost against a gasoline car of the same body, where the car's own consumption is unknown; and of any fuel. */
export const COST_FACTOR: Record<Fuel, number> = {
  flex: 1,
  gasoline: 1.05,
  ethanol: 1,
  diesel: 0.95,
  hybrid: 0.68,
  plug_in_hybrid: 0.68,
  electric: 0.3,
  cng: 0.65,
}
export const ANY_COST_FACTOR = Math.max(...Object.values(COST_FACTOR))

/** How well a make keeps its value, −1 to 1, from what the trade pays over and under FIPE trends. */
export const RESALE: Readonly<Record<string, number>> = {
  toyota: 0.8,
  honda: 0.65,
  chevrolet: 0.4,
  hyundai: 0.4,
  volkswagen: 0.4,
  fiat: 0.35,
  jeep: 0.3,
  ram: 0.2,
  byd: 0.1,
  gwm: 0.1,
  nissan: 0.1,
  mitsubishi: 0.05,
  kia: 0,
  renault: -0.1,
  caoachery: -0.1,
  bmw: -0.1,
  mercedesbenz: -0.1,
  volvo: -0.15,
  audi: -0.2,
  ford: -0.2,
  suzuki: -0.2,
  subaru: -0.3,
  peugeot: -0.35,
  citroen: -0.4,
  jac: -0.45,
  dodge: -0.5,
  landrover: -0.5,
  chrysler: -0.6,
  jaguar: -0.6,
  lifan: -0.8,
}
export const RESALE_UNKNOWN = -0.2

/** Soft scale: −1 to 1, strictly rising, ±0.5 at ±0.5 (the quartiles, when x counts interquartile ranges). */
export function soft(x: number): number {
  return x / (0.5 + Math.abs(x))
}
