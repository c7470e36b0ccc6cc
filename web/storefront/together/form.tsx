import { type ReactNode, useId, useState } from "react"
import { useShop } from "../../shop.tsx"
import type { Answers } from "../../state/answers.ts"
import { amountOf, maskAmount, money } from "../../ui/format.ts"
import { Segmented } from "../../ui/segmented.tsx"
import { BodiesField } from "../questions/car-field.tsx"
import { PrioritiesField, UsesField } from "../questions/fields.tsx"

interface Props {
  /** The shopper's own limit in BRL, which can be shared. */
  readonly max: number
  readonly onDone: () => void
}

type Purse = "shared" | "own"

/** The second person's answers, on one page: few, and each may be left open. */
export function CompanionForm({ max, onDone }: Props) {
  const { shopper, track } = useShop()
  const [draft, setDraft] = useState<Answers>(() => shopper.companion.get())
  const [purse, setPurse] = useState<Purse>(draft.max === undefined ? "shared" : "own")
  const [failed, setFailed] = useState(false)
  const fields = { answers: draft, onChange: setDraft }
  const budget = useId()
  const said: Answers = { ...draft, max: purse === "own" && draft.max ? draft.max : undefined }
  const empty = !said.max && !said.uses?.length && !said.ranked?.length && !said.bodies?.length
  return (
    <form
      className="companion"
      onSubmit={(event) => {
        event.preventDefault()
        setFailed(empty)
        if (empty) return
        shopper.companion.set(said)
        track("question_answered", { data: { question: "a_dois", answer: { uses: said.uses, ranked: said.ranked } } })
        onDone()
      }}
    >
      <Segmented<Purse>
        legend="Quanto gastar"
        name="limite"
        value={purse}
        options={[
          ["shared", `O mesmo, ${money(max)}`],
          ["own", "Outro limite"],
        ]}
        onChange={setPurse}
      />
      {purse === "shared" ? null : (
        <div className="field">
          <label htmlFor={budget} className="label">
            Até quanto, em reais
          </label>
          <input
            id={budget}
            className="input"
            inputMode="numeric"
            value={draft.max === undefined ? "" : maskAmount(String(draft.max))}
            onChange={(event) => setDraft({ ...draft, max: amountOf(event.target.value) || undefined })}
          />
        </div>
      )}
      <Part title="Para que vai usar?">
        <UsesField {...fields} />
      </Part>
      <Part title="O que pesa mais?" lead="Até três, na ordem.">
        <PrioritiesField {...fields} />
      </Part>
      <Part title="Que tipo de carro?">
        <BodiesField {...fields} />
      </Part>
      <p role="alert" className="problem">
        {failed && empty ? "Marque ao menos uma resposta, para a lista levar esta pessoa em conta." : ""}
      </p>
      <button type="submit" className="button button--solid button--wide">
        Ver a lista dos dois
      </button>
    </form>
  )
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <fieldset className="companion__part">
      <legend>
        <h2>{title}</h2>
        {lead === undefined ? null : <span className="small second">{lead}</span>}
      </legend>
      {children}
    </fieldset>
  )
}
