/** SQL that gives a timestamptz column as ISO 8601 in UTC with milliseconds, whatever reads the answer. */
export const utcText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
