import { type Cell, isUnsaid, quote, type Read, Refusal, textOf } from "./cell.ts"
import { readNumber } from "./number.ts"

/** No car on sale has driven so far: a digit too many. */
const MAX_KM = 1_000_000
/** What portals write where the seller did not say. */
const PLACEHOLDERS = new Set([999_999, 9_999_999, 99_999_999])
const NEW = /^(zero|novo|nova|okm)(\s*(km|quil[oô]metros?))?$/i

/** Words instead of a figure ("baixa", "consulte") tell no distance; a number that is none is a program's mistake. */
const WORDS = /^[^\d]*\p{L}[^\d]*$/u
const NO_NUMBER = /^[-+]?inf(inity)?$/i

/** Whole kilometres; 0 is a new car. `placeholder` is a number or a word that stands for "not said". */
export function readKm(cell: Cell): Read<number> | "placeholder" {
  const text = textOf(cell)
  if (typeof cell !== "number" && isUnsaid(text)) return null
  if (typeof cell === "string" && WORDS.test(text) && !NEW.test(text) && !NO_NUMBER.test(text)) return "placeholder"
  const km = typeof cell === "number" ? cell : parse(text)
  if (km === undefined || !Number.isFinite(km)) return new Refusal(`quilometragem ilegível: ${quote(text)}`)
  if (km < 0) return new Refusal(`quilometragem negativa: ${quote(text)}`)
  if (PLACEHOLDERS.has(km) || isFraction(km)) return "placeholder"
  if (km > MAX_KM)
    return new Refusal(`quilometragem acima de 1.000.000 km, certamente erro de digitação: ${quote(text)}`)
  return Math.round(km)
}

/** "87.45" is what a program leaves of "87.450" that it took for a fraction; no dealer tells so few km so exactly. */
export function isFractionOfThousand(cell: Cell): boolean {
  const km = typeof cell === "number" ? cell : parse(textOf(cell))
  return km !== undefined && isFraction(km)
}

function isFraction(km: number): boolean {
  return km < 1000 && !Number.isInteger(km)
}

function parse(text: string): number | undefined {
  if (NEW.test(text)) return 0
  const bare = text.replace(/(kms?|quil[oô]metros?)\.?( rodados)?$/i, "").trim()
  const [, minus = "", digits = "", thousand] = /^([-−–+]?)\s*(.*?)\s*(mil|k)?$/i.exec(bare) ?? []
  const number = readNumber(digits)
  if (number === undefined) return undefined
  return (minus === "" || minus === "+" ? 1 : -1) * number * (thousand === undefined ? 1 : 1000)
}
