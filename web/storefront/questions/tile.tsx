import { Check } from "lucide-react"
import type { ReactNode } from "react"

interface Props {
  readonly name: string
  readonly type: "checkbox" | "radio"
  readonly checked: boolean
  readonly onChange: () => void
  readonly icon?: ReactNode
  readonly children: ReactNode
  /** Written in the corner instead of a tick: the place in an order. */
  readonly place?: number | undefined
  readonly disabled?: boolean
}

/** A thumb-sized answer: a real checkbox or radio button that fills its tile. */
export function AnswerTile({ name, type, checked, onChange, icon, children, place, disabled = false }: Props) {
  return (
    <label className={`answer ${checked ? "answer--on" : ""} ${disabled ? "answer--off" : ""}`}>
      <input type={type} name={name} checked={checked} disabled={disabled} onChange={onChange} />
      {icon}
      <span className="answer__text">{children}</span>
      {checked ? (
        <span className="answer__mark" aria-hidden={place === undefined}>
          {place ?? <Check size={16} strokeWidth={2.5} />}
        </span>
      ) : null}
    </label>
  )
}
