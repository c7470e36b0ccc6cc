import { reais } from "./figures.ts"
import { ofMonth } from "./portuguese.ts"

/** FIPE prices within this share of each other are one price, whichever of their codes is the car's. */
export const ONE_PRICE = 0.04

/** A price against FIPE's. */
export interface AgainstFipe {
  /** BRL over the FIPE price. */
  readonly gap: number
  readonly fipePrice: number
  readonly month: string | undefined
  /** Several codes of about this price may be the car's. */
  readonly approximate: boolean
}

/** Whether the price is on the side of FIPE's that the gap says, whichever code is the car's. */
export function isApart({ gap, fipePrice, approximate }: Omit<AgainstFipe, "month">): boolean {
  return Math.abs(gap) >= (approximate ? ONE_PRICE * fipePrice : 100)
}

/** "R$ 2.300 abaixo da FIPE de nov/2026", "Cerca de R$ 7.000 acima da FIPE …", "Perto da FIPE …". */
export function fipeText(against: AgainstFipe): string {
  const { gap, approximate } = against
  const fipe = `FIPE${ofMonth(against.month)}`
  if (!isApart(against)) return approximate ? `Perto da ${fipe}` : `Igual à ${fipe}`
  return `${approximate ? "Cerca de " : ""}${reais(Math.abs(gap))} ${gap < 0 ? "abaixo" : "acima"} da ${fipe}`
}
