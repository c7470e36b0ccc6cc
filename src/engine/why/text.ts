import { TEN } from "../../contract/ten.ts"
import type { WhyAnswer } from "../../contract/why.ts"
import { decimal, whole } from "../text/figures.ts"
import { count, list, lowerFirst } from "../text/portuguese.ts"
import { insideText } from "../words/part-labels.ts"
import { LEAST_PRICE } from "./price-drop.ts"
import type { Tenth } from "./tenth.ts"

interface Found extends Pick<WhyAnswer, "place" | "of" | "broken" | "changes"> {
  readonly rank: number
  readonly shown: number
  /** What it breaks puts it behind the last of the list, whatever its score. */
  readonly blocked: boolean
  readonly tenth: Tenth | undefined
  /** The car that variety has put in its place. */
  readonly alike: string | undefined
  /** What it would take to let it keep every wish, and what it would lack even so; where that does not bring it in. */
  readonly even: { readonly words: string; readonly tenth: Tenth } | undefined
}

/** Where a car stands, why it is not in the list, and what would bring it in. */
export function whyText(found: Found): string {
  const { rank, shown, place, of, changes, even } = found
  if (rank > 0) return `Está na lista: ${rank}º de ${whole(shown)}`
  const where = `Fora da lista, ${whole(place)}º entre ${count(of, "carro", "carros")} à venda`
  const reason = reasonOf(found)
  const how = changes[0]?.text ?? (even && even.tenth.gap > 0 ? evenText(even) : NOTHING)
  return `${where}${reason === "" ? "" : `: ${reason}`}. ${how}`
}

function evenText({ words, tenth }: NonNullable<Found["even"]>): string {
  return `Mesmo ${lowerFirst(words)}, ficaria ${behind(tenth)}`
}

const NOTHING = `Mudar uma só resposta não basta, nem baixar o preço em ${whole((1 - LEAST_PRICE) * 100)}%`

function reasonOf({ blocked, broken, alike, tenth }: Found): string {
  if (blocked && broken.length > 0) return broken.map(({ text }) => text).join("; ")
  if (alike !== undefined) return `a lista varia os carros e já mostra ${alike}`
  if (tenth === undefined || tenth.gap <= 0) return ""
  return behind(tenth)
}

/** "2,4 pontos atrás do último dos 10, o Fiat Argo 2021, contra quem perde 2 pontos em consumo". */
function behind(tenth: Tenth): string {
  return `${points(tenth.gap)} atrás do último dos ${TEN}, o ${tenth.title}${losses(tenth)}`
}

const MOST_LOSSES = 3
/** Half a point is no loss to speak of. */
const LEAST_LOSS = 0.005

/** ", contra quem perde 4,1 pontos em consumo e 2 pontos em ano": where the last of the ten is furthest ahead. */
function losses({ parts }: Tenth): string {
  const lost = parts.filter(({ gap }) => gap >= LEAST_LOSS).slice(0, MOST_LOSSES)
  if (lost.length === 0) return ""
  const said = lost.map(
    ({ part, label, gap }) => `${points(gap)} ${part === "wishes" ? "no que você pediu" : `em ${insideText(label)}`}`,
  )
  return `, contra quem perde ${list(said)}`
}

/** "2,4 pontos" of a hundred; what is less than two stands in the singular: "1,9 ponto". */
function points(gap: number): string {
  const tenths = Math.round(gap * 1000)
  return tenths === 0 ? "menos de 0,1 ponto" : `${decimal(tenths / 10)} ${tenths < 20 ? "ponto" : "pontos"}`
}
