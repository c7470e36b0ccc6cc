const ROWS_SHOWN = 5
const MESSAGES_SHOWN = 50

/** What the dealer should know although it stops no row: each message once, with the rows it is about. */
export class Notes {
  readonly #rows = new Map<string, number[]>()

  add(message: string, row: number): void {
    const rows = this.#rows.get(message)
    if (rows === undefined) this.#rows.set(message, [row])
    else rows.push(row)
  }

  /** "… (2 linhas: 3, 17)". */
  toWarnings(): string[] {
    const more = this.#rows.size - MESSAGES_SHOWN
    const all = Array.from(this.#rows, ([message, rows]) => {
      const shown = rows.slice(0, ROWS_SHOWN).join(", ") + (rows.length > ROWS_SHOWN ? " …" : "")
      return `${message} (${rows.length === 1 ? "linha" : `${rows.length} linhas:`} ${shown})`
    })
    return more > 0 ? [...all.slice(0, MESSAGES_SHOWN), `… e mais ${more} avisos`] : all
  }
}
