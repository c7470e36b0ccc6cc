import type { EquipmentCode } from "../../../contract/equipment.ts"
import { EQUIPMENT, EQUIPMENT_CODES } from "../../knowledge-data/equipment.ts"
import { type Cell, cut, textOf } from "./cell.ts"
import { fold } from "./fold.ts"

const CODE_OF_WORDS: ReadonlyMap<string, EquipmentCode> = new Map(
  EQUIPMENT_CODES.flatMap((code) =>
    [code.replaceAll("_", " "), EQUIPMENT[code].label, ...EQUIPMENT[code].aliases].map((words) => [fold(words), code]),
  ),
)

/** The code of an item as ads write it, if it is one that we know. */
export function equipmentCode(text: string): EquipmentCode | undefined {
  return CODE_OF_WORDS.get(fold(text))
}

const MAX_ITEMS = 150
const MAX_ITEM_LENGTH = 80

/**
 * A list of items ("Ar-condicionado, ABS; Teto solar" or a JSON list) as codes; an item that we do not know is kept as
 * its own text. Each once, in the order given.
 */
export function readEquipment(cell: Cell): string[] {
  const items =
    typeof cell === "string" ? separate(cell).split(";") : typeof cell === "object" && cell !== null ? cell : []
  const codes = items.map((item) => {
    const text = textOf(item)
    return equipmentCode(text) ?? cut(text, MAX_ITEM_LENGTH)
  })
  return [...new Set(codes.filter((code) => code !== ""))].slice(0, MAX_ITEMS)
}

/** Semicolons, bars, bullets and line ends part items; commas only where none of these does. */
function separate(text: string): string {
  const strong = /[;|•·\n]/.test(text.trim())
  return text
    .replace(/^[[{]|[\]}]$/g, "")
    .replace(strong ? /[|•·\n]+/g : /,(?!\d)/g, ";")
    .replace(/["']/g, "")
}
