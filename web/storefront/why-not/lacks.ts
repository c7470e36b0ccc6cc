import type { EnteringChange, WhyAnswer } from "../../../src/contract/why.ts"
import { count } from "../../ui/format.ts"
import { list } from "../../ui/words.ts"

/** Gaps under half a point of the match would be shown as none. */
const LEAST = 0.005
const NAMED = 2
/** A drop beyond this share of the price is no talk between a shopper and a dealer. */
const MOST_OFF = 0.1

const points = (share: number) => {
  const n = Math.round(share * 100)
  return n === 1 ? "1 ponto" : `${n} pontos`
}

/** "Pela nota é o 23º dos 58 à venda, 4 pontos atrás do último dos dez, Fiat Argo 2021". */
export function standing({ place, of, tenth, instead }: WhyAnswer): string {
  // Variety may have brought it further up: the list beside it counts other places.
  const where = `Pela nota é o ${count(place)}º dos ${count(of)} à venda`
  // By score it would be there: variety gave its place to another.
  if (instead !== undefined) return `${where}, mas a lista varia os carros e já mostra um parecido: ${instead.title}`
  return tenth === undefined || tenth.gap < LEAST
    ? where
    : `${where}, ${points(tenth.gap)} atrás do último dos dez, ${tenth.title}`
}

/**
 * "Perde mais no que você pediu (58 pontos), em consumo (3 pontos) e ano (2 pontos)": the parts in which it falls behind
 * the tenth, if it does. A missed wish outweighs all else: without it the others would not add up to what it is behind by.
 */
export function losses({ instead, tenth }: WhyAnswer): string | undefined {
  if (instead !== undefined) return undefined
  const behind = (tenth?.parts ?? []).filter(({ gap }) => gap >= LEAST)
  const asked = behind.filter(({ part }) => part === "wishes").map(({ gap }) => `no que você pediu (${points(gap)})`)
  const others = behind
    .filter(({ part }) => part !== "wishes")
    .slice(0, NAMED)
    .map(({ label, gap }, i) => `${i === 0 ? `em ${inside(label)}` : inside(label)} (${points(gap)})`)
  const said = [...asked, ...others]
  return said.length === 0 ? undefined : `Perde mais ${list(said)}`
}

const inside = (label: string) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))

/** The changes to offer: any of an answer, and of the price what a dealer may talk about. */
export function offered(changes: readonly EnteringChange[]): EnteringChange[] {
  return changes.filter(({ kind, effort }) => kind === "answer" || effort <= MOST_OFF)
}
