import type { Statement } from "../../contract/recommendation.ts"
import { KNOWN } from "../knowledge/facts.ts"
import type { Part } from "../knowledge/parts.ts"
import { wordOf } from "../snapshot.ts"
import { reais, whole } from "../text/figures.ts"
import { GEARBOX_NAMES, ofMonth } from "../text/portuguese.ts"
import { consumption, crashTest, type Scene } from "./scene.ts"

const MOST_FACTS = 4

/** The parts that have a plain fact, those told first in front. */
const TOLD = ["km", "economy", "gearbox", "space", "safety", "performance", "fipe", "newness"] as const satisfies Part[]

/** What is known of a car and not already said as a reason or trade-off; the year always is, so never none. */
export function factsOf(scene: Scene, i: number, said: ReadonlySet<Part>): Statement[] {
  const facts: Statement[] = []
  for (const part of TOLD) {
    const text = said.has(part) ? undefined : factOf(scene, part, i)
    if (text !== undefined) facts.push({ code: part === "newness" ? "year" : part, text })
    if (facts.length === MOST_FACTS) break
  }
  return facts.length > 0 ? facts : [{ code: "price", text: reais(scene.figures.price.values[i]!) }]
}

function factOf(scene: Scene, part: (typeof TOLD)[number], i: number): string | undefined {
  const { judged, figures } = scene
  const { columns } = judged.stock
  const has = (bits: number): boolean => (judged.features.facts.known[i]! & bits) !== 0
  switch (part) {
    case "km":
      return has(KNOWN.km) ? `${whole(columns.number("km")[i]!)} km` : undefined
    case "economy":
      return has(KNOWN.gasoline | KNOWN.ethanol) ? consumption(scene, i) : undefined
    case "gearbox": {
      const gearbox = wordOf("gearbox", columns.code("gearbox")[i]!)
      return gearbox && `Câmbio ${GEARBOX_NAMES[gearbox]}`
    }
    case "space":
      return has(KNOWN.trunk) ? `Porta-malas de ${whole(figures.trunk.values[i]!)} litros` : undefined
    case "safety":
      return has(KNOWN.stars) ? crashTest(scene, i) : undefined
    case "performance":
      return has(KNOWN.power) ? `${whole(figures.power.values[i]!)} cv` : undefined
    case "fipe": {
      const month = ofMonth(columns.text("fipeMonth").text(i))
      return has(KNOWN.fipe) ? fipeText(figures.fipeGap.values[i]!, month) : undefined
    }
    case "newness":
      if (Number.isNaN(columns.number("modelYear")[i]!)) return undefined
      return `Modelo ${columns.number("modelYear")[i]}, fabricado em ${columns.number("buildYear")[i]}`
  }
}

/** "R$ 2.300 abaixo da FIPE de nov/2026". */
export function fipeText(gap: number, month: string): string {
  if (Math.abs(gap) < 100) return `Igual à FIPE${month}`
  return `${reais(Math.abs(gap))} ${gap < 0 ? "abaixo" : "acima"} da FIPE${month}`
}
