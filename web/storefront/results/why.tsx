import type { CSSProperties } from "react"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { nameOf } from "../../ui/links.ts"
import { plural } from "../../ui/format.ts"
import { Sheet } from "../../ui/sheet.tsx"
import { partFact } from "./part-facts.ts"
import { type Explanation, explain, partName } from "./parts.ts"

interface Props {
  readonly item: RecommendedCar
  readonly items: readonly RecommendedCar[]
}

/** From the mean of the list to this car's figure, part by part. */
export function WhySheet({ item, items, onClose }: Props & { onClose: () => void }) {
  const explanation = explain(item, items)
  return (
    <Sheet title={`Por que ${explanation.score}?`} onClose={onClose}>
      <p className="second">
        A média {items.length === 1 ? "é" : `dos ${plural(items.length, "carro", "carros")} da lista é`}{" "}
        {explanation.mean}. Cada barra é o que o {nameOf(item.car)} ganha ou perde nela, com os pesos das suas
        respostas.
      </p>
      <Bars
        explanation={explanation}
        fact={(part) =>
          partFact(
            part,
            item.car,
            items.map(({ car }) => car),
          )
        }
      />
      <p className="why__sum">
        <span className="tabular">{sumOf(explanation)}</span>
        <b className="tabular">{explanation.score}</b>
      </p>
    </Sheet>
  )
}

interface BarsProps {
  readonly explanation: Explanation
  /** The fact behind each part, where there is room for it. */
  readonly fact?: (part: string) => string | undefined
}

/** Zero at 30% and always marked; gains in the brand's colour to the right, losses in slate to the left. */
export function Bars({ explanation, fact }: BarsProps) {
  const { gains } = explanation
  const most = Math.max(1, ...gains.map(({ points }) => points))
  const least = Math.max(1, ...gains.map(({ points }) => -points))
  // One scale for both sides: as large as fits 70% on the right and 30% on the left.
  const unit = Math.min(68 / most, 28 / least)
  return (
    <ul className="bars">
      {gains.map(({ part, points }) => (
        <li key={part} className="bar">
          <span className="bar__name">{partName(part)}</span>
          <span className={points < 0 ? "bar__points tabular second" : "bar__points tabular"}>{signed(points)}</span>
          <span
            className={points < 0 ? "bar__track bar__track--loss" : "bar__track"}
            style={{ "--length": `${Math.abs(points) * unit}%` } as CSSProperties}
            aria-hidden="true"
          />
          {fact?.(part) === undefined ? null : <span className="bar__fact small second">{fact(part)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** "71 + 26 − 5". */
function sumOf({ mean, gains }: Explanation): string {
  const up = gains.reduce((total, { points }) => total + Math.max(points, 0), 0)
  const down = gains.reduce((total, { points }) => total + Math.max(-points, 0), 0)
  return `${mean} + ${up} − ${down}`
}

const signed = (points: number) => (points < 0 ? `−${-points}` : `+${points}`)
