import { Check } from "lucide-react"
import type { CSSProperties } from "react"
import { Link } from "wouter"
import type { Car } from "../../../src/contract/car.ts"
import { Stage } from "../../ui/car/stage.tsx"
import { carPath, isSold, nameOf } from "../../ui/links.ts"
import { compareRows } from "./rows.ts"

/** Words over ticks; the better figure bold and said to be so. On a phone the first car stays while others scroll. */
export function CompareTable({ cars }: { cars: readonly Car[] }) {
  return (
    // What scrolls must be reachable by keyboard.
    <div className="compare__scroll" tabIndex={0} role="region" aria-label="Comparação">
      <table className="compare__table" style={{ "--cars": cars.length } as CSSProperties}>
        <thead>
          <tr>
            {cars.map((car) => (
              <th key={car.id} scope="col">
                <Stage car={car} />
                <Link href={carPath(car)}>
                  {nameOf(car)} {car.modelYear}
                </Link>
                <span className="small second regular">{car.version}</span>
                {isSold(car) ? <span className="small regular">Vendido</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        {compareRows(cars).map(({ name, cells }) => (
          <tbody key={name}>
            <tr>
              <th scope="colgroup" colSpan={cars.length} className="compare__name small second">
                <span>{name}</span>
              </th>
            </tr>
            <tr>
              {cells.map(({ text, best }, i) => (
                <td key={cars[i]?.id} className={best ? "compare__best tabular" : "tabular"}>
                  {text}
                  {best ? (
                    <>
                      {" "}
                      <Check size={16} strokeWidth={2.5} aria-hidden="true" />
                      <span className="spoken">melhor</span>
                    </>
                  ) : null}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  )
}
