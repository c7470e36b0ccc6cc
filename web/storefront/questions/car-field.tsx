import type { Body, Fuel } from "../../../src/contract/car.ts"
import type { GearboxWish } from "../../state/answers.ts"
import { Silhouette } from "../../ui/car/silhouette.tsx"
import { ChipBox } from "../../ui/chip.tsx"
import { BODY_WORDS, FUEL_WORDS } from "../../../src/contract/car-words.ts"
import type { FieldsProps } from "./fields.tsx"
import { ticked } from "./steps.ts"
import { AnswerTile } from "./tile.tsx"

const BODIES: readonly Body[] = ["hatch", "sedan", "suv", "pickup", "wagon", "minivan"]
const GEARBOXES = [
  ["automatic", "Automático"],
  ["manual", "Manual"],
] as const satisfies readonly (readonly [GearboxWish, string])[]
const FUELS: readonly Fuel[] = ["flex", "diesel", "hybrid", "electric"]

export function BodiesField({ answers, onChange }: FieldsProps) {
  return (
    <div className="answers answers--cars" role="group" aria-label="Carroceria">
      {BODIES.map((body) => (
        <AnswerTile
          key={body}
          name="carroceria"
          type="checkbox"
          checked={answers.bodies?.includes(body) ?? false}
          icon={<Silhouette car={{ body, color: "prata" }} />}
          onChange={() => onChange({ ...answers, bodies: ticked(answers.bodies, body) })}
        >
          {BODY_WORDS[body]}
        </AnswerTile>
      ))}
    </div>
  )
}

export function CarField({ answers, onChange }: FieldsProps) {
  return (
    <>
      <BodiesField answers={answers} onChange={onChange} />
      <fieldset className="chips-field">
        <legend className="label">Câmbio</legend>
        <div className="chips">
          {GEARBOXES.map(([gearbox, word]) => (
            <ChipBox
              key={gearbox}
              checked={answers.gearbox === gearbox}
              onChange={() => onChange({ ...answers, gearbox: answers.gearbox === gearbox ? undefined : gearbox })}
            >
              {word}
            </ChipBox>
          ))}
        </div>
      </fieldset>
      <fieldset className="chips-field">
        <legend className="label">Combustível</legend>
        <div className="chips">
          {FUELS.map((fuel) => (
            <ChipBox
              key={fuel}
              checked={answers.fuels?.includes(fuel) ?? false}
              onChange={() => onChange({ ...answers, fuels: ticked(answers.fuels, fuel) })}
            >
              {FUEL_WORDS[fuel]}
            </ChipBox>
          ))}
        </div>
      </fieldset>
      {answers.makesLiked === undefined ? null : (
        <fieldset className="chips-field">
          <legend className="label">Marcas de preferência</legend>
          <div className="chips">
            {answers.makesLiked.map((make) => (
              <ChipBox
                key={make}
                checked
                onChange={() => onChange({ ...answers, makesLiked: ticked(answers.makesLiked, make) })}
              >
                {make}
              </ChipBox>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
