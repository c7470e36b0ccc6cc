import { type CSSProperties, useMemo } from "react"
import { CircleHelp } from "lucide-react"
import { Link } from "wouter"
import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { useRanker } from "../../ranking/hooks.ts"
import type { Recommendation } from "../../ranking/ranker.ts"
import { nameOf } from "../../ui/links.ts"
import { plural } from "../../ui/format.ts"
import { Sheet } from "../../ui/sheet.tsx"
import { type Explanation, explanationOf, fittingCars, sumOf } from "./explanation.ts"
import { partFact } from "./part-facts.ts"

interface Props {
  readonly item: RecommendedCar
  readonly list: Recommendation
  readonly profile: Profile
  readonly onClose: () => void
}

/** From the mean of the cars that fit to this car's figure, part by part, and what could still change it. */
export function WhySheet({ item, list, profile, onClose }: Props) {
  const ranker = useRanker()
  const explanation = useMemo(() => explanationOf(ranker, profile, item, list), [ranker, profile, item, list])
  const cars = useMemo(() => fittingCars(ranker, profile, list), [ranker, profile, list])
  const { cars: compared, mean, score } = explanation
  // Where the server ranks, its list is all that is known here.
  const first = compared < list.total ? " e vêm primeiro" : ""
  const fit = list.relaxed.length > 0 ? "chegam perto" : "servem"
  return (
    <Sheet title={`Por que ${score}?`} onClose={onClose}>
      <p className="second">
        A média {compared === 1 ? "é" : `dos ${plural(compared, "carro", "carros")} que ${fit}${first} é`} {mean}. Cada
        barra é o que o {nameOf(item.car)} ganha ou perde nela, com os{" "}
        <Link href="/perguntas?passo=prioridades" className="link">
          pesos que você deu
        </Link>
        .
      </p>
      <Bars explanation={explanation} fact={(part) => partFact(part, item.car, cars)} />
      <p className="why__sum">
        <span className="tabular">{sumOf(explanation)}</span>
        <b className="tabular">{score}</b>
      </p>
      <Doubtful explanation={explanation} />
    </Sheet>
  )
}

/** What is not known of this car, as the range that its figure lies in. */
function Doubtful({ explanation: { doubts, range } }: { explanation: Explanation }) {
  if (range === undefined || doubts.length === 0) return null
  const moves = range.low < range.high
  return (
    <p className="statement statement--doubt why__doubt">
      <CircleHelp size={20} strokeWidth={2} aria-hidden="true" />
      <span>
        {doubts
          .slice(0, 2)
          .map(({ text }) => text)
          .join(". ")}
        .{moves ? ` Com tudo informado, a nota deve ficar entre ${range.low} e ${range.high}.` : ""}
      </span>
    </p>
  )
}

interface BarsProps {
  readonly explanation: Pick<Explanation, "gains">
  /** The fact behind each part, where there is room for it. */
  readonly fact?: (part: string) => string | undefined
}

/** Zero at 30% and always marked; gains in the brand's colour to the right, losses in slate to the left. */
export function Bars({ explanation: { gains }, fact }: BarsProps) {
  const most = Math.max(1, ...gains.map(({ points }) => points))
  const least = Math.max(1, ...gains.map(({ points }) => -points))
  // One scale for both sides: as large as fits 70% on the right and 30% on the left.
  const unit = Math.min(68 / most, 28 / least)
  return (
    <ul className="bars">
      {gains.map(({ part, label, points }) => (
        <li key={part} className="bar">
          <span className="bar__name">{label}</span>
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
const signed = (points: number) => (points < 0 ? `−${-points}` : `+${points}`)
