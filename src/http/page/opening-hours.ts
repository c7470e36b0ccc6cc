const DAYS = [
  ["Mo", /^seg/],
  ["Tu", /^ter/],
  ["We", /^qua/],
  ["Th", /^qui/],
  ["Fr", /^sex/],
  ["Sa", /^sab/],
  ["Su", /^dom/],
] as const

/** "segunda a sexta, 9h às 18h": days, then hours. */
const SPAN =
  /^([a-z]+)\.?(?:-feira)?(?:\s+a\s+([a-z]+)\.?(?:-feira)?)?,?\s*(?:das\s+)?(\d{1,2})h(\d\d)?\s+as\s+(\d{1,2})h(\d\d)?$/

/**
 * A dealer's hours as schema.org writes them ("Mo-Fr 09:00-18:00"), one a span; none at all unless every span was
 * understood, since half the hours would be wrong ones.
 */
export function openingHours(text: string): string[] {
  const spans = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[;·]/)
    .map((span) => span.trim())
    .filter(Boolean)
    .map(spanOf)
  return spans.every((span) => span !== undefined) ? spans : []
}

function spanOf(text: string): string | undefined {
  const [, first = "", last = first, opens, opensMinutes = "00", closes, closesMinutes = "00"] = SPAN.exec(text) ?? []
  const [from, to] = [dayOf(first), dayOf(last)]
  if (from === undefined || to === undefined || Number(opens) > 24 || Number(closes) > 24) return undefined
  const hour = (hours = "", minutes: string) => `${hours.padStart(2, "0")}:${minutes}`
  return `${from === to ? from : `${from}-${to}`} ${hour(opens, opensMinutes)}-${hour(closes, closesMinutes)}`
}

const dayOf = (word: string) => DAYS.find(([, named]) => named.test(word))?.[0]
