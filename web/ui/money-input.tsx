import type { ComponentProps } from "react"

/** A field for an amount in reais, in whichever way its page takes it. */
export function MoneyInput(props: Pick<ComponentProps<"input">, "value" | "onChange" | "onBlur" | "onKeyDown">) {
  return (
    <span className="input input--money">
      <span aria-hidden="true">R$</span>
      <input inputMode="numeric" autoComplete="off" className="tabular" {...props} />
    </span>
  )
}
