import { Check } from "lucide-react"
import { Link } from "wouter"
import { useShop } from "../../shop.tsx"
import type { EventDetails } from "../../state/events.ts"
import { clock } from "../../ui/format.ts"
import { nameAndTown } from "../../ui/links.ts"
import { Notice } from "../../ui/notice.tsx"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"
import { WhatsAppLink } from "../../ui/whatsapp-link.tsx"

/** The shop has it: what happens next. */
export function Received({ at, onClose }: { at: Date; onClose: () => void }) {
  const { config } = useShop()
  const { phone, hours } = config.contact
  return (
    <section className="card notice">
      <h3 className="notice__title notice__title--done">
        <span className="notice__mark" aria-hidden="true">
          <Check size={20} strokeWidth={2.5} />
        </span>
        A {nameAndTown(config).name} recebeu às {clock(at, config.timezone)}
      </h3>
      <p className="second">
        Alguém da loja responde no seu celular{phone === "" ? "" : `; a ligação vem do ${phone}`}.
        {hours === "" ? "" : ` Horário da loja: ${lowerFirst(hours)}.`}
      </p>
      <div className="notice__actions">
        <button type="button" className="button button--solid" onClick={onClose}>
          Voltar ao carro
        </button>
        <Link href="/resultados" className="button">
          Ver os outros
        </Link>
      </div>
    </section>
  )
}

interface KeptProps {
  readonly whatsapp: string | undefined
  readonly about: EventDetails
  readonly onRetry: () => void
}

/** The shop does not have it yet: nothing is lost, and there is another way. */
export function Kept({ whatsapp, about, onRetry }: KeptProps) {
  return (
    <Notice
      title="A loja ainda não recebeu"
      actions={
        <>
          <button type="button" className="button button--solid" onClick={onRetry}>
            Tentar de novo
          </button>
          {whatsapp === undefined ? null : <WhatsAppLink href={whatsapp} about={about} />}
        </>
      }
    >
      <p>O que você escreveu está guardado neste aparelho e segue sozinho quando a internet voltar.</p>
    </Notice>
  )
}
