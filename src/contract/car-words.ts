import type { Body, Fuel, Gearbox } from "./car.ts"

/** What a car's words are called in front of shoppers, on the server's pages as in the storefront. */
export const BODY_WORDS: Record<Body, string> = {
  hatch: "Hatch",
  sedan: "Sedã",
  suv: "SUV",
  pickup: "Picape",
  wagon: "Perua",
  minivan: "Minivan",
  van: "Furgão",
  coupe: "Cupê",
  convertible: "Conversível",
}

export const FUEL_WORDS: Record<Fuel, string> = {
  flex: "Flex",
  gasoline: "Gasolina",
  ethanol: "Etanol",
  diesel: "Diesel",
  hybrid: "Híbrido",
  plug_in_hybrid: "Híbrido plug-in",
  electric: "Elétrico",
  cng: "GNV",
}

export const GEARBOX_WORDS: Record<Gearbox, string> = {
  manual: "Manual",
  automatic: "Automático",
  cvt: "Automático CVT",
  automated: "Automatizado",
  dual_clutch: "Dupla embreagem",
}
