import type { Relaxation } from "../../../src/contract/recommendation.ts"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"

interface Relaxed {
  readonly relaxed: readonly Pick<Relaxation, "text">[]
  readonly items: readonly { readonly breaks: readonly string[] }[]
}

/** All that was relaxed as one sentence, without the engine's counts: the heading has the count. */
export function relaxedSentence({ relaxed, items }: Relaxed): string {
  const said = relaxed.map(({ text }) => lowerFirst(text.replace(/ \([\d.]+ carros?\)$/, "")))
  const whole = items.filter(({ breaks }) => breaks.length === 0).length
  const have = ["Nenhum carro tem", "Só um carro tem", "Só dois carros têm"][whole] ?? `Só ${whole} carros têm`
  return `${have} tudo o que você pediu: ${said.join("; ")}.`
}
