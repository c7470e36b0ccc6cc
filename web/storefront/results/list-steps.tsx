import { ListChecks, Send, UsersRound } from "lucide-react"
import { useState } from "react"
import { Link } from "wouter"
import type { ShareRequest } from "../../../src/contract/share.ts"
import { SendSheet } from "../share/send-sheet.tsx"

/** How many cars one visits. */
const VISITED = 3

interface Props {
  readonly asked: ShareRequest
  /** The list's cars, best first. */
  readonly cars: readonly string[]
  /** Whether this is the list for two already. */
  readonly together?: boolean
}

/** What to do with a list: pass it on, decide it with someone, take it to the shop. */
export function ListSteps({ asked, cars, together = false }: Props) {
  const [sending, setSending] = useState(false)
  return (
    <section className="list-steps" aria-label="Com esta lista">
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setSending(true)}>
        <Send size={20} strokeWidth={2} aria-hidden="true" />
        Enviar esta lista
      </button>
      {together ? null : (
        <Link href="/resultados?lista=dois" className="button">
          <UsersRound size={20} strokeWidth={2} aria-hidden="true" />
          Escolher a dois
        </Link>
      )}
      <Link href={`/visita?carros=${cars.slice(0, VISITED).join(",")}`} className="button">
        <ListChecks size={20} strokeWidth={2} aria-hidden="true" />
        Lista de visita
      </Link>
      {sending ? <SendSheet asked={asked} onClose={() => setSending(false)} /> : null}
    </section>
  )
}
