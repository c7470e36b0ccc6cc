import type { Car } from "../../../src/contract/car.ts"
import { EQUIPMENT_WORDS, equipmentWord } from "../../ui/car/equipment-words.ts"
import { count } from "../../ui/format.ts"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"

const REST = "Outros itens"

/** The equipment, grouped by what it is for. */
export function Equipment({ car }: { car: Car }) {
  if (car.equipment.length === 0) return null
  return (
    <section aria-labelledby="equipment">
      <h2 id="equipment">
        Equipamentos <span className="second regular">{count(car.equipment.length)}</span>
      </h2>
      <dl className="equipment">
        {grouped(car.equipment).map(([group, words]) => (
          <div key={group}>
            <dt>{group}</dt>
            <dd className="second">{words.map((word, i) => (i === 0 ? word : inRow(word))).join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** "Freios ABS, airbags frontais, Isofix": names stay as they are. */
const inRow = (word: string) => (NAMES.test(word) ? word : lowerFirst(word))
const NAMES = /^(?:Android|Apple|Bluetooth|Isofix)/

/** Groups that have something, each in the page's order; what the page does not know comes last. */
export function grouped(equipment: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const has = new Set(equipment)
  const groups = EQUIPMENT_WORDS.map(
    ([group, words]) =>
      [
        group,
        Object.keys(words)
          .filter((code) => has.delete(code))
          .map(equipmentWord),
      ] as const,
  )
  return [...groups, [REST, [...has].map(equipmentWord)] as const].filter(([, words]) => words.length > 0)
}
