import type { SharedChange } from "../../../src/contract/share.ts"
import { capital } from "../../../src/engine/text/portuguese.ts"

/** What happened to one car since a link was made, as it stands at the car. */
export const newsOf = (changes: readonly SharedChange[], id: string): readonly string[] =>
  changes.filter(({ carId }) => carId === id).map(({ text }) => capital(text))

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
