import type { Car } from "../../../src/contract/car.ts"
import { km, money } from "../format.ts"
import { Line } from "../skeleton.tsx"
import { Stage } from "./stage.tsx"

/** The three cars in front, small: undefined until they are known, fewer than three where there are no more. */
export function FirstThree({ cars }: { cars: readonly Car[] | undefined }) {
  return (
    <ol className="leaders__cars">
      {[0, 1, 2].map((place) => {
        const car = cars?.[place]
        if (cars !== undefined && car === undefined) return null
        return (
          <li key={place}>
            {car === undefined ? <div className="stage skeleton" /> : <Stage key={car.id} car={car} />}
            <div>
              <p className="leaders__name">{car === undefined ? <Line width={70} small /> : car.model}</p>
              {car === undefined ? null : (
                <>
                  <p className="leaders__more small second">{car.version}</p>
                  <p className="leaders__more small second">
                    {[car.modelYear, car.km === undefined ? undefined : km(car.km)].filter(Boolean).join(" · ")}
                  </p>
                </>
              )}
              <p className="leaders__price small second tabular">
                {car === undefined ? <Line width={50} small /> : money(car.price)}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
