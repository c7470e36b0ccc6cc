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

const comfort = (label: string, points: number, pattern: RegExp): Concept => ({
  label,
  points,
  pattern,
  part: "comfort",
})
const technology = (label: string, points: number, pattern: RegExp): Concept => ({
  label,
  points,
  pattern,
  part: "technology",
})
const safety = (label: string, points: number, pattern: RegExp): Concept => ({ label, points, pattern, part: "safety" })

/**
 * What dealers' words and the catalogue's codes mean; at most 31, one bit each. Patterns see text folded, with codes'
 * underscores as blanks ("digital_ac" is "digital ac"). A car has a concept if any of its equipment matches.
 */
export const CONCEPTS: readonly Concept[] = [
  comfort(
    "ar-condicionado",
    1.2,
    /\bar[ -]?(cond|digital|automatico|quente|de duas)|climatiza|^ar$|air conditioning|\b(digital|zone) ac\b/,
  ),
  comfort("ar digital", 0.5, /\bar\b.*(digital|automatico)|dual ?zone|duas zonas|digital ac/),
  comfort("direção assistida", 1, /direcao (eletrica|hidraulica|eletro|assistida)|power steering/),
  comfort("vidros elétricos", 0.6, /vidros? (eletric|dianteiros)|power windows/),
  comfort("travas elétricas", 0.3, /travas? eletric|central lock/),
  comfort("bancos de couro", 0.8, /couro|courvin|leather seats/),
  comfort(
    "bancos com ajuste elétrico ou aquecidos",
    0.5,
    /bancos?.*(eletric|aquecid|ventilad|memoria)|(electric|heated|ventilated) seats/,
  ),
  comfort("piloto automático", 0.6, /piloto automatico|cruise|controle de velocidade/),
  comfort("teto solar", 0.6, /teto (solar|panoramico)|sunroof|panoramic roof/),
  comfort("chave presencial", 0.5, /presencial|keyless|partida por botao|push start/),
  comfort("retrovisores elétricos", 0.3, /retrovisor(es)? (eletric|com)|(power|folding) mirrors/),
  technology("central multimídia", 1, /multimidia|mylink|uconnect|kit midia|touch ?screen|multimedia/),
  technology("CarPlay e Android Auto", 0.8, /car ?play|android auto|espelhamento/),
  technology("câmera de ré", 0.8, /camera/),
  technology(
    "sensor de estacionamento",
    0.5,
    /sensor(es)? (de )?(estacionamento|re\b)|park assist|parking (sensors|assist)/,
  ),
  technology("faróis de LED", 0.4, /\bled\b|xenon/),
  technology("painel digital", 0.5, /painel (digital|virtual)|instrumentos digital|cockpit|digital cluster/),
  technology("Bluetooth", 0.3, /bluetooth/),
  technology("entrada USB", 0.2, /\busb\b/),
  technology("carregador por indução", 0.3, /inducao|carregador sem fio|wireless charger/),
  technology("GPS", 0.2, /\bgps\b|navega/),
  safety("controle de estabilidade", 1, /estabilidade|\besc\b|\besp\b|\bvsc\b/),
  safety("controle de tração", 0.4, /controle de tracao|\btcs\b|\basr\b|traction control/),
  safety("freios ABS", 0.4, /\babs\b/),
  safety("Isofix", 0.3, /isofix/),
  safety("frenagem automática", 0.8, /frenagem (auto|de emerg)|colisao|\baeb\b|collision/),
  safety("alerta de ponto cego", 0.4, /ponto cego|blind spot/),
  safety("assistente de faixa", 0.4, /\bfaixa|lane assist/),
  safety("piloto automático adaptativo", 0.3, /adaptativ|adaptive cruise|\bacc\b/),
  { label: "tração 4x4", points: 0, pattern: /4x4|tracao (integral|nas quatro|4)|\bawd\b|\b4wd\b/ },
  { label: "rodas de liga leve", points: 0, pattern: /liga leve|alloy wheels/ },
]

/** Bits of `CONCEPTS` that a piece of equipment stands for. */
export function conceptsOf(text: string): number {
  const folded = readable(text)
  return CONCEPTS.reduce((bits, { pattern }, k) => (pattern.test(folded) ? bits | (1 << k) : bits), 0)
}

/** Airbags that a piece of equipment names: a number of them, and places as bits of `AIRBAG_PLACES`. */
interface Airbags {
  readonly count: number
  readonly places: number
}

/** Driver's, passenger's, at the sides, curtains, knee: how many each place stands for. */
const AIRBAG_PLACES: readonly (readonly [bags: number, pattern: RegExp])[] = [
  [1, /motorista|duplo|dupl|fronta|front\b/],
  [1, /passageiro|duplo|dupl|fronta|front\b/],
  [2, /later|side\b/],
  [2, /cortina|curtain/],
  [1, /joelho|knee/],
]

export function airbagsOf(text: string): Airbags {
  const folded = readable(text)
  if (!/air ?-?bag/.test(folded)) return { count: 0, places: 0 }
  const count = /(\d+)\s*x?\s*air|air ?-?bags?\s*\(?(\d+)\)?/.exec(folded)
  if (count) return { count: Math.min(12, Number(count[1] ?? count[2])), places: 0 }
  const places = AIRBAG_PLACES.reduce((bits, [, pattern], k) => (pattern.test(folded) ? bits | (1 << k) : bits), 0)
  return { count: places === 0 ? 1 : 0, places }
}

/** The airbags of a car whose equipment names these. */
export function airbagTotal(named: readonly Airbags[]): number {
  const places = named.reduce((bits, airbags) => bits | airbags.places, 0)
  const placed = AIRBAG_PLACES.reduce((sum, [bags], k) => (places & (1 << k) ? sum + bags : sum), 0)
  return named.reduce((most, { count }) => Math.max(most, count), placed)
}

function readable(text: string): string {
  return fold(text).replaceAll("_", " ")
}

/** Sum of points of a part over a set of concepts. */
export function pointsOf(bits: number, part: EquipmentPart): number {
  return CONCEPTS.reduce(
    (sum, concept, k) => (concept.part === part && bits & (1 << k) ? sum + concept.points : sum),
    0,
  )
}

/** Labels of a part's concepts in a set: what fewest cars have first (`shared` counts them), then what is worth most. */
export function labelsOf(bits: number, part: EquipmentPart, shared: ArrayLike<number> = []): string[] {
  return CONCEPTS.map((concept, k) => ({ ...concept, k, cars: shared[k] ?? 0 }))
    .filter((concept) => concept.part === part && bits & (1 << concept.k))
    .toSorted((a, b) => a.cars - b.cars || b.points - a.points)
    .map(({ label }) => label)
}

/** How many of a part's concepts are in a set. */
export function conceptCount(bits: number, part: EquipmentPart): number {
  return CONCEPTS.reduce((sum, concept, k) => (concept.part === part && bits & (1 << k) ? sum + 1 : sum), 0)
}

/** A piece of equipment as the dealer wrote it, read. */
export interface EquipmentWord {
  readonly concepts: number
  readonly airbags: Airbags
  readonly words: ReadonlySet<string>
}

export function wordFacts(text: string): EquipmentWord {
  return { concepts: conceptsOf(text), airbags: airbagsOf(text), words: new Set(wordsOf(text.replaceAll("_", " "))) }
}

/** Whether a list of equipment satisfies a wish as the shopper (or our own page, by code) wrote it. */
export function satisfies(wish: string): (equipment: readonly EquipmentWord[]) => boolean {
  const { concepts, airbags, words } = wordFacts(wish)
  if (airbags.count > 0) return (equipment) => airbagTotal(equipment.map((word) => word.airbags)) >= airbags.count
  if (airbags.places > 0) {
    return (equipment) =>
      (equipment.reduce((bits, word) => bits | word.airbags.places, 0) & airbags.places) === airbags.places
  }
  if (concepts !== 0)
    return (equipment) => (equipment.reduce((bits, word) => bits | word.concepts, 0) & concepts) === concepts
  return (equipment) => words.size > 0 && equipment.some((word) => [...words].every((part) => word.words.has(part)))
}

/** A wish in words for a sentence; codes of our own in Portuguese where the engine knows them. */
export function wishLabel(wish: string): string {
  if (!/^[a-z0-9_]+$/.test(wish)) return wish
  const bits = conceptsOf(wish)
  return CONCEPTS.find((_, k) => bits & (1 << k))?.label ?? wish.replaceAll("_", " ")
}
