import type { ReactNode } from "react"
import { useShop } from "../shop.tsx"
import type { EventDetails } from "../state/events.ts"
import { WhatsAppIcon } from "./whatsapp-icon.tsx"

interface Props {
  readonly href: string
  readonly className?: string
  readonly label?: string
  /** The car, and the list it was found in, if it is about one. */
  readonly about?: EventDetails
  readonly children?: ReactNode
}

/** A way to WhatsApp with the message written; each use is noted for the dealer. */
export function WhatsAppLink({ href, className = "button", label, about, children }: Props) {
  const { track } = useShop()
  return (
    <a
      href={href}
      className={className}
      aria-label={label}
      target="_blank"
      rel="noreferrer"
      onClick={() => track("whatsapp_click", about)}
    >
      {children ?? (
        <>
          <WhatsAppIcon />
          WhatsApp
        </>
      )}
    </a>
  )
}
