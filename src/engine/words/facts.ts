import type { Statement } from "../../contract/recommendation.ts"
import type { Part } from "../knowledge/parts.ts"
import { wordOf } from "../snapshot.ts"
import { reais, whole } from "../text/figures.ts"
import { GEARBOX_NAMES, ofMonth } from "../text/portuguese.ts"
import { consumption, crashTest, type Scene } from "./claims.ts"

const MOST_FACTS = 4

/** What is known of a car and not already said as a reason or trade-off; the year always is, so never none. */
export function factsOf(scene: Scene, i: number, said: ReadonlySet<Part>): Statement[] {
  const { judged, figures } = scene
  const { columns } = judged.stock
  const gap = figures.fipeGap.known(i) ? figures.fipeGap.value(i) : NaN
  const gearbox = wordOf("gearbox", columns.code("gearbox")[i]!)
  const km = columns.number("km")[i]!
  const month = ofMonth(columns.text("fipeMonth").text(i))
  const candidates: [part: Part, code: string, text: string | undefined][] = [
    ["km", "km", figures.kmGap.known(i) ? `${whole(km)} km` : undefined],
    ["economy", "economy", figures.gasoline.known(i) || figures.ethanol.known(i) ? consumption(scene, i) : undefined],
    ["gearbox", "gearbox", gearbox && `Câmbio ${GEARBOX_NAMES[gearbox]}`],
    ["space", "space", figures.trunk.known(i) ? `Porta-malas de ${whole(figures.trunk.value(i))} litros` : undefined],
    ["safety", "safety", figures.stars.known(i) ? crashTest(scene, i) : undefined],
    ["performance", "performance", figures.power.known(i) ? `${whole(figures.power.value(i))} cv` : undefined],
    ["fipe", "fipe", Number.isNaN(gap) ? undefined : fipeText(gap, month)],
    ["newness", "year", `Modelo ${columns.number("modelYear")[i]}, fabricado em ${columns.number("buildYear")[i]}`],
  ]
  const facts = candidates.flatMap(([part, code, text]) =>
    text === undefined || said.has(part) ? [] : [{ code, text }],
  )
  return facts.length > 0 ? facts.slice(0, MOST_FACTS) : [{ code: "price", text: reais(figures.price.value(i)) }]
}

function fipeText(gap: number, month: string): string {
  if (Math.abs(gap) < 100) return `Igual à FIPE${month}`
  return `${reais(Math.abs(gap))} ${gap < 0 ? "abaixo" : "acima"} da FIPE${month}`
}
