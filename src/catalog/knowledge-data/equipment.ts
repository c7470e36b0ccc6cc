/**
 * What a car can have: a stable code, the words shoppers read, and the spellings that ads use.
 * Aliases are lower-case without accents and are matched against text folded the same way.
 */
import { ALIASES } from "./equipment-aliases.ts"

export const EQUIPMENT_GROUPS = ["segurança", "conforto", "tecnologia", "exterior"] as const
export type EquipmentGroup = (typeof EQUIPMENT_GROUPS)[number]

const LABELS = {
  segurança: {
    abs: "Freios ABS",
    airbags_front: "Airbags frontais",
    airbags_side: "Airbags laterais",
    airbags_curtain: "Airbags de cortina",
    airbag_knee: "Airbag de joelho",
    esc: "Controle de estabilidade",
    traction_control: "Controle de tração",
    ebd: "Distribuição eletrônica de frenagem",
    hill_assist: "Assistente de partida em rampa",
    hill_descent: "Controle de descida",
    aeb: "Frenagem automática de emergência",
    collision_warning: "Alerta de colisão",
    lane_assist: "Assistente de faixa",
    blind_spot: "Alerta de ponto cego",
    drowsiness_alert: "Detector de fadiga",
    tyre_pressure: "Monitor de pressão dos pneus",
    isofix: "Isofix",
    alarm: "Alarme",
    immobilizer: "Imobilizador",
    rear_camera: "Câmera de ré",
    camera_360: "Câmera 360°",
    parking_sensors: "Sensor de estacionamento",
    parking_sensors_front: "Sensor de estacionamento dianteiro",
  },
  conforto: {
    air_conditioning: "Ar-condicionado",
    digital_ac: "Ar-condicionado digital",
    dual_zone_ac: "Ar de duas zonas",
    rear_ac: "Saída de ar traseira",
    power_steering: "Direção assistida",
    power_windows: "Vidros elétricos",
    central_lock: "Travas elétricas",
    power_mirrors: "Retrovisores elétricos",
    folding_mirrors: "Retrovisores com rebatimento elétrico",
    height_adjustable_steering: "Volante com regulagem",
    height_adjustable_seat: "Banco do motorista com regulagem de altura",
    multifunction_steering: "Volante multifuncional",
    leather_seats: "Bancos de couro",
    electric_seats: "Bancos elétricos",
    heated_seats: "Bancos aquecidos",
    ventilated_seats: "Bancos ventilados",
    split_rear_seat: "Banco traseiro bipartido",
    third_row: "Terceira fileira",
    cruise_control: "Piloto automático",
    keyless: "Chave presencial",
    push_start: "Partida por botão",
    rain_sensor: "Sensor de chuva",
    light_sensor: "Acendimento automático dos faróis",
    auto_mirror: "Retrovisor interno eletrocrômico",
    electric_parking_brake: "Freio de estacionamento eletrônico",
    power_tailgate: "Tampa do porta-malas elétrica",
    rear_defogger: "Desembaçador traseiro",
    rear_wiper: "Limpador traseiro",
  },
  tecnologia: {
    multimedia: "Central multimídia",
    carplay_android_auto: "Apple CarPlay e Android Auto",
    wireless_carplay: "Espelhamento sem fio",
    gps: "GPS",
    bluetooth: "Bluetooth",
    usb: "Entrada USB",
    radio: "Som",
    premium_audio: "Som premium",
    wireless_charger: "Carregador por indução",
    on_board_computer: "Computador de bordo",
    digital_cluster: "Painel digital",
    head_up_display: "Projeção no para-brisa",
    adaptive_cruise: "Piloto automático adaptativo",
    parking_assist: "Assistente de estacionamento",
    paddle_shift: "Trocas no volante",
    drive_modes: "Modos de condução",
    start_stop: "Start-stop",
    remote_start: "Partida remota",
    connected_services: "Serviços conectados",
  },
  exterior: {
    alloy_wheels: "Rodas de liga leve",
    led_headlights: "Faróis de LED",
    xenon_headlights: "Faróis de xenônio",
    daytime_lights: "Luz diurna",
    fog_lights: "Faróis de neblina",
    sunroof: "Teto solar",
    panoramic_roof: "Teto solar panorâmico",
    roof_rails: "Rack de teto",
    tow_hitch: "Engate",
    "4x4": "Tração 4x4",
    diff_lock: "Bloqueio do diferencial",
    tonneau_cover: "Capota marítima",
    bed_liner: "Protetor de caçamba",
    running_boards: "Estribos laterais",
  },
} as const satisfies Record<EquipmentGroup, Record<string, string>>

type Labels = typeof LABELS
export type EquipmentCode = { [G in EquipmentGroup]: keyof Labels[G] }[EquipmentGroup]

export interface Equipment {
  readonly label: string
  readonly group: EquipmentGroup
  readonly aliases: readonly string[]
}

/** In the order in which a car's page lists them. */
export const EQUIPMENT: Readonly<Record<EquipmentCode, Equipment>> = assemble()

export const EQUIPMENT_CODES = Object.keys(EQUIPMENT) as readonly EquipmentCode[]

function assemble(): Record<EquipmentCode, Equipment> {
  const all = {} as Record<EquipmentCode, Equipment>
  for (const group of EQUIPMENT_GROUPS) {
    for (const [code, label] of Object.entries(LABELS[group])) {
      all[code as EquipmentCode] = { label, group, aliases: ALIASES[code as EquipmentCode].split("; ") }
    }
  }
  return all
}
