/** A catalogue's lines. */
interface Catalogue {
  readonly lines: readonly string[] | null
}

const MAX_LINES = 10

/** The first lines that a catalogue has and should not (+) or lacks (-). */
export function difference(found: Catalogue | undefined, expected: Catalogue): string[] {
  const has = new Set(found?.lines ?? [])
  const wants = new Set(expected.lines ?? [])
  const lines = [
    ...[...has].filter((line) => !wants.has(line)).map((line) => `+ ${line}`),
    ...[...wants].filter((line) => !has.has(line)).map((line) => `- ${line}`),
  ]
  return lines.slice(0, MAX_LINES)
}
