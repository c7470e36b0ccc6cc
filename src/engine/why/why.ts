import type { Profile } from "../../contract/profile.ts"
import type { EnteringChange, WhyAnswer } from "../../contract/why.ts"
import { PART_LABELS } from "../words/part-labels.ts"
import { type Judged, judge } from "../ranking/judge.ts"
import { scoreParts } from "../ranking/parts.ts"
import { type Place, placeOf, tierOf } from "../ranking/select.ts"
import type { Stock } from "../snapshot.ts"
import { decimal, whole } from "../text/figures.ts"
import { count } from "../text/portuguese.ts"
import { priorVersion } from "../shopper/learnt.ts"
import { ENGINE_VERSION } from "../version.ts"
import { brokenBy, brokenStatements, constraintsOf } from "../words/broken.ts"
import { doubtsOf } from "../words/doubts.ts"
import { patched } from "../wishes/patch.ts"
import { stepsFor } from "./answers.ts"
import { priceDrop } from "./price-drop.ts"
import { isShown, rivalsOf, TEN, tenOf } from "./shown.ts"

const MOST_CHANGES = 6

/**
 * What it would take for a car to enter the ten: the gap to the tenth as a sum of part gaps, the wishes that it breaks,
 * and the smallest changes of one answer or of its price that bring it in, each verified by ranking again. Undefined
 * for a car that is not available.
 */
export function whyCar(stock: Stock, profile: Profile, id: string): WhyAnswer | undefined {
  const index = stock.indexOf(id)
  const judged = judge(stock, profile)
  const { rows } = judged.features.facts
  const row = index === undefined ? -1 : rows.indexOf(index)
  if (index === undefined || row < 0) return undefined
  const ten = tenOf(judged)
  const rank = 1 + ten.findIndex((place) => place.row === row)
  const last = ten.at(-1)
  const place = placeOf(judged, row)
  const changes = rank > 0 ? [] : changesFor(judged, index)
  const broken = brokenStatements(judged, row)
  const { statements, range } = doubtsOf(judged, row)
  const tenth = last && last.row !== row ? tenthOf(judged, last, row) : undefined
  const blocked = rank === 0 && last !== undefined && tierOf(judged, row) > last.tier
  return {
    versions: { engine: ENGINE_VERSION, stock: stock.version, prior: priorVersion(stock) },
    car: stock.car(index),
    ...(rank > 0 ? { rank } : {}),
    place,
    of: rows.length,
    score: judged.scores[row]! / 1e6,
    ...(tenth ? { tenth } : {}),
    breaks: constraintsOf(brokenBy(judged, row)),
    broken,
    changes,
    doubts: statements,
    range,
    text: sentence({ rank, shown: ten.length, place, of: rows.length, blocked, broken, changes, tenth }),
  }
}

/** The smallest change of each answer that brings the car in, and of its price; the easiest first. */
function changesFor(judged: Judged, index: number): EnteringChange[] {
  const { stock, profile } = judged
  const rivals = rivalsOf(judged, index)
  const found = stepsFor(judged, index).flatMap((steps): EnteringChange[] => {
    const step = steps.find(({ change }) => isShown(stock, patched(profile, change), index, rivals, judged))
    if (!step) return []
    return [
      { kind: "answer", change: step.change, effort: rounded(step.effort), text: `${step.words}, entra na lista` },
    ]
  })
  const drop = priceDrop(judged, index, rivals)
  if (drop) found.push({ ...drop, effort: rounded(drop.effort) })
  return found.sort((a, b) => a.effort - b.effort || (a.text < b.text ? -1 : 1)).slice(0, MOST_CHANGES)
}

function tenthOf(judged: Judged, last: Place, row: number): NonNullable<WhyAnswer["tenth"]> {
  const { stock } = judged
  const own = scoreParts(judged, row)
  const car = stock.car(judged.features.facts.rows[last.row]!)
  const parts = Array.from(scoreParts(judged, last.row), ([part, millionths]) => ({
    part,
    label: PART_LABELS[part],
    gap: (millionths - (own.get(part) ?? 0)) / 1e6,
  }))
  return {
    carId: car.id,
    title: `${car.make} ${car.model} ${car.modelYear}`,
    score: last.score / 1e6,
    gap: (last.score - judged.scores[row]!) / 1e6,
    parts: parts.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || (a.part < b.part ? -1 : 1)),
  }
}

interface Found extends Pick<WhyAnswer, "place" | "of" | "broken" | "changes"> {
  readonly rank: number
  readonly shown: number
  /** What it breaks puts it behind the last of the list, whatever its score. */
  readonly blocked: boolean
  readonly tenth: WhyAnswer["tenth"] | undefined
}

function sentence({ rank, shown, place, of, blocked, broken, changes, tenth }: Found): string {
  if (rank > 0) return `Está na lista: ${rank}º de ${whole(shown)}`
  const where = `Fora da lista, ${whole(place)}º entre ${count(of, "carro", "carros")} à venda`
  const why =
    blocked && broken.length > 0
      ? `: ${broken.map(({ text }) => text).join("; ")}`
      : tenth && tenth.gap > 0
        ? `: ${points(tenth.gap)} atrás do ${TEN}º, ${tenth.title}${leading(tenth)}`
        : place <= TEN
          ? ": já há carros quase iguais a este na lista"
          : ""
  const how = changes[0] ? `. ${changes[0].text}` : ". Mudar uma só resposta não basta"
  return `${where}${why}${how}`
}

/** ", que ganha em consumo": the part in which the tenth is furthest ahead. */
function leading({ parts }: NonNullable<WhyAnswer["tenth"]>): string {
  const first = parts.find(({ gap, part }) => gap > 0 && part !== "wishes")
  return first ? `, que ganha em ${first.label.toLowerCase().replace("fipe", "FIPE")}` : ""
}

/** "2,4 pontos" of a hundred; what is less than two stands in the singular: "1,9 ponto". */
function points(gap: number): string {
  const tenths = Math.round(gap * 1000)
  return tenths === 0 ? "menos de 0,1 ponto" : `${decimal(tenths / 10)} ${tenths < 20 ? "ponto" : "pontos"}`
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
