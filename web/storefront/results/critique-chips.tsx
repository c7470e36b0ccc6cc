import { X } from "lucide-react"
import { useId, useMemo } from "react"
import type { Car } from "../../../src/contract/car.ts"
import { useShop } from "../../shop.tsx"
import { nameOf } from "../../ui/links.ts"
import { countsAll, CRITIQUE_WORDS, type Judge, type Narrowed, openCritiques } from "./critiques.ts"

interface Props {
  readonly judge: Judge
  readonly than: Car
  readonly narrowed: Narrowed | undefined
  readonly onChange: (narrowed: Narrowed | undefined) => void
}

/** "Like this one, but…": each chip says how many cars would be left. */
export function Critiques({ judge, than, narrowed, onChange }: Props) {
  const heading = useId()
  const { track } = useShop()
  const open = useMemo(() => openCritiques(judge, than), [judge, than])
  if (open.length === 0) return null
  return (
    <section className="critiques" aria-labelledby={heading}>
      <h2 id={heading}>Parecido com o {nameOf(than)}, mas…</h2>
      <div className="chips chips--scroll">
        {open.map(([critique, cars]) => {
          const on = narrowed?.critique === critique
          return (
            <button
              key={critique}
              type="button"
              className={`chip ${on ? "chip--on" : ""}`}
              aria-pressed={on}
              onClick={() => {
                if (!on) track("critique", { carId: than.id, data: { direction: critique, cars } })
                onChange(on ? undefined : { critique, than })
              }}
            >
              {CRITIQUE_WORDS[critique]}
              {countsAll(judge) ? <span className="chip__count tabular">{cars}</span> : null}
              {on ? <X size={16} strokeWidth={2} aria-hidden="true" /> : null}
            </button>
          )
        })}
      </div>
    </section>
  )
}
