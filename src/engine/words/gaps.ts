import { KNOWN } from "../knowledge/facts.ts"
import type { Part } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"

/** By how much φ of a part rises at most if a fact is good; `ALL` where the whole part hangs on it. */
const ALL = 2

/** A fact that may not be known, what hangs on it and what to ask. */
export interface Gap {
  readonly code: string
  readonly hangs: Partial<Record<Part, number>>
  /** What to ask; missing where nobody in the shop could be asked. */
  readonly text?: string
  /** The wishes that a car without the fact breaks, and one with it may keep: their kinds, and directions of critiques. */
  readonly decides?: readonly string[]
  missing(judged: Judged, i: number): boolean
}

const lacks = (bits: number) => (judged: Pick<Judged, "features">, i: number) =>
  (judged.features.facts.known[i]! & bits) === 0
const unsaid = (flag: "oneOwner" | "spareKey" | "ipvaPaid" | "auctionOrClaim") => (judged: Judged, i: number) =>
  judged.stock.columns.flag(flag)[i] === 0
const unwritten = (paper: "inspection" | "warranty") => (judged: Judged, i: number) =>
  judged.stock.columns.text(paper).codes[i] === 0
const uncoded = (column: "body" | "fuel" | "gearbox") => (judged: Judged, i: number) =>
  judged.stock.columns.code(column)[i] === 0

/** In no order. */
export const GAPS: readonly Gap[] = [
  {
    code: "km",
    hangs: { km: ALL },
    text: "Não sabemos a quilometragem deste: pergunte na loja",
    decides: ["kmMax", "lower_km"],
    missing: lacks(KNOWN.km),
  },
  {
    code: "km",
    hangs: {},
    text: "A quilometragem informada é improvável para o ano: confirme na loja",
    missing: unlikelyKm,
  },
  {
    code: "economy",
    hangs: { economy: ALL },
    text: "Não sabemos o consumo deste: pergunte na loja",
    decides: ["more_economical"],
    missing: lacks(KNOWN.gasoline | KNOWN.ethanol),
  },
  {
    code: "equipment",
    hangs: { comfort: ALL, technology: ALL, safety: 1 },
    text: "A loja não informou os equipamentos: peça a lista",
    decides: ["mustHave"],
    missing: lacks(KNOWN.equipment),
  },
  {
    code: "auctionOrClaim",
    hangs: { condition: 0.9 },
    text: "Não sabemos se já passou por leilão ou sinistro: peça o laudo",
    missing: unsaid("auctionOrClaim"),
  },
  {
    code: "inspection",
    hangs: { condition: 0.29 },
    text: "Laudo cautelar não informado: peça para ver",
    missing: unwritten("inspection"),
  },
  {
    code: "oneOwner",
    hangs: { condition: 0.34 },
    text: "Não sabemos quantos donos teve: pergunte na loja",
    missing: unsaid("oneOwner"),
  },
  {
    code: "safety",
    hangs: { safety: 1 },
    text: "Não sabemos de teste do Latin NCAP para este modelo",
    missing: lacks(KNOWN.stars),
  },
  {
    code: "space",
    hangs: { space: 0.5 },
    text: "Não sabemos o tamanho do porta-malas: veja na loja",
    decides: ["bigger"],
    missing: lacks(KNOWN.trunk),
  },
  {
    code: "seats",
    hangs: { space: 0.5 },
    text: "Não sabemos quantos lugares tem: veja na loja",
    decides: ["people", "bigger"],
    missing: lacks(KNOWN.seats),
  },
  {
    code: "power",
    hangs: { performance: ALL },
    text: "Não sabemos a potência deste: pergunte na loja",
    decides: ["more_powerful"],
    missing: lacks(KNOWN.power),
  },
  {
    code: "spareKey",
    hangs: { condition: 0.15 },
    text: "Chave reserva não informada: pergunte na loja",
    missing: unsaid("spareKey"),
  },
  { code: "warranty", hangs: { condition: 0.23 }, missing: unwritten("warranty") },
  { code: "ipvaPaid", hangs: { condition: 0.12 }, missing: unsaid("ipvaPaid") },
  { code: "fipe", hangs: { fipe: ALL }, missing: lacks(KNOWN.fipe) },
  { code: "body", hangs: {}, decides: ["bodies"], missing: uncoded("body") },
  { code: "fuel", hangs: {}, decides: ["fuels"], missing: uncoded("fuel") },
  { code: "gearbox", hangs: {}, decides: ["gearbox"], missing: uncoded("gearbox") },
]

/** Told, but so low for the car's age that no sentence leans on it. */
export function unlikelyKm({ features }: Judged, i: number): boolean {
  return (features.facts.known[i]! & KNOWN.km) !== 0 && Number.isNaN(features.figures.kmGap.values[i]!)
}
