import { useState } from "react"
import type { Facets as FacetCounts } from "../../../src/contract/cars.ts"
import { ChipBox } from "../../ui/chip.tsx"
import { AmountBox } from "./amount-box.tsx"
import { valueWords } from "./chips.ts"
import { type Filter, type StockWish, toggled, valuesOf, withFilter } from "./search.ts"

interface Props {
  readonly wish: StockWish
  readonly facets: FacetCounts
  readonly onChange: (wish: StockWish) => void
}

const CHOICES = [
  ["body", "Carroceria"],
  ["make", "Marca"],
  ["model", "Modelo"],
  ["gearbox", "Câmbio"],
  ["fuel", "Combustível"],
] as const

/** Every filter with how many cars each value would leave. */
export function Facets({ wish, facets, onChange }: Props) {
  const year = facets.year
  return (
    <div className="facets">
      <fieldset className="facet">
        <legend className="label">Preço</legend>
        <div className="pair">
          <AmountBox label="De" filter="priceMin" wish={wish} onChange={onChange} />
          <AmountBox label="Até" filter="priceMax" wish={wish} onChange={onChange} />
        </div>
      </fieldset>
      {CHOICES.map(([filter, name]) => (
        <Choice key={filter} filter={filter} name={name} values={facets[filter]} wish={wish} onChange={onChange} />
      ))}
      <fieldset className="facet">
        <legend className="label">Ano e quilometragem</legend>
        <div className="pair">
          <label className="field">
            <span className="small second">Ano, a partir de</span>
            <select
              className="input"
              value={wish.filters.yearMin ?? ""}
              onChange={(event) => onChange(withFilter(wish, "yearMin", event.target.value))}
            >
              <option value="">Qualquer</option>
              {year === undefined
                ? null
                : years(year.min, year.max).map((y) => (
                    <option key={y} value={y}>
                      {y}
                    </option>
                  ))}
            </select>
          </label>
          <label className="field">
            <span className="small second">Km, até</span>
            <select
              className="input"
              value={wish.filters.kmMax ?? ""}
              onChange={(event) => onChange(withFilter(wish, "kmMax", event.target.value))}
            >
              <option value="">Qualquer</option>
              {[20, 40, 60, 80, 100, 150].map((thousand) => (
                <option key={thousand} value={thousand * 1000}>
                  {thousand} mil
                </option>
              ))}
            </select>
          </label>
        </div>
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  readonly filter: Filter
  readonly name: string
  readonly values: readonly { readonly value: string; readonly count: number }[]
  readonly wish: StockWish
  readonly onChange: (wish: StockWish) => void
}

/** Longer lists are folded after so many, unless next to nothing would be hidden. */
const FOLDED = 10

/** Models only once a make is chosen. */
function Choice({ filter, name, values, wish, onChange }: ChoiceProps) {
  const [all, setAll] = useState(false)
  const on = valuesOf(wish, filter)
  if (filter === "model" && valuesOf(wish, "make").length === 0 && on.length === 0) return null
  const gone = on
    .filter((value) => !values.some((known) => known.value === value))
    .map((value) => ({ value, count: 0 }))
  const rows = [...values, ...gone].filter(({ value, count }) => count > 0 || on.includes(value))
  if (rows.length < 2 && on.length === 0) return null
  const shown =
    all || rows.length <= FOLDED + 2 ? rows : rows.filter(({ value }, i) => i < FOLDED || on.includes(value))
  return (
    <fieldset className="facet">
      <legend className="label">{name}</legend>
      <div className="chips">
        {shown.map(({ value, count }) => (
          <ChipBox
            key={value}
            checked={on.includes(value)}
            count={count}
            onChange={() => onChange(toggled(wish, filter, value))}
          >
            {valueWords(filter, value)}
          </ChipBox>
        ))}
        {shown.length === rows.length ? null : (
          <button type="button" className="button button--text" onClick={() => setAll(true)}>
            Mais {rows.length - shown.length}
          </button>
        )}
      </div>
    </fieldset>
  )
}

const years = (min: number, max: number) => Array.from({ length: max - min + 1 }, (_, i) => max - i)
