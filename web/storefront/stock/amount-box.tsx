import { useState } from "react"
import { amountOf, maskAmount } from "../../ui/format.ts"
import { MoneyInput } from "../../ui/money-input.tsx"
import { type StockWish, withFilter } from "./search.ts"

interface AmountProps {
  readonly label: string
  readonly filter: "priceMin" | "priceMax"
  readonly wish: StockWish
  readonly onChange: (wish: StockWish) => void
}

/** Takes effect when left or on Enter, so that half a number never empties the list. */
export function AmountBox({ label, filter, wish, onChange }: AmountProps) {
  const kept = wish.filters[filter] ?? ""
  const [typing, setTyping] = useState<string>()
  const finish = () => {
    if (typing === undefined) return
    setTyping(undefined)
    const amount = amountOf(typing)
    onChange(withFilter(wish, filter, amount > 0 ? String(amount) : undefined))
  }
  return (
    <label className="field">
      <span className="small second">{label}</span>
      <MoneyInput
        value={typing ?? maskAmount(kept)}
        onChange={(event) => setTyping(maskAmount(event.target.value))}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish()
        }}
      />
    </label>
  )
}
