import { useMemo } from "react"
import type { Profile } from "../../../src/contract/profile.ts"
import { useRanker } from "../../ranking/hooks.ts"
import type { Ranker } from "../../ranking/ranker.ts"
import { useProfileOf } from "../../state/use-profile.ts"
import { equipmentWord } from "../../ui/car/equipment-words.ts"
import { plural } from "../../ui/format.ts"
import type { FieldsProps } from "./fields.tsx"
import { ticked } from "./steps.ts"
import { AnswerTile } from "./tile.tsx"

/** What shoppers ask for by name, most asked first. */
const ITEMS = [
  "air_conditioning",
  "multimedia",
  "rear_camera",
  "esc",
  "airbags_side",
  "cruise_control",
  "carplay_android_auto",
  "parking_sensors",
  "isofix",
  "leather_seats",
  "keyless",
  "sunroof",
  "third_row",
  "4x4",
]
const SHOWN = 8

/** Equipment that must be there; each says how many cars would still fit. */
export function MustHaveField({ answers, onChange }: FieldsProps) {
  const ranker = useRanker()
  const profile = useProfileOf(answers)
  const counts = useMemo(
    () => (ranker === undefined || profile === undefined ? undefined : countsOf(ranker, profile)),
    [ranker, profile],
  )
  const chosen = answers.mustHave ?? []
  return (
    <div className="answers">
      {itemsFor(counts, chosen).map((item) => (
        <AnswerTile
          key={item}
          name="itens"
          type="checkbox"
          checked={chosen.includes(item)}
          onChange={() => onChange({ ...answers, mustHave: ticked(answers.mustHave, item) })}
        >
          {equipmentWord(item)}
          <span className="small second tabular">{wordsOf(counts?.get(item))}</span>
        </AnswerTile>
      ))}
    </div>
  )
}

/** How many cars fit with each item, those asked for already included. */
function countsOf(ranker: Ranker, profile: Profile): ReadonlyMap<string, number> {
  const { mustHave = [] } = profile
  return new Map(ITEMS.map((item) => [item, ranker.count({ ...profile, mustHave: [...new Set([...mustHave, item])] })]))
}

/** The items worth asking for here: what no car has is left out, unless it is asked for. */
function itemsFor(counts: ReadonlyMap<string, number> | undefined, chosen: readonly string[]): readonly string[] {
  const worth = ITEMS.filter((item) => counts === undefined || (counts.get(item) ?? 0) > 0)
  const shown = new Set([...worth.slice(0, SHOWN), ...chosen])
  return [...ITEMS.filter((item) => shown.has(item)), ...chosen.filter((item) => !ITEMS.includes(item))]
}

const wordsOf = (cars: number | undefined) => (cars === undefined ? "\u00a0" : plural(cars, "carro", "carros"))
