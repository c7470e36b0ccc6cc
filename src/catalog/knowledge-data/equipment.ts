/** The spellings that ads use for what a car can have: lower-case, without accents, matched against text folded alike. */
import {
  EQUIPMENT_GROUPS,
  EQUIPMENT_LABELS,
  type EquipmentCode,
  type EquipmentGroup,
} from "../../contract/equipment.ts"
import { ALIASES } from "./equipment-aliases.ts"

export interface Equipment {
  readonly label: string
  readonly group: EquipmentGroup
  readonly aliases: readonly string[]
}

/** In the order in which a car's page lists them. */
export const EQUIPMENT: Readonly<Record<EquipmentCode, Equipment>> = assemble()

export const EQUIPMENT_CODES = Object.keys(EQUIPMENT) as readonly EquipmentCode[]

function assemble(): Record<EquipmentCode, Equipment> {
  const all = {} as Record<EquipmentCode, Equipment>
  for (const group of EQUIPMENT_GROUPS) {
    for (const [code, label] of Object.entries(EQUIPMENT_LABELS[group])) {
      all[code as EquipmentCode] = { label, group, aliases: ALIASES[code as EquipmentCode].split("; ") }
    }
  }
  return all
}
