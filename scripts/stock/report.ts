import type { ImportResult } from "../../src/catalog/import.ts"
import { hintsFor } from "../cli/hints.ts"
import { quoted } from "../cli/quoted.ts"

const REJECTED_SHOWN = 20

/** The report for people; the whole of it is in `--json`. What a dealer would read, in Portuguese, is quoted. */
export function describe({
  inserted,
  updated,
  unchanged,
  removed,
  rejected,
  warnings,
  needs,
  dryRun,
}: ImportResult): string {
  const counts = `${inserted} inserted, ${updated} updated, ${unchanged} unchanged, ${removed} removed`
  const more = rejected.length - REJECTED_SHOWN
  const counted = rejected.length === 0 ? "" : " (rows counted from 1, without the header)"
  return [
    `${dryRun ? "Dry run, nothing changed: " : ""}${counts}, ${rejected.length} rejected${counted}`,
    ...rejected.slice(0, REJECTED_SHOWN).map(({ row, errors }) => `  row ${row}: ${quoted(errors.join("; "))}`),
    ...(more > 0 ? [`  … and ${more} more rejected rows (all of them with --json)`] : []),
    ...warnings.map((warning) => `  note: ${quoted(warning)}`),
    ...hintsFor(needs).map((hint) => `  ${hint}`),
  ].join("\n")
}
