import type { Statement } from "../../contract/recommendation.ts"
import { KNOWN } from "../knowledge/facts.ts"
import { type Part, PARTS } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"
import { TRUNK_SHARE } from "../shopper/personal.ts"

/** What is not known of a car, and how much of the score hangs on it. */
export interface Doubts {
  readonly statements: Statement[]
  /** Where the score would lie, 0 to 1, if all were known and were neither extreme nor a must-have. */
  readonly range: { low: number; high: number }
}

/** φ spans from the 10th to the 90th percentile on the platform's scales: about ±0.65. */
const PLAUSIBLE = 0.65

interface Gap {
  readonly code: string
  /** The parts that hang on the missing fact, and by what share. */
  readonly hangs: Partial<Record<Part, number>>
  readonly text: string
  missing(judged: Judged, i: number): boolean
}

const lacks = (bits: number) => (judged: Pick<Judged, "features">, i: number) =>
  (judged.features.facts.known[i]! & bits) === 0
const unsaid = (flag: "oneOwner" | "spareKey" | "auctionOrClaim") => (judged: Judged, i: number) =>
  judged.stock.columns.flag(flag)[i] === 0

/** The shares of `condition` add up to more than one: each alone can move it so far, an auction furthest. */
const GAPS: readonly Gap[] = [
  {
    code: "km",
    hangs: { km: 1 },
    text: "Não sabemos a quilometragem deste: pergunte na loja",
    missing: lacks(KNOWN.km),
  },
  {
    code: "km",
    hangs: { km: 1 },
    text: "A quilometragem informada é improvável para o ano: confirme na loja",
    missing: ({ features }, i) => !lacks(KNOWN.km)({ features }, i) && Number.isNaN(features.figures.kmGap.values[i]!),
  },
  {
    code: "economy",
    hangs: { economy: 1 },
    text: "Não sabemos o consumo deste: pergunte na loja",
    missing: lacks(KNOWN.gasoline | KNOWN.ethanol),
  },
  {
    code: "equipment",
    hangs: { comfort: 1, technology: 1, safety: 0.7 },
    text: "A loja não informou os equipamentos: peça a lista",
    missing: lacks(KNOWN.equipment),
  },
  {
    code: "auctionOrClaim",
    hangs: { condition: 1.7 },
    text: "Não sabemos se já passou por leilão ou sinistro: peça o laudo",
    missing: unsaid("auctionOrClaim"),
  },
  {
    code: "inspection",
    hangs: { condition: 0.8 },
    text: "Laudo cautelar não informado: peça para ver",
    missing: ({ stock }, i) => stock.columns.text("inspection").codes[i] === 0,
  },
  {
    code: "oneOwner",
    hangs: { condition: 0.75 },
    text: "Não sabemos quantos donos teve: pergunte na loja",
    missing: unsaid("oneOwner"),
  },
  {
    code: "safety",
    hangs: { safety: 0.45 },
    text: "Não sabemos de teste do Latin NCAP para este modelo",
    missing: lacks(KNOWN.stars),
  },
  {
    code: "space",
    hangs: { space: TRUNK_SHARE },
    text: "Não sabemos o tamanho do porta-malas: veja na loja",
    missing: lacks(KNOWN.trunk),
  },
  {
    code: "power",
    hangs: { performance: 1 },
    text: "Não sabemos a potência deste: pergunte na loja",
    missing: lacks(KNOWN.power),
  },
  {
    code: "spareKey",
    hangs: { condition: 0.3 },
    text: "Chave reserva não informada: pergunte na loja",
    missing: unsaid("spareKey"),
  },
]

/** What to ask in the shop, what matters most to this shopper first. */
export function doubtsOf(judged: Judged, row: number): Doubts {
  const i = judged.features.facts.rows[row]!
  const open = GAPS.filter((gap) => gap.missing(judged, i))
    .map((gap) => ({ ...gap, stake: PLAUSIBLE * hanging(judged, gap) }))
    .sort((a, b) => b.stake - a.stake)
  const score = judged.scores.of(row) / 1e6
  const stake = open.reduce((sum, gap) => sum + gap.stake, 0)
  const rounded = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1e6) / 1e6
  return {
    statements: open.map(({ code, text }) => ({ code, text })),
    range: { low: rounded(score - stake), high: rounded(score + stake) },
  }
}

/** Share of the score that hangs on a missing fact: φ spans 2, a part's score its whole share. */
function hanging({ shares }: Judged, { hangs }: Gap): number {
  return PARTS.reduce((sum, part) => sum + (shares[part] / 2) * (hangs[part] ?? 0), 0)
}
