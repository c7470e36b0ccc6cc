import type { Body, Fuel, Gearbox } from "../../contract/car.ts"

/** What people type for the contract's words; folded, as `fold` leaves them. */
export const BODY_WORDS: Record<Body, readonly string[]> = {
  hatch: ["hatch", "hatchback"],
  sedan: ["sedan", "seda"],
  suv: ["suv", "utilitario", "crossover", "jipe"],
  pickup: ["pickup", "picape", "caminhonete", "camionete"],
  wagon: ["perua", "wagon"],
  minivan: ["minivan", "monovolume"],
  coupe: ["cupe", "coupe"],
  convertible: ["conversivel", "cabriolet", "roadster"],
  van: ["van", "furgao"],
}

export const FUEL_WORDS: Record<Fuel, readonly string[]> = {
  flex: ["flex"],
  gasoline: ["gasolina"],
  ethanol: ["etanol", "alcool"],
  diesel: ["diesel"],
  hybrid: ["hibrido", "hibrida"],
  plug_in_hybrid: ["hibrido", "hibrida", "plugin", "phev"],
  electric: ["eletrico", "eletrica", "bev"],
  cng: ["gnv", "gas"],
}

const AUTOMATIC = ["automatico", "automatica"]
export const GEARBOX_WORDS: Record<Gearbox, readonly string[]> = {
  manual: ["manual"],
  automatic: AUTOMATIC,
  cvt: ["cvt", ...AUTOMATIC],
  automated: ["automatizado", "automatizada", ...AUTOMATIC],
  dual_clutch: ["dct", "dupla", "embreagem", ...AUTOMATIC],
}

/** Words that say nothing about which car. */
export const STOP_WORDS = new Set(
  (
    "a ao as ate bem bom busco cambio carro carros com cor da das de do dos e em eu gostaria me meu motor na no novo o os " +
    "ou para por pra preciso pro procuro que quero seminovo seminovos tem tenha ter um uma usado usados veiculo"
  ).split(" "),
)
