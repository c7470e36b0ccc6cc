import type { Statement } from "../../contract/recommendation.ts"
import type { EquipmentPart } from "../knowledge/concepts.ts"
import { labelsOf } from "../knowledge/equipment.ts"
import { KNOWN, type Vouched, vouchedOf } from "../knowledge/facts.ts"
import type { Part } from "../knowledge/parts.ts"
import { wordOf } from "../snapshot.ts"
import { reais, whole } from "../text/figures.ts"
import { fipeText } from "../text/fipe.ts"
import { capital, GEARBOX_NAMES, list } from "../text/portuguese.ts"
import { againstFipe, consumption, crashTest, type Scene } from "./scene.ts"
import { naming } from "./standing.ts"

const MOST_FACTS = 4

/**
 * The parts that have a plain fact, those told first in front. Year and km, which stand beside every car's name, are no
 * news: they are told only of a car of which nothing else is known.
 */
const TOLD = [
  "economy",
  "space",
  "comfort",
  "condition",
  "technology",
  "safety",
  "gearbox",
  "performance",
  "fipe",
] as const satisfies Part[]
const BESIDE_THE_NAME = ["newness", "km"] as const satisfies Part[]
type Told = (typeof TOLD)[number] | (typeof BESIDE_THE_NAME)[number]

/** What is known of a car and not already said as a reason or trade-off; the price always is, so never none. */
export function factsOf(scene: Scene, i: number, said: ReadonlySet<Part>): Statement[] {
  const facts = told(scene, i, said, TOLD, MOST_FACTS)
  if (facts.length > 0) return facts
  const [known] = told(scene, i, said, BESIDE_THE_NAME, 1)
  return [known ?? { code: "price", text: reais(scene.figures.price.values[i]!) }]
}

function told(scene: Scene, i: number, said: ReadonlySet<Part>, parts: readonly Told[], most: number): Statement[] {
  const facts: Statement[] = []
  for (const part of parts) {
    if (facts.length === most) break
    const text = said.has(part) ? undefined : factOf(scene, part, i)
    if (text !== undefined) facts.push({ code: part === "newness" ? "year" : part, text })
  }
  return facts
}

function factOf(scene: Scene, part: Told, i: number): string | undefined {
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
    case "comfort":
    case "technology":
      return equipmentText(scene, part, i)
    case "condition": {
      const vouched = vouchedOf(judged.stock, i).map((fact) => VOUCHED_WORDS[fact])
      return vouched.length > 0 ? capital(list(vouched)) : undefined
    }
    case "safety":
      return has(KNOWN.stars) ? crashTest(scene, i) : undefined
    case "performance":
      return has(KNOWN.power) ? `${whole(figures.power.values[i]!)} cv` : undefined
    case "fipe":
      return has(KNOWN.fipe) ? fipeText(againstFipe(judged, i)) : undefined
    case "newness": {
      const [year, built] = [columns.number("modelYear")[i]!, columns.number("buildYear")[i]!]
      if (Number.isNaN(year)) return undefined
      return built === year ? `Ano ${year}` : `Modelo ${year}, fabricado em ${built}`
    }
  }
}

/** "3 itens de conforto, entre eles ar digital e teto solar"; what fewest of those that fit have stands first. */
export function equipmentText({ judged, standings }: Scene, part: EquipmentPart, i: number): string | undefined {
  const { concepts } = judged.features.facts.lists[judged.stock.columns.equipment().codes[i]!]!
  const labels = labelsOf(concepts, part, standings.shared())
  const kind = KINDS[part]
  return labels.length > 0 ? naming(labels, `item ${kind}`, `itens ${kind}`) : undefined
}

const KINDS: Readonly<Record<EquipmentPart, string>> = {
  comfort: "de conforto",
  technology: "de tecnologia",
  safety: "de segurança",
}

export const VOUCHED_WORDS: Record<Vouched, string> = {
  oneOwner: "único dono",
  inspection: "laudo",
  warranty: "garantia",
  spareKey: "chave reserva",
  ipvaPaid: "IPVA pago",
}
