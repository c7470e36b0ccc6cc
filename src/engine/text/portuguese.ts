import type { Body, Fuel, Gearbox } from "../../contract/car.ts"
import { decimal, whole } from "./figures.ts"

/** "1 carro", "46 carros". */
export function count(n: number, one: string, many: string): string {
  return `${whole(n)} ${n === 1 ? one : many}`
}

/** "Nenhum item de conforto", "1 item de conforto", "3 itens de conforto", at the head of a text. */
export function itemsText(n: number, kind: string): string {
  return n === 0 ? `Nenhum item ${kind}` : count(n, `item ${kind}`, `itens ${kind}`)
}

/** "5 estrelas", "1 estrela", "Nenhuma estrela": of a crash test, at the head of a text; "3,4 estrelas" of a mean. */
export function starsText(stars: number): string {
  return stars === 0 ? "Nenhuma estrela" : `${decimal(stars)} ${stars === 1 ? "estrela" : "estrelas"}`
}

/** "a", "a e b", "a, b e c". */
export function list(words: readonly string[], last = "e"): string {
  if (words.length < 2) return words[0] ?? ""
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]!}`
}

/** As they stand inside a sentence. */
export const BODY_NAMES: Record<Body, string> = {
  hatch: "hatch",
  sedan: "sedã",
  suv: "SUV",
  pickup: "picape",
  wagon: "perua",
  minivan: "minivan",
  coupe: "cupê",
  convertible: "conversível",
  van: "van",
}

export const BODY_PLURALS: Record<Body, string> = {
  hatch: "hatches",
  sedan: "sedãs",
  suv: "SUVs",
  pickup: "picapes",
  wagon: "peruas",
  minivan: "minivans",
  coupe: "cupês",
  convertible: "conversíveis",
  van: "vans",
}

export const FUEL_NAMES: Record<Fuel, string> = {
  flex: "flex",
  gasoline: "gasolina",
  ethanol: "etanol",
  diesel: "diesel",
  hybrid: "híbrido",
  plug_in_hybrid: "híbrido plug-in",
  electric: "elétrico",
  cng: "GNV",
}

/** After "carros". */
export const FUELLED: Record<Fuel, string> = {
  flex: "flex",
  gasoline: "a gasolina",
  ethanol: "a etanol",
  diesel: "a diesel",
  hybrid: "híbridos",
  plug_in_hybrid: "híbridos plug-in",
  electric: "elétricos",
  cng: "a GNV",
}

export const GEARBOX_NAMES: Record<Gearbox, string> = {
  manual: "manual",
  automatic: "automático",
  cvt: "CVT",
  automated: "automatizado",
  dual_clutch: "de dupla embreagem",
}

const MONTHS = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"]

/** Months since the year 0 out of "2026-11" or "novembro de 2026"; undefined where the month cannot be read. */
export function monthCount(month: string | undefined): number | undefined {
  const iso = /^(\d{4})-(\d{2})/.exec(month ?? "")
  const named = iso ? undefined : /^\s*(\p{L}{3})\p{L}*(?:\s+de\s+|[/ ])(\d{4})/u.exec(month ?? "")
  const place = iso ? Number(iso[2]) - 1 : MONTHS.indexOf(named?.[1]?.toLowerCase() ?? "")
  return place >= 0 && place < 12 ? Number((iso?.[1] ?? named?.[2])!) * 12 + place : undefined
}

/** "nov/2026"; undefined where the month cannot be read. */
export function monthText(month: string | undefined): string | undefined {
  const months = monthCount(month)
  return months === undefined ? undefined : `${MONTHS[months % 12]}/${Math.floor(months / 12)}`
}

/** " de nov/2026"; empty where the month cannot be read. */
export function ofMonth(month: string | undefined): string {
  const text = monthText(month)
  return text === undefined ? "" : ` de ${text}`
}

/** As inside a sentence: "Fomos até" reads "fomos até"; initials, figures and "R$" stay. */
export function lowerFirst(text: string): string {
  return /^[A-ZÀ-Ú](?![A-ZÀ-Ú$])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** As at the head of a text. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
