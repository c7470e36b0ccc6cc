import { CircleAlert } from "lucide-react"
import { useRef, useState } from "react"
import { flushSync } from "react-dom"
import type { ApiError } from "../../api.ts"
import { useShop } from "../../shop.tsx"
import { described, Field } from "../../ui/field.tsx"
import { maskAmount, maskPhone } from "../../ui/format.ts"
import { nameAndTown } from "../../ui/links.ts"
import { Segmented } from "../../ui/segmented.tsx"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"
import { type Filled, problemsOf } from "./lead.ts"

interface Props {
  /** By which the button under it names it. */
  readonly id: string
  readonly filled: Filled
  readonly onChange: (filled: Filled) => void
  readonly onSend: () => void
  readonly error: ApiError | undefined
}

/** Name, phone, a message already written. Answering needs no consent box; offers do, and it starts unticked. */
export function ContactForm({ id, filled, onChange, onSend, error }: Props) {
  const { config } = useShop()
  const shop = nameAndTown(config).name
  const form = useRef<HTMLFormElement>(null)
  const trade = useRef<HTMLDivElement>(null)
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const problems = problemsOf(filled)
  const shown = (field: "name" | "phone") => (checked.has(field) ? problems[field] : undefined)
  const check = (...fields: string[]) => setChecked((now) => new Set([...now, ...fields]))
  const set = (patch: Partial<Filled>) => onChange({ ...filled, ...patch })
  return (
    <form
      ref={form}
      id={id}
      noValidate
      className="contact__form"
      onSubmit={(event) => {
        event.preventDefault()
        check("name", "phone")
        const [first] = Object.keys(problems)
        if (first === undefined) onSend()
        else form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
      }}
    >
      <Field label="Nome" problem={shown("name")} name="name">
        <input
          name="name"
          className="input"
          autoComplete="name"
          maxLength={120}
          value={filled.name}
          onBlur={() => filled.name === "" || check("name")}
          onChange={(event) => set({ name: event.target.value })}
          {...described("name", shown("name"))}
        />
      </Field>
      <Field label="Celular com DDD" problem={shown("phone")} name="phone">
        <input
          name="phone"
          className="input tabular"
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          placeholder="(11) 98765-4321"
          value={filled.phone}
          onBlur={() => filled.phone === "" || check("phone")}
          onChange={(event) => set({ phone: maskPhone(event.target.value) })}
          {...described("phone", shown("phone"))}
        />
      </Field>
      <label className="field">
        <span className="label">
          Mensagem <span className="second regular">já escrita, mude se quiser</span>
        </span>
        <textarea
          name="message"
          className="input input--grows"
          rows={4}
          maxLength={1500}
          value={filled.message}
          onChange={(event) => set({ message: event.target.value })}
        />
      </label>
      <Segmented
        legend="Tem um carro para dar na troca?"
        name="trade"
        options={TRADE}
        value={filled.trade ? "yes" : "no"}
        onChange={(value) => {
          flushSync(() => set({ trade: value === "yes" }))
          // They open where the foot may leave no room for them.
          trade.current?.scrollIntoView({ block: "nearest", behavior: "instant" })
        }}
      />
      {filled.trade ? (
        <div ref={trade} className="pair pair--uneven contact__trade">
          <label className="field">
            <span className="label">Modelo e ano</span>
            <input
              className="input"
              maxLength={60}
              value={filled.tradeModel}
              onChange={(event) => set({ tradeModel: event.target.value })}
            />
          </label>
          <label className="field">
            <span className="label">Km</span>
            <input
              className="input tabular"
              inputMode="numeric"
              value={filled.tradeKm}
              onChange={(event) => set({ tradeKm: maskAmount(event.target.value) })}
            />
          </label>
        </div>
      ) : null}
      <label className="box">
        <input
          type="checkbox"
          checked={filled.marketing}
          onChange={(event) => set({ marketing: event.target.checked })}
        />
        <span>
          Quero receber ofertas da {shop} <span className="second">(opcional)</span>
        </span>
      </label>
      {error === undefined ? null : (
        <p role="alert" className="problem">
          <CircleAlert size={16} strokeWidth={2} aria-hidden="true" />
          {[error.message, ...error.errors.map(({ message }) => message)].join(" ")}
        </p>
      )}
      {config.contact.hours === "" ? null : (
        <p className="small second contact__hours">Horário da loja: {lowerFirst(config.contact.hours)}.</p>
      )}
    </form>
  )
}

const TRADE = [
  ["no", "Não"],
  ["yes", "Tenho"],
] as const
