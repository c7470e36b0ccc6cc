const CANDIDATES = [";", "\t", ",", "|"] as const
const SAMPLE_LINES = 50
/** A cell in quotes, which may hold whole paragraphs. A mark inside a cell (17") opens none. */
const QUOTED = /(^|[;,\t|\r\n])[ ]*"(?:[^"]|"")*"(?=[ ]*(?:[;,\t|\r\n]|$))/g

/**
 * What parts the columns: the mark that cuts most of the first lines into the same number (at least two) of columns.
 * Marks inside quotes do not count. Where two do equally well the one that cuts more wins. `undefined`: none does.
 */
export function findDelimiter(text: string): string | undefined {
  const lines = text
    .slice(0, 200_000)
    .replace(QUOTED, '$1""')
    .split(/\r\n|\n|\r/, SAMPLE_LINES + 1)
    .filter((line) => line.trim() !== "")
  const scored = CANDIDATES.map((mark) => agreement(mark, lines))
  const best = scored.filter(({ marks }) => marks > 0).toSorted((a, b) => b.share * b.marks - a.share * a.marks)[0]
  // A decimal comma or a comma in a text also makes columns; a real delimiter does so in nearly every line.
  const steady = scored.filter(({ marks, share }) => marks > 0 && share >= 0.8).toSorted((a, b) => b.marks - a.marks)[0]
  return (steady ?? best)?.mark
}

/** Excel's own first line, `sep=;`, if there is one. */
export function declaredDelimiter(text: string): string | undefined {
  return /^"?sep=(.)"?\r?\n/i.exec(text)?.[1]
}

function count(line: string, mark: string): number {
  return line.replace(/"[^"]*"/g, "").split(mark).length - 1
}

/** The commonest number of marks a line, and the share of lines that have it. */
function agreement(mark: string, lines: readonly string[]): { mark: string; marks: number; share: number } {
  const tally = new Map<number, number>()
  for (const line of lines) {
    const marks = count(line, mark)
    tally.set(marks, (tally.get(marks) ?? 0) + 1)
  }
  const [marks = 0, agreeing = 0] = [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return { mark, marks, share: agreeing / Math.max(1, lines.length) }
}
