/** How ads spell each piece of equipment: lower-case, without accents, parted by "; ". One alias means one code only. */
import type { EquipmentCode } from "../../contract/equipment.ts"

export const ALIASES: Readonly<Record<EquipmentCode, string>> = {
  abs: "abs; freio abs; freios abs; freios antitravamento; freios abs com ebd",
  airbags_front:
    "airbag; airbags; air bag; air bags; air bag duplo; airbag duplo; airbag motorista; airbag passageiro; airbags frontais; airbag do motorista",
  airbags_side: "airbag lateral; airbags laterais; air bag lateral",
  airbags_curtain: "airbag de cortina; airbags de cortina; airbag cortina; airbags cortina; air bag de cortina",
  airbag_knee: "airbag de joelho; airbag joelho; air bag de joelho",
  esc: "controle de estabilidade; controle eletronico de estabilidade; esp; esc; vsc; programa eletronico de estabilidade",
  traction_control: "controle de tracao; controle eletronico de tracao; asr; tcs",
  ebd: "ebd; distribuicao eletronica de frenagem",
  hill_assist:
    "assistente de partida em rampa; assistente de rampa; hill holder; hill assist; hsa; auxilio de partida em rampa; assistente de partida em aclive",
  hill_descent: "controle de descida; assistente de descida; hdc",
  aeb: "frenagem autonoma; frenagem autonoma de emergencia; frenagem automatica de emergencia; frenagem automatica; aeb",
  collision_warning: "alerta de colisao; alerta de colisao frontal; sistema de pre-colisao; sistema pre-colisao",
  lane_assist:
    "assistente de permanencia em faixa; assistente de faixa; alerta de mudanca de faixa; alerta de saida de faixa; lane assist; assistente de manutencao em faixa",
  blind_spot: "alerta de ponto cego; sensor de ponto cego; monitor de ponto cego; detector de ponto cego",
  drowsiness_alert: "detector de fadiga; alerta de fadiga; sensor de fadiga",
  tyre_pressure: "sensor de pressao dos pneus; monitor de pressao dos pneus; monitoramento da pressao dos pneus; tpms",
  isofix: "isofix; fixacao isofix; isofix e top tether; latch",
  alarm: "alarme; alarme antifurto; alarme antifurto volumetrico",
  immobilizer: "imobilizador; chave codificada; immobilizer",
  rear_camera: "camera de re; camera re; camera traseira; camera de marcha a re",
  camera_360: "camera 360; camera 360 graus; visao 360; cameras 360",
  parking_sensors:
    "sensor de estacionamento; sensores de estacionamento; sensor de re; sensor re; sensor de estacionamento traseiro; sensor traseiro",
  parking_sensors_front: "sensor de estacionamento dianteiro; sensor dianteiro; sensores dianteiros",
  air_conditioning: "ar condicionado; ar-condicionado; ar cond; ar; ac; condicionador de ar",
  digital_ac: "ar digital; ar condicionado digital; ar-condicionado digital; ar automatico; ar condicionado automatico",
  dual_zone_ac:
    "ar dual zone; dual zone; ar condicionado dual zone; ar digital dual zone; ar digital de duas zonas; ar condicionado de duas zonas",
  rear_ac: "saida de ar traseira; ar traseiro; ar condicionado traseiro; saidas de ar traseiras",
  power_steering:
    "direcao hidraulica; direcao eletrica; direcao assistida; direcao eletro-hidraulica; direcao eletrohidraulica; dh",
  power_windows:
    "vidro eletrico; vidros eletricos; vidros eletricos dianteiros; vidros eletricos nas 4 portas; vidros eletricos traseiros; ve",
  central_lock: "trava eletrica; travas eletricas; travamento central; trava central; te",
  power_mirrors: "retrovisor eletrico; retrovisores eletricos; espelhos eletricos; retrovisores com regulagem eletrica",
  folding_mirrors:
    "retrovisores com rebatimento eletrico; rebatimento eletrico dos retrovisores; rebatimento dos retrovisores",
  height_adjustable_steering:
    "volante com regulagem de altura; volante regulavel; volante com regulagem; regulagem de altura do volante; coluna de direcao regulavel",
  height_adjustable_seat:
    "banco com regulagem de altura; ajuste de altura; regulagem de altura do banco; banco do motorista com ajuste de altura",
  multifunction_steering:
    "volante multifuncional; comandos no volante; volante multifuncoes; volante com comandos de som",
  leather_seats:
    "banco de couro; bancos de couro; bancos em couro; couro; interior em couro; bancos revestidos em couro",
  electric_seats:
    "banco eletrico; bancos eletricos; bancos com ajuste eletrico; banco do motorista eletrico; banco do motorista com ajuste eletrico",
  heated_seats: "banco aquecido; bancos aquecidos; bancos com aquecimento",
  ventilated_seats: "bancos ventilados; bancos com ventilacao",
  split_rear_seat: "banco bipartido; banco traseiro bipartido; bancos traseiros rebativeis; banco rebativel",
  third_row: "terceira fileira; 7 lugares; sete lugares; 3a fileira; terceira fileira de bancos",
  cruise_control: "piloto automatico; controle de cruzeiro; cruise control; controlador de velocidade",
  keyless: "chave presencial; keyless; acesso sem chave; smart key; entrada sem chave",
  push_start: "partida por botao; botao de partida; start button; push start; partida sem chave; botao start/stop",
  rain_sensor: "sensor de chuva",
  light_sensor: "sensor crepuscular; farois automaticos; acendimento automatico dos farois",
  auto_mirror: "retrovisor eletrocromico; retrovisor fotocromico; retrovisor interno eletrocromico",
  electric_parking_brake:
    "freio de estacionamento eletronico; freio de mao eletronico; freio de estacionamento eletrico; auto hold",
  power_tailgate:
    "porta-malas eletrico; tampa do porta-malas eletrica; abertura eletrica do porta-malas; porta malas com abertura eletrica",
  rear_defogger: "desembacador traseiro; desembacador; desemb. traseiro",
  rear_wiper: "limpador traseiro; limp. traseiro; limpador do vidro traseiro",
  multimedia:
    "kit multimidia; central multimidia; multimidia; mylink; my link; uconnect; vw play; media nav; bluemedia; tela multimidia",
  carplay_android_auto: "android auto; apple carplay; carplay; apple car play; espelhamento de celular",
  wireless_carplay: "carplay sem fio; android auto sem fio; apple carplay e android auto sem fio; espelhamento sem fio",
  gps: "gps; navegador; navegador gps; sistema de navegacao",
  bluetooth: "bluetooth; conexao bluetooth; viva-voz; viva voz",
  usb: "usb; entrada usb; porta usb; conexao usb",
  radio: "radio; som; cd player; cd player com mp3; mp3; toca-cd; radio am/fm",
  premium_audio: "som premium; som bose; som jbl; som beats; som harman kardon",
  wireless_charger:
    "carregador por inducao; carregador sem fio; carregamento por inducao; carregador de celular sem fio",
  on_board_computer: "computador de bordo",
  digital_cluster:
    "painel digital; painel de instrumentos digital; cluster digital; active info display; quadro de instrumentos digital",
  head_up_display: "head-up display; head up display; hud",
  adaptive_cruise:
    "piloto automatico adaptativo; controle de cruzeiro adaptativo; acc; controlador de velocidade adaptativo",
  parking_assist: "park assist; assistente de estacionamento; estacionamento automatico",
  paddle_shift:
    "paddle shift; paddle shifts; borboletas no volante; aletas no volante; trocas de marcha no volante; borboletas",
  drive_modes: "modos de conducao; seletor de modos de conducao; modo sport",
  start_stop: "start-stop; start stop; sistema start-stop; stop start",
  remote_start: "partida remota; partida a distancia",
  connected_services: "onstar; wi-fi nativo; wifi nativo; fiat connect; bluelink; internet a bordo",
  alloy_wheels: "rodas de liga leve; roda de liga leve; rodas de liga; rodas liga leve; roda liga leve",
  led_headlights: "farol de led; farois de led; farois em led; farois led; farol led; full led",
  xenon_headlights: "farol de xenonio; farois de xenonio; xenon; bi-xenonio; farois de xenon",
  daytime_lights: "drl; luz diurna; luzes diurnas; luz de conducao diurna; luzes diurnas em led",
  fog_lights: "farol de neblina; farois de neblina; farol de milha; farois de milha; farois auxiliares",
  sunroof: "teto solar; teto solar eletrico",
  panoramic_roof: "teto panoramico; teto solar panoramico; skyview",
  roof_rails: "rack de teto; rack; longarinas no teto; barras longitudinais no teto; bagageiro",
  tow_hitch: "engate; engate para reboque; engate de reboque",
  "4x4": "4x4; tracao 4x4; 4wd; awd; tracao integral; tracao nas quatro rodas",
  diff_lock: "bloqueio do diferencial; bloqueio de diferencial; locker",
  tonneau_cover: "capota maritima; capota; capota da cacamba",
  bed_liner: "protetor de cacamba; revestimento de cacamba",
  running_boards: "estribo; estribos; estribos laterais; estribo lateral",
}
