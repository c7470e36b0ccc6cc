import type { Stock } from "../snapshot.ts"

/** "Fiat Argo 2020": a car inside a sentence; what is not known of it is left out. */
export function nameAt({ columns }: Stock, i: number): string {
  const year = columns.number("modelYear")[i]!
  const parts = [columns.text("make").text(i), columns.text("model").text(i), Number.isNaN(year) ? "" : String(year)]
  return parts.filter(Boolean).join(" ")
}
