import type { ListedCar } from "./engine.ts"

/** A list as text with its parts in the alphabet's order, since the database keeps none: equal texts, equal lists. */
export function listText(items: readonly ListedCar[]): string {
  const sorted = (parts: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify(items.map(([id, score, parts]) => [id, score, sorted(parts)]))
}
