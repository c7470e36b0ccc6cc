import { Check } from "lucide-react"
import type { CSSProperties } from "react"
import { Link } from "wouter"
import type { CompareAnswer } from "../../../src/contract/compare.ts"
import { Match } from "../../ui/car/match.tsx"
import { Stage } from "../../ui/car/stage.tsx"
import { carPath, nameOf } from "../../ui/links.ts"
import { list as inARow } from "../../../src/engine/text/portuguese.ts"
import { compareView } from "./rows.ts"

interface Props {
  readonly answer: CompareAnswer
  /** Whether the figures are the shopper's own: without answers there is no match to speak of. */
  readonly own: boolean
}

const DOUBTS = 2

/** What matters most to this shopper first; the better one bold and said to be so. On a phone the first car stays. */
export function CompareTable({ answer, own }: Props) {
  const { cars } = answer
  const { rows, alike } = compareView(answer, own)
  const asking = cars.some(({ doubts }) => doubts.length > 0)
  return (
    <>
      {/* What scrolls must be reachable by keyboard. */}
      <div className="compare__scroll" tabIndex={0} role="region" aria-label="Comparação">
        <table className="compare__table" style={{ "--cars": cars.length } as CSSProperties}>
          <thead>
            <tr>
              {cars.map(({ car, score, rank }) => (
                <th key={car.id} scope="col">
                  <Stage car={car} />
                  <Link href={carPath(car)}>
                    {nameOf(car)} {car.modelYear}
                  </Link>
                  <span className="small second regular">{car.version}</span>
                  {own ? <Match score={score} strong={rank === 1} /> : null}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map(({ name, cells }) => (
            <tbody key={name}>
              <Name cars={cars.length}>{name}</Name>
              <tr>
                {cells.map(({ text, best }, i) => (
                  <td key={cars[i]?.car.id} className={best ? "compare__best tabular" : "tabular"}>
                    {best ? <Best text={text} /> : text}
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
          {asking ? (
            <tbody>
              <Name cars={cars.length}>Pergunte na loja</Name>
              <tr>
                {cars.map(({ car, doubts }) => (
                  <td key={car.id} className="compare__doubts">
                    {doubts.length === 0 ? "Nada em aberto" : null}
                    {doubts.slice(0, DOUBTS).map(({ code, text }) => (
                      <p key={code}>{text}</p>
                    ))}
                  </td>
                ))}
              </tr>
            </tbody>
          ) : null}
        </table>
      </div>
      {alike.length === 0 ? null : (
        <p className="small second">
          Igual {cars.length === 2 ? "nos dois" : "em todos"}: {inARow(alike)}.
        </p>
      )}
    </>
  )
}

/** The tick stays in the line of the last word. */
function Best({ text }: { text: string }) {
  const end = text.lastIndexOf(" ") + 1
  return (
    <>
      {text.slice(0, end)}
      <span className="compare__tick">
        {text.slice(end)} <Check size={16} strokeWidth={2.5} aria-hidden="true" />
      </span>
      <span className="spoken"> melhor</span>
    </>
  )
}

function Name({ cars, children }: { cars: number; children: string }) {
  return (
    <tr>
      <th scope="colgroup" colSpan={cars} className="compare__name small second">
        <span>{children}</span>
      </th>
    </tr>
  )
}
