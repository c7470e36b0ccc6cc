import type { Statement } from "../../contract/recommendation.ts"
import { KNOWN } from "../knowledge/facts.ts"
import type { Part } from "../knowledge/parts.ts"
import { wordOf } from "../snapshot.ts"
import { reais, whole } from "../text/figures.ts"
import { GEARBOX_NAMES, ofMonth } from "../text/portuguese.ts"
import { consumption, crashTest, type Scene } from "./scene.ts"

const MOST_FACTS = 4

/** What is known of a car and not already said as a reason or trade-off; the year always is, so never none. */
export function factsOf(scene: Scene, i: number, said: ReadonlySet<Part>): Statement[] {
  const { judged, figures } = scene
  const { columns } = judged.stock
  const { known } = judged.features.facts
  const has = (bits: number): boolean => (known[i]! & bits) !== 0
  const gearbox = wordOf("gearbox", columns.code("gearbox")[i]!)
  const km = columns.number("km")[i]!
  const month = ofMonth(columns.text("fipeMonth").text(i))
  const candidates: [part: Part, code: string, text: string | undefined][] = [
    ["km", "km", has(KNOWN.km) ? `${whole(km)} km` : undefined],
    ["economy", "economy", has(KNOWN.gasoline | KNOWN.ethanol) ? consumption(scene, i) : undefined],
    ["gearbox", "gearbox", gearbox && `Câmbio ${GEARBOX_NAMES[gearbox]}`],
    ["space", "space", has(KNOWN.trunk) ? `Porta-malas de ${whole(figures.trunk.values[i]!)} litros` : undefined],
    ["safety", "safety", has(KNOWN.stars) ? crashTest(scene, i) : undefined],
    ["performance", "performance", has(KNOWN.power) ? `${whole(figures.power.values[i]!)} cv` : undefined],
    ["fipe", "fipe", has(KNOWN.fipe) ? fipeText(figures.fipeGap.values[i]!, month) : undefined],
    ["newness", "year", `Modelo ${columns.number("modelYear")[i]}, fabricado em ${columns.number("buildYear")[i]}`],
  ]
  const facts = candidates.flatMap(([part, code, text]) =>
    text === undefined || said.has(part) ? [] : [{ code, text }],
  )
  return facts.length > 0 ? facts.slice(0, MOST_FACTS) : [{ code: "price", text: reais(figures.price.values[i]!) }]
}

/** "R$ 2.300 abaixo da FIPE de nov/2026". */
export function fipeText(gap: number, month: string): string {
  if (Math.abs(gap) < 100) return `Igual à FIPE${month}`
  return `${reais(Math.abs(gap))} ${gap < 0 ? "abaixo" : "acima"} da FIPE${month}`
}
