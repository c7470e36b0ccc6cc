import { DomainError } from "../../base/errors.ts"

/** How many prices a month has. */
export interface MonthSize {
  readonly month: string
  readonly prices: number
}

/** FIPE's table grows by some prices a month; one that lost so many is a part of a month. */
const WHOLE_SHARE = 0.8

/**
 * Refuses a file of which a month has less than four fifths of the prices of the month before it, held by the cell or in
 * the same file: as the newest it would take the price of every car that it lacks. Says what to say yes to.
 */
export function refusePartial(file: readonly MonthSize[], held: readonly MonthSize[]): void {
  for (const next of file) {
    const earlier = [...held, ...file].filter(({ month }) => month < next.month)
    const before = earlier.reduce<MonthSize | undefined>(
      (a, b) => (a !== undefined && a.month > b.month ? a : b),
      undefined,
    )
    if (before !== undefined && next.prices < before.prices * WHOLE_SHARE) throw partial(next, before)
  }
}

function partial(next: MonthSize, before: MonthSize): DomainError {
  const prices = next.prices === 1 ? "1 preço" : `${next.prices} preços`
  return new DomainError("conflict", {
    detail:
      `O mês ${next.month} tem ${prices} e ${before.month} tem ${before.prices}: parece incompleto, e os carros que ` +
      "faltam nele ficariam sem preço FIPE. Nada foi carregado.",
    errors: [{ path: "acceptPartialMonth", message: "confira o arquivo e confirme" }],
  })
}
