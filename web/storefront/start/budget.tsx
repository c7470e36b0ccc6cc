import { type CSSProperties, useState } from "react"
import { amountOf, maskAmount, money, shortMoney } from "../../ui/format.ts"
import type { PriceScale } from "../histogram.ts"

interface Props {
  readonly scale: PriceScale | undefined
  readonly value: number | undefined
  readonly onChange: (value: number) => void
}

/** The budget, typed or slid over the stock's own histogram. */
export function Budget({ scale, value, onChange }: Props) {
  const [typing, setTyping] = useState<string>()
  const text = typing ?? (value === undefined ? "" : maskAmount(String(value)))
  const { min = 0, max = 1, step = 1000, bars = EMPTY } = scale ?? {}
  const slid = Math.min(Math.max(value ?? min, min), max)
  const share = (slid - min) / (max - min)
  const tallest = Math.max(...bars, 1)
  return (
    <div className="budget">
      <div className="budget__typed">
        <label htmlFor="budget">até</label>
        <span className="budget__box">
          <span aria-hidden="true">R$</span>
          <input
            id="budget"
            className="budget__input tabular"
            inputMode="numeric"
            autoComplete="off"
            aria-label="Quanto você quer gastar, em reais"
            style={{ "--width": widthOf(text) } as CSSProperties}
            value={text}
            onChange={(event) => {
              setTyping(maskAmount(event.target.value))
              const amount = amountOf(event.target.value)
              if (amount > 0) onChange(amount)
            }}
            onBlur={() => setTyping(undefined)}
          />
        </span>
      </div>
      <div className="budget__scale" style={{ "--share": share } as CSSProperties}>
        <div className="budget__bars" aria-hidden="true">
          {bars.map((cars, bar) => (
            <span
              key={bar}
              className={bar / bars.length < share ? "budget__bar budget__bar--in" : "budget__bar"}
              style={{ height: `${(cars / tallest) * 100}%` }}
            />
          ))}
        </div>
        <input
          type="range"
          className="slider"
          aria-label="Quanto você quer gastar"
          aria-valuetext={money(value ?? slid)}
          min={min}
          max={max}
          step={step}
          value={slid}
          disabled={scale === undefined}
          onChange={(event) => {
            setTyping(undefined)
            onChange(Number(event.target.value))
          }}
        />
      </div>
      <div className="budget__ends small second">
        <span>{scale === undefined ? "\u00a0" : shortMoney(min)}</span>
        <span aria-hidden="true">cada barra: carros no estoque</span>
        <span>{scale === undefined ? "\u00a0" : shortMoney(max)}</span>
      </div>
    </div>
  )
}

/** About how wide the figure is, in em: digits all alike, points narrow. */
function widthOf(text: string): number {
  const points = text.split(".").length - 1
  return Math.max((text.length - points) * 0.6 + points * 0.26, 1.5)
}

const EMPTY: readonly number[] = Array.from({ length: 30 }, () => 0)
