/** The parts of the utility that equipment speaks for. */
export type EquipmentPart = "comfort" | "technology" | "safety"

/** A thing that a car has, whatever its name. */
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
    /\bar[ -]?(cond|digital|automatico|de duas)|climatiza|^ar$|air conditioning|\b(digital|zone) ac\b/,
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
  comfort("chave presencial ou partida por botão", 0.5, /presencial|keyless|partida por botao|push start/),
  comfort(
    "retrovisores elétricos",
    0.3,
    /retrovisor(es)? (externos? )?(eletric|com (ajuste|comando|regulagem|rebat))|(power|folding) mirrors/,
  ),
  technology("central multimídia", 1, /multimidia|mylink|uconnect|kit midia|touch ?screen|multimedia/),
  technology("espelhamento do celular", 0.8, /car ?play|android auto|espelhamento/),
  technology("câmera de ré", 0.8, /camera(?! (front|dianteir|intern))/),
  technology(
    "sensor de estacionamento",
    0.5,
    /sensor(es)? (de )?(estacionamento|re\b)|park assist|parking (sensors|assist)/,
  ),
  technology("faróis de LED ou xenônio", 0.4, /farol.*\bled\b|farois.*\bled\b|full led|^led( |$)|xenon|led headlights/),
  technology("painel digital", 0.5, /painel (digital|virtual)|instrumentos digital|cockpit|digital cluster/),
  technology("Bluetooth", 0.3, /bluetooth/),
  technology("entrada USB", 0.2, /\busb\b/),
  technology("carregador por indução", 0.3, /inducao|carregador sem fio|wireless charger/),
  technology("GPS", 0.2, /\bgps\b|navega/),
  safety("controle de estabilidade", 1, /estabilidade|\besc\b|\besp\b|\bvsc\b/),
  safety("controle de tração", 0.4, /controle de tracao|\btcs\b|\basr\b|traction control/),
  safety("freios ABS", 0.4, /\babs\b/),
  safety("Isofix", 0.3, /isofix/),
  safety("alerta de colisão", 0.8, /frenagem (auto|de emerg)|colisao|\baeb\b|collision/),
  safety("alerta de ponto cego", 0.4, /ponto cego|blind spot/),
  safety("alerta de saída de faixa", 0.4, /\bfaixa|lane assist/),
  safety("piloto automático adaptativo", 0.3, /adaptativ|adaptive cruise|\bacc\b/),
  {
    label: "tração 4x4",
    points: 0,
    pattern: /4x4|tracao (integral|nas quatro|4)|\bawd\b|\b4wd\b|4motion|\bquattro\b|\bx-?drive\b|\b4matic\b/,
  },
  { label: "rodas de liga leve", points: 0, pattern: /liga leve|alloy wheels/ },
]
