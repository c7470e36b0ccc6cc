import type { CompareAnswer, ComparedRow } from "../../../src/contract/compare.ts"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"

export interface CompareRow {
  readonly name: string
  /** In the order of the answer's cars. */
  readonly cells: readonly { readonly text: string; readonly best: boolean }[]
}

/** What a comparison shows: rows that differ, what matters most first, and in words what all have alike. */
export interface CompareView {
  readonly rows: readonly CompareRow[]
  readonly alike: readonly string[]
}

/** Said by the cars' names already, where it decides nothing. */
const IN_THE_NAME = ["make", "resale"]

/**
 * The engine's rows as people read them; a row that nobody knows anything of is left out. `asked`: whether the shopper has
 * said anything at all, for else no car has "tudo o que você pediu".
 */
export function compareView({ rows }: CompareAnswer, asked = true): CompareView {
  const spoken = rows.filter(
    ({ part, winner, weight, values }) =>
      values.some(({ known }) => known) && (winner !== undefined || weight > 0 || !IN_THE_NAME.includes(part)),
  )
  const same = ({ values }: ComparedRow) => values.every(({ known, text }) => known && text === values[0]?.text)
  const alike = spoken.filter(same)
  const [wishes, others] = [alike.filter(isWishes), alike.filter((row) => !isWishes(row))]
  return {
    rows: spoken
      .filter((row) => !alike.includes(row))
      .map(({ label, winner, values }) => ({
        name: label,
        cells: values.map(({ carId, text }) => ({ text: capital(text), best: winner === carId })),
      })),
    // "Tudo o que você pediu" needs no name before it, and comes last: among the others it would seem to go on to them.
    alike: [...others, ...(asked ? wishes : [])].map(({ part, label, values: [first] }) => {
      const text = first?.text ?? ""
      return part === "wishes" ? lowerFirst(text) : `${lowerFirst(label)} (${text})`
    }),
  }
}

const isWishes = ({ part }: ComparedRow) => part === "wishes"
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
