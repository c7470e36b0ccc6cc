import { fold, wordsOf } from "../text/fold.ts"

/** The parts of the utility that equipment speaks for. */
export type EquipmentPart = "comfort" | "technology" | "safety"

interface Concept {
  /** As it is said in a sentence, mid-sentence. */
  readonly label: string
  readonly part?: EquipmentPart
  /** Points on the part's scale. */
  readonly points: number
  /** On folded text. */
  readonly pattern: RegExp
}

/** What dealers' words mean; at most 31, one bit each. A car has a concept if any of its equipment matches. */
export const CONCEPTS: readonly Concept[] = [
  {
    label: "ar-condicionado",
    part: "comfort",
    points: 1.2,
    pattern: /\bar[ -]?(condicionado|cond|digital|automatico|quente)|climatiza|\bar\b$/,
  },
  { label: "ar digital", part: "comfort", points: 0.5, pattern: /\bar\b.*(digital|automatico)|dual ?zone|duas zonas/ },
  { label: "direção assistida", part: "comfort", points: 1, pattern: /direcao (eletrica|hidraulica|eletro|assistida)/ },
  { label: "vidros elétricos", part: "comfort", points: 0.6, pattern: /vidros? (eletric|dianteiros)/ },
  { label: "travas elétricas", part: "comfort", points: 0.3, pattern: /travas? eletric/ },
  { label: "bancos de couro", part: "comfort", points: 0.8, pattern: /couro|courvin/ },
  {
    label: "banco com ajuste elétrico",
    part: "comfort",
    points: 0.5,
    pattern: /bancos?.*(eletric|aquecid|ventilad|memoria)/,
  },
  {
    label: "piloto automático",
    part: "comfort",
    points: 0.6,
    pattern: /piloto automatico|cruise|controle de velocidade/,
  },
  { label: "teto solar", part: "comfort", points: 0.6, pattern: /teto (solar|panoramico)/ },
  {
    label: "chave presencial",
    part: "comfort",
    points: 0.5,
    pattern: /presencial|keyless|partida por botao|start ?stop button/,
  },
  {
    label: "retrovisores elétricos",
    part: "comfort",
    points: 0.3,
    pattern: /retrovisor(es)? (eletric|com ajuste eletrico)/,
  },
  {
    label: "central multimídia",
    part: "technology",
    points: 1,
    pattern: /multimidia|mylink|uconnect|kit midia|touch ?screen/,
  },
  { label: "CarPlay e Android Auto", part: "technology", points: 0.8, pattern: /car ?play|android auto|espelhamento/ },
  { label: "câmera de ré", part: "technology", points: 0.8, pattern: /camera/ },
  {
    label: "sensor de estacionamento",
    part: "technology",
    points: 0.5,
    pattern: /sensor(es)? (de )?(estacionamento|re\b)|park assist/,
  },
  { label: "faróis de LED", part: "technology", points: 0.4, pattern: /\bled\b|xenon/ },
  {
    label: "painel digital",
    part: "technology",
    points: 0.5,
    pattern: /painel (digital|virtual)|quadro de instrumentos digital|cockpit/,
  },
  { label: "Bluetooth", part: "technology", points: 0.3, pattern: /bluetooth/ },
  { label: "entrada USB", part: "technology", points: 0.2, pattern: /\busb\b/ },
  { label: "carregador por indução", part: "technology", points: 0.3, pattern: /inducao|carregador sem fio|wireless/ },
  { label: "GPS", part: "technology", points: 0.2, pattern: /\bgps\b|navega/ },
  { label: "controle de estabilidade", part: "safety", points: 1, pattern: /estabilidade|\besc\b|\besp\b|\bvsc\b/ },
  { label: "controle de tração", part: "safety", points: 0.4, pattern: /controle de tracao|\btcs\b|\basr\b/ },
  { label: "freios ABS", part: "safety", points: 0.4, pattern: /\babs\b/ },
  { label: "Isofix", part: "safety", points: 0.3, pattern: /isofix/ },
  { label: "frenagem automática", part: "safety", points: 0.8, pattern: /frenagem (auto|de emerg)|colisao|\baeb\b/ },
  { label: "alerta de ponto cego", part: "safety", points: 0.4, pattern: /ponto cego/ },
  { label: "assistente de faixa", part: "safety", points: 0.4, pattern: /\bfaixa/ },
  { label: "piloto automático adaptativo", part: "safety", points: 0.3, pattern: /adaptativ|\bacc\b/ },
  { label: "tração 4x4", points: 0, pattern: /4x4|tracao (integral|nas quatro|4)|\bawd\b|\b4wd\b/ },
  { label: "rodas de liga leve", points: 0, pattern: /liga leve/ },
]

/** Bits of `CONCEPTS` that a piece of equipment stands for. */
export function conceptsOf(text: string): number {
  const folded = fold(text)
  return CONCEPTS.reduce((bits, { pattern }, k) => (pattern.test(folded) ? bits | (1 << k) : bits), 0)
}

/** How many airbags a piece of equipment speaks of: "6 airbags" 6, "airbag duplo" 2, "airbag motorista" 1. */
export function airbagsOf(text: string): number {
  const folded = fold(text)
  if (!/air ?-?bag/.test(folded)) return 0
  const count = /(\d+)\s*x?\s*air|air ?-?bags?\s*\(?(\d+)\)?/.exec(folded)
  if (count) return Math.min(12, Number(count[1] ?? count[2]))
  return /duplo|dupl|frontais|laterais|lateral|cortina/.test(folded) ? 2 : 1
}

/** Sum of points of a part over a set of concepts. */
export function pointsOf(bits: number, part: EquipmentPart): number {
  return CONCEPTS.reduce(
    (sum, concept, k) => (concept.part === part && bits & (1 << k) ? sum + concept.points : sum),
    0,
  )
}

/** Labels of a part's concepts in a set, dearest first. */
export function labelsOf(bits: number, part: EquipmentPart): string[] {
  return CONCEPTS.filter((concept, k) => concept.part === part && bits & (1 << k))
    .toSorted((a, b) => b.points - a.points)
    .map(({ label }) => label)
}

/** A piece of equipment as the dealer wrote it, read. */
export interface EquipmentWord {
  readonly concepts: number
  readonly airbags: number
  readonly words: ReadonlySet<string>
}

export function wordFacts(text: string): EquipmentWord {
  return { concepts: conceptsOf(text), airbags: airbagsOf(text), words: new Set(wordsOf(text)) }
}

/** Whether a piece of equipment satisfies a wish as the shopper wrote it. */
export function satisfies(wish: string): (equipment: EquipmentWord) => boolean {
  const concepts = conceptsOf(wish)
  const airbags = airbagsOf(wish)
  const words = wordsOf(wish)
  if (airbags > 0) return (equipment) => equipment.airbags >= airbags
  if (concepts !== 0) return (equipment) => (equipment.concepts & concepts) === concepts
  return (equipment) => words.length > 0 && words.every((word) => equipment.words.has(word))
}
