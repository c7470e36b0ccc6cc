import { ArrowLeftRight } from "lucide-react"
import type { Recommendation } from "../../ranking/ranker.ts"
import { toFirst } from "./words.ts"

interface Props {
  readonly list: Recommendation
  /** Whether the first of the two is who reads it. */
  readonly mine: boolean
}

/** Where two people want different things, as the engine says it. */
export function Disagreements({ list, mine }: Props) {
  const { disagreements = [] } = list
  return (
    <section className="panel" aria-labelledby="disagree">
      <h2 id="disagree">{mine ? "Onde vocês discordam" : "Onde os dois discordam"}</h2>
      {disagreements.length === 0 ? <p>Em quase nada: o que os dois pedem leva aos mesmos carros.</p> : null}
      <ul className="statements">
        {disagreements.map(({ code, text }) => (
          <li key={code} className="statement">
            <ArrowLeftRight size={20} strokeWidth={2} aria-hidden="true" />
            <span>{mine ? toFirst(text) : text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
