import type { Statement } from "../../contract/recommendation.ts"
import { KNOWN } from "../knowledge/facts.ts"
import { type Part, PARTS } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"
import { phiAt } from "../ranking/phi.ts"

/** What is not known of a car, and how much of the score hangs on it. */
export interface Doubts {
  readonly statements: Statement[]
  /**
   * Where the score would lie, 0 to 1, if all were known. An unknown fact counts as the worst, so the score itself is the
   * low end, unless what is said can hardly be true; the high end is that of facts as good as one car in ten has them.
   */
  readonly range: { low: number; high: number }
}

/** φ that good cars have, near the 90th percentile of the cars whose facts are all told. */
const GOOD = 0.8

/** By how much φ of a part rises at most if a fact is good; `ALL` where the whole part hangs on it. */
const ALL = 2

interface Gap {
  readonly code: string
  readonly hangs: Partial<Record<Part, number>>
  /** What to ask; missing where nobody in the shop could be asked. */
  readonly text?: string
  missing(judged: Judged, i: number): boolean
}

const lacks = (bits: number) => (judged: Pick<Judged, "features">, i: number) =>
  (judged.features.facts.known[i]! & bits) === 0
const unsaid = (flag: "oneOwner" | "spareKey" | "ipvaPaid" | "auctionOrClaim") => (judged: Judged, i: number) =>
  judged.stock.columns.flag(flag)[i] === 0
const unwritten = (paper: "inspection" | "warranty") => (judged: Judged, i: number) =>
  judged.stock.columns.text(paper).codes[i] === 0

const GAPS: readonly Gap[] = [
  {
    code: "km",
    hangs: { km: ALL },
    text: "Não sabemos a quilometragem deste: pergunte na loja",
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
    missing: lacks(KNOWN.gasoline | KNOWN.ethanol),
  },
  {
    code: "equipment",
    hangs: { comfort: ALL, technology: ALL, safety: 1 },
    text: "A loja não informou os equipamentos: peça a lista",
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
    missing: lacks(KNOWN.trunk),
  },
  {
    code: "seats",
    hangs: { space: 0.5 },
    text: "Não sabemos quantos lugares tem: veja na loja",
    missing: lacks(KNOWN.seats),
  },
  {
    code: "power",
    hangs: { performance: ALL },
    text: "Não sabemos a potência deste: pergunte na loja",
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
]

/** What to ask in the shop, what matters most to this shopper first. */
export function doubtsOf(judged: Judged, row: number): Doubts {
  const i = judged.features.facts.rows[row]!
  const open = GAPS.filter((gap) => gap.missing(judged, i))
  const doubtful = unlikelyKm(judged, i) ? (judged.shares.km / 2) * (1 + phiAt(judged, "km", i)) : 0
  const asked = open.map((gap) => ({ ...gap, stake: gap.missing === unlikelyKm ? doubtful : gained(judged, i, [gap]) }))
  const score = judged.scores.of(row) / 1e6
  const rounded = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1e6) / 1e6
  return {
    statements: asked
      .sort((a, b) => b.stake - a.stake)
      .flatMap(({ code, text }) => (text === undefined ? [] : [{ code, text }])),
    range: { low: rounded(score - doubtful), high: rounded(score + gained(judged, i, open)) },
  }
}

/** By how much the score would rise if what is missing were good; φ spans 2, a part's score its whole share. */
function gained(judged: Judged, i: number, gaps: readonly Gap[]): number {
  return PARTS.reduce((sum, part) => {
    const lift = gaps.reduce((all, { hangs }) => all + (hangs[part] ?? 0), 0)
    if (lift === 0 || judged.shares[part] === 0) return sum
    return sum + (judged.shares[part] / 2) * Math.max(0, Math.min(lift, GOOD - phiAt(judged, part, i)))
  }, 0)
}

/** Told, but so low for the car's age that no sentence leans on it. */
function unlikelyKm({ features }: Judged, i: number): boolean {
  return (features.facts.known[i]! & KNOWN.km) !== 0 && Number.isNaN(features.figures.kmGap.values[i]!)
}
