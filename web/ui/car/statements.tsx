import { Check, CircleHelp, Dot, Minus } from "lucide-react"
import type { Said } from "./said.ts"

const ICONS = { reason: Check, fact: Dot, tradeoff: Minus, doubt: CircleHelp }
const SPOKEN = { reason: "A favor: ", fact: "", tradeoff: "Contra: ", doubt: "Não sabemos: " }

/** Reasons, trade-offs and doubts; the sign is also said to those who do not see it. */
export function Statements({ items }: { items: readonly Said[] }) {
  return (
    <ul className="statements">
      {items.map(({ kind, text, who }) => {
        const Icon = ICONS[kind]
        return (
          <li key={text} className={`statement statement--${kind}`}>
            <Icon size={20} strokeWidth={2} aria-hidden="true" />
            <span>
              <span className="spoken">{SPOKEN[kind]}</span>
              {who === undefined ? null : `${who}: `}
              <Figured text={text} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const FIGURE =
  /R\$\s?[\d.]+(?:,\d+)?(?: mil)?|\b\d[\d.,]*(?: mil)?(?: (?:km\/l|km|litros|cv|kgfm|estrelas?|airbags?|lugares|anos?|meses|%))?(?: a (?:menos|mais))?|\b(?:[Nn]enhuma|uma|cinco) estrelas?/

/** A sentence with its first figure bold and without a full stop. */
export function Figured({ text }: { text: string }) {
  const sentence = text.replace(/\.\s*$/, "")
  const found = FIGURE.exec(sentence)
  if (found === null) return sentence
  return (
    <>
      {sentence.slice(0, found.index)}
      <b>{found[0]}</b>
      {sentence.slice(found.index + found[0].length)}
    </>
  )
}
