import { Check } from "lucide-react"
import type { ReactNode } from "react"

interface Props {
  readonly checked: boolean
  readonly onChange: () => void
  readonly children: ReactNode
  readonly count?: number
  readonly disabled?: boolean
}

/** A checkbox as a chip: tick, tint and edge when on; how many it leaves, in grey. */
export function ChipBox({ checked, onChange, children, count, disabled = false }: Props) {
  return (
    <label className={`chip ${checked ? "chip--on" : ""}`}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={onChange} />
      {checked ? <Check size={16} strokeWidth={2} aria-hidden="true" /> : null}
      {children}
      {count === undefined ? null : <span className="chip__count tabular">{count}</span>}
    </label>
  )
}
