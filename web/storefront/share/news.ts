import type { SharedChange } from "../../../src/contract/share.ts"

/** What happened since a link was made: to cars that are no longer in the list, and to those that are. */
export interface News {
  readonly away: readonly SharedChange[]
  readonly of: ReadonlyMap<string, readonly string[]>
}

/** A car that entered is news of its place; the others of what became of them. */
export function newsOf(changes: readonly SharedChange[], now: readonly string[]): News {
  const of = new Map<string, string[]>()
  for (const { carId, text } of changes) {
    if (now.includes(carId)) of.set(carId, [...(of.get(carId) ?? []), capital(text)])
  }
  return { away: changes.filter(({ carId }) => !now.includes(carId)), of }
}

/** "1 vendido, 2 baixaram de preço": the kinds of change, counted; undefined where nothing changed. */
export function summary(changes: readonly SharedChange[]): string | undefined {
  const said = KINDS.flatMap(([kinds, one, many]) => {
    const n = new Set(changes.filter(({ kind }) => kinds.includes(kind)).map(({ carId }) => carId)).size
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]
  })
  return said.length === 0 ? undefined : said.join(", ")
}

const KINDS: readonly (readonly [SharedChange["kind"][], string, string])[] = [
  [["sold"], "vendido", "vendidos"],
  [["reserved"], "reservado", "reservados"],
  [["gone"], "saiu do estoque", "saíram do estoque"],
  [["cheaper"], "baixou de preço", "baixaram de preço"],
  [["dearer"], "subiu de preço", "subiram de preço"],
  [["left"], "saiu dos dez", "saíram dos dez"],
  [["entered"], "entrou na lista", "entraram na lista"],
]

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
