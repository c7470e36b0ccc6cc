import type { Answers, Payment as Kind } from "../../state/answers.ts"
import { amountOf, maskAmount } from "../../ui/format.ts"
import { MoneyInput } from "../../ui/money-input.tsx"
import { Segmented } from "../../ui/segmented.tsx"
import { paymentWords } from "../payment-words.ts"

const KINDS = [
  ["cash", "À vista"],
  ["down", "Com entrada"],
  ["trade", "Com troca"],
] as const satisfies readonly (readonly [Kind, string])[]

interface Props {
  readonly answers: Answers
  /** The budget in BRL, which the sums are made for. */
  readonly max: number | undefined
  readonly onChange: (patch: Partial<Answers>) => void
}

/** How it will be paid; what belongs to each way unfolds under it. It goes with the contact, not into the count. */
export function Payment({ answers, max, onChange }: Props) {
  const words = max === undefined ? undefined : paymentWords(answers, max)
  const kind = answers.payment ?? "cash"
  return (
    <div className="payment">
      <Segmented
        quiet
        legend="Como você vai pagar"
        name="payment"
        options={KINDS}
        value={kind}
        onChange={(payment) => onChange({ payment })}
      />
      {kind === "down" ? (
        <div className="pair">
          <Amount label="Entrada" value={answers.downPayment} onChange={(downPayment) => onChange({ downPayment })} />
          <Amount
            label="Parcela até, por mês"
            value={answers.monthlyMax}
            onChange={(monthlyMax) => onChange({ monthlyMax })}
          />
        </div>
      ) : null}
      {words === undefined ? null : (
        <p className="small second" role="status">
          {words}
        </p>
      )}
      {kind === "trade" ? (
        <label className="field">
          <span className="label">Seu carro: modelo e ano</span>
          <input
            className="input"
            maxLength={60}
            autoComplete="off"
            placeholder="Ford Ka 1.0 2016"
            value={answers.tradeIn ?? ""}
            onChange={(event) => onChange({ tradeIn: event.target.value })}
          />
        </label>
      ) : null}
    </div>
  )
}

interface AmountProps {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

function Amount({ label, value, onChange }: AmountProps) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <MoneyInput
        value={value === undefined ? "" : maskAmount(String(value))}
        onChange={(event) => onChange(amountOf(event.target.value) || undefined)}
      />
    </label>
  )
}
