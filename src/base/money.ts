/** A decimal(10,2) text of integer centavos: 4599000 → "45990.00". */
export function toDecimal(centavos: number): string {
  return (centavos / 100).toFixed(2)
}

/** Integer centavos of a decimal(10,2) text: "45990.00" → 4599000. */
export function fromDecimal(text: string): number {
  return Math.round(Number(text) * 100)
}

const WHOLE = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 0 })

/** BRL in whole reais as people read it: 45990 → "R$ 45.990". */
export function formatReais(brl: number): string {
  return `R$ ${WHOLE.format(brl)}`
}
