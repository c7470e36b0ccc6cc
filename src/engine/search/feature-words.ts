import type { Feature } from "../../contract/cars.ts"

/** Consumption, trunk and power from which a car is called by these words: about the best third of the cars on sale. */
export const LEAST = { economicalKmPerLitre: 12, bigTrunkLitres: 450, familyTrunkLitres: 400, powerfulHp: 150 } as const

interface Words {
  /** What the filter says that it takes. */
  readonly label: string
  /** What shoppers type for it, folded, without the small words between; matched in any number and gender. */
  readonly said: readonly string[]
}

/** What a shopper's words may ask of a car beyond names and figures. */
export const FEATURE_WORDS: Readonly<Record<Feature, Words>> = {
  air_conditioning: named("Ar-condicionado", "ar condicionado; arcondicionado; ar"),
  automatic_climate: named("Ar digital", "ar digital; ar automatico; ar condicionado digital; duas zonas"),
  power_steering: named("Direção assistida", "direcao eletrica; direcao hidraulica; direcao assistida"),
  fully_equipped: named("Completo: ar, direção, vidros e travas", "completo; completao"),
  leather: named("Bancos de couro", "banco couro; couro; interior couro"),
  sunroof: named("Teto solar", "teto solar; teto panoramico; teto solar panoramico"),
  cruise_control: named("Piloto automático", "piloto automatico; controle velocidade"),
  keyless: named("Chave presencial ou partida por botão", "chave presencial; partida botao"),
  multimedia: named("Central multimídia", "central multimidia; multimidia; kit multimidia"),
  carplay: named("CarPlay, Android Auto ou espelhamento", "carplay; car play; android auto; apple carplay"),
  camera: named("Câmera de ré", "camera re; camera traseira; camera"),
  parking_sensor: named(
    "Sensor de estacionamento",
    "sensor estacionamento; sensor re; sensor dianteiro; sensor traseiro; sensor",
  ),
  led: named("Faróis de LED ou xenônio", "farol led; farois led; led; xenon; xenonio; farol xenon"),
  digital_dash: named("Painel digital", "painel digital"),
  stability: named("Controle de estabilidade", "controle estabilidade; estabilidade"),
  isofix: named("Isofix", "isofix; cadeirinha"),
  automatic_braking: named("Alerta de colisão", "alerta colisao; frenagem automatica; freio automatico"),
  alloy_wheels: named("Rodas de liga leve", "roda liga leve; liga leve; roda liga"),
  four_wheel_drive: named("Tração 4x4", "tracao 4x4; 4x4; tracao integral; tracao quatro rodas; awd; 4wd; tracao"),
  turbo: named("Motor turbo", "motor turbo; turbo; turbinado"),
  powerful: named(`Potente: ${LEAST.powerfulHp} cv ou mais`, "potente; motor forte"),
  economical: named(
    `Econômico: ${LEAST.economicalKmPerLitre} km/l ou mais na cidade, ou elétrico`,
    "economico; bebe pouco; gasta pouco; baixo consumo; consumo baixo",
  ),
  big_trunk: named(
    `Porta-malas de ${LEAST.bigTrunkLitres} litros ou mais`,
    "porta malas grande; porta mala grande; portamalas grande; bagageiro grande; grande porta malas",
  ),
  family: named(
    `Para a família: 5 lugares e porta-malas de ${LEAST.familyTrunkLitres} litros ou mais`,
    "familia; familiar; espacoso",
  ),
  five_stars: named("5 estrelas no Latin NCAP", "5 estrelas; cinco estrelas"),
  four_doors: named("4 portas", "4 portas; quatro portas; 5 portas; cinco portas"),
  two_doors: named("2 portas", "2 portas; duas portas; 3 portas; tres portas"),
  one_owner: named("Único dono", "unico dono; primeiro dono; 1 dono; um dono; so um dono"),
  no_claim: named("Sem leilão nem sinistro", "sem leilao; sem sinistro; nao leilao; nunca batido; sem batida"),
  inspected: named("Com laudo aprovado", "laudo; laudo cautelar; laudo aprovado; vistoriado; periciado"),
  warranty: named("Com garantia", "garantia"),
  spare_key: named("Chave reserva", "chave reserva; duas chaves; 2 chaves"),
  ipva_paid: named("IPVA pago", "ipva pago"),
  takes_trade: named("Aceita troca", "aceita troca"),
  armored: named("Blindado", "blindado"),
}

function named(label: string, said: string): Words {
  return { label, said: said.split("; ") }
}
