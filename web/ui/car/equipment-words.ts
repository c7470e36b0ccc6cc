import { EQUIPMENT_GROUPS, EQUIPMENT_LABELS } from "../../../src/contract/equipment.ts"

/** What a car can have, by group, in the order of the page. */
export const EQUIPMENT_WORDS = EQUIPMENT_GROUPS.map(
  (group) => [group.charAt(0).toUpperCase() + group.slice(1), EQUIPMENT_LABELS[group]] as const,
)

const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  EQUIPMENT_GROUPS.flatMap((group) => Object.entries(EQUIPMENT_LABELS[group])),
)

/** A code that is newer than this page is read out as it is. */
export const equipmentWord = (code: string) => WORDS[code] ?? code.replaceAll("_", " ")
