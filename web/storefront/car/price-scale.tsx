import type { CSSProperties } from "react"
import type { Car } from "../../../src/contract/car.ts"
import { useCars, useSimilar } from "../../data.ts"
import { ofMonth } from "../../../src/engine/text/portuguese.ts"
import { money } from "../../ui/format.ts"
import { comparedWith } from "./against.ts"

/** Where this price stands: among the same model in stock (else the similar ones), with FIPE's own mark. */
export function PriceScale({ car }: { car: Car }) {
  const sameModel = useCars(new URLSearchParams({ make: car.make, model: car.model, pageSize: "60" }).toString())
  const similar = useSimilar(car.id)
  const others = (sameModel.data?.items ?? []).filter(({ id }) => id !== car.id)
  const own = others.length >= 2
  const compared = own ? others : (similar.data ?? [])
  if (sameModel.data === undefined || (!own && similar.isPending)) return <div className="card scale" />
  if (compared.length === 0) return null
  const fipe = car.fipeMonth === undefined ? undefined : car.fipePrice
  const prices = [...compared.map(({ price }) => price), car.price, ...(fipe === undefined ? [] : [fipe])]
  const low = Math.min(...prices)
  const high = Math.max(...prices)
  const at = (price: number) => ({ "--at": high === low ? 0.5 : (price - low) / (high - low) }) as CSSProperties
  return (
    <section className="card scale" aria-labelledby="scale">
      <h2 id="scale" className="scale__title">
        Onde este preço está
      </h2>
      <p className="small second">{comparedWith(compared, own ? car.model : undefined)}</p>
      <div className="scale__line" aria-hidden="true">
        {compared.map((other) => (
          <span key={other.id} className="scale__dot" style={at(other.price)} />
        ))}
        {fipe === undefined ? null : <span className="scale__fipe" style={at(fipe)} />}
        <span className="scale__this" style={at(car.price)} />
        <span className="scale__label scale__label--this" style={at(car.price)}>
          este
        </span>
      </div>
      <p className="scale__ends small second tabular">
        <span>{money(low)}</span>
        <span>{money(high)}</span>
      </p>
      {fipe === undefined ? null : (
        <p className="scale__legend small">
          <span className="scale__tick" aria-hidden="true" /> FIPE{ofMonth(car.fipeMonth)}:{" "}
          {car.fipeApproximate ? "cerca de " : null}
          {money(fipe)}
        </p>
      )}
    </section>
  )
}
