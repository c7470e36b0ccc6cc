import { KNOWN } from "../knowledge/facts.ts"
import type { Judged } from "../ranking/judge.ts"
import type { Stock } from "../snapshot.ts"
import { nameAt } from "../text/car-name.ts"
import type { Direction } from "./critiques.ts"
import type { Wish } from "./wish.ts"

interface Words {
  /** What was asked for, after "você pediu um" and "que seja". */
  readonly asked: string
  /** What a car does not do that breaks it, and what several do not; what is on the other side of "que" follows. */
  readonly one: string
  readonly many: string
  /** Bits of what must be known of both cars, else nobody can say so. */
  readonly needs: readonly number[]
}

const WORDS: Readonly<Record<Exclude<Direction, "different_make">, Words>> = {
  cheaper: { asked: "mais barato", one: "é mais barato", many: "são mais baratos", needs: [] },
  newer: { asked: "mais novo", one: "é mais novo", many: "são mais novos", needs: [] },
  lower_km: { asked: "menos rodado", one: "rodou menos", many: "rodaram menos", needs: [KNOWN.km] },
  bigger: { asked: "mais espaçoso", one: "tem mais espaço", many: "têm mais espaço", needs: [KNOWN.trunk] },
  more_economical: {
    asked: "mais econômico",
    one: "gasta menos",
    many: "gastam menos",
    needs: [KNOWN.gasoline | KNOWN.ethanol],
  },
  more_powerful: { asked: "mais potente", one: "é mais potente", many: "são mais potentes", needs: [KNOWN.power] },
}

/** "Não é mais barato que o Fiat Argo 2020", of a car that breaks a critique; undefined for what is none. */
export function critiqueText({ stock, features }: Pick<Judged, "stock" | "features">, wish: Wish, i: number) {
  const { than } = wish
  if (than === undefined) return undefined
  const direction = wish.subject as Direction
  if (direction === "different_make") {
    return i === than ? "Você pediu um de outra marca" : `É da mesma marca que ${theCar(stock, than)}`
  }
  const { asked, one, needs } = WORDS[direction]
  if (i === than) return `Você pediu um ${asked} que este`
  const { known } = features.facts
  const told = needs.every((bits) => [i, than].every((car) => (known[car]! & bits) !== 0))
  return `${told ? "Não" : "Não sabemos se"} ${one} que ${theCar(stock, than)}`
}

/** "que não são mais baratos que o Fiat Argo 2020", of the cars let in. */
export function critiquedText(stock: Stock, { than = 0, subject }: Wish): string {
  const direction = subject as Direction
  if (direction === "different_make") return `da mesma marca que ${theCar(stock, than)}`
  return `que não ${WORDS[direction].many} que ${theCar(stock, than)}`
}

/** "Sem exigir que seja mais barato que o Fiat Argo 2020": how a change that gives it up begins. */
export function notInsisting(stock: Stock, { than = 0, subject }: Wish): string {
  const direction = subject as Direction
  if (direction === "different_make") return `Aceitando a marca d${theCar(stock, than)}`
  return `Sem exigir que seja ${WORDS[direction].asked} que ${theCar(stock, than)}`
}

function theCar(stock: Stock, i: number): string {
  return `o ${nameAt(stock, i)}`
}
