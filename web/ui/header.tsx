import { Heart, Phone } from "lucide-react"
import { Link } from "wouter"
import { phoneLink, whatsappLink } from "../../src/contract/reach.ts"
import { useShop } from "../shop.tsx"
import { useStore } from "../state/store.ts"
import { Logo } from "./logo.tsx"
import { isDemo, mapLink, nameAndTown } from "./links.ts"
import { WhatsAppIcon } from "./whatsapp-icon.tsx"
import { WhatsAppLink } from "./whatsapp-link.tsx"

/** The dealer's name first, then the ways to reach a person. */
export function Header() {
  const { config, shopper } = useShop()
  const { contact } = config
  const { name, town } = nameAndTown(config)
  const saved = useStore(shopper.favourites).length
  const whatsapp = whatsappLink(contact, `Olá, vim pelo site da ${config.name}.`)
  return (
    <header className="header">
      <div className="header__in">
        <Link href="/" className="header__brand">
          <Logo />
          <span>
            <span className="header__name">{name}</span>
            <span className="header__town">
              <span className="header__place">{town}</span>
              {isDemo(config) ? <span className="header__demo">loja demo</span> : null}
            </span>
          </span>
        </Link>
        <nav className="header__nav" aria-label="Loja">
          <Link href="/estoque" className="header__link wide">
            Estoque
          </Link>
          {contact.address === "" ? null : (
            <a href={mapLink(contact.address)} className="header__link wider" target="_blank" rel="noreferrer">
              Como chegar
            </a>
          )}
          {saved === 0 ? null : (
            <Link href="/comparar" className="header__link" aria-label={`Carros salvos: ${saved}`}>
              <Heart size={24} strokeWidth={1.75} aria-hidden="true" />
              <span className="tabular">{saved}</span>
            </Link>
          )}
          {contact.phone === "" ? null : (
            <a href={phoneLink(contact)} className="header__link" aria-label={`Ligar para ${contact.phone}`}>
              <Phone size={24} strokeWidth={1.75} aria-hidden="true" />
              <span className="wide tabular">{contact.phone}</span>
            </a>
          )}
          {whatsapp === undefined ? null : (
            <WhatsAppLink href={whatsapp} className="header__link header__whatsapp" label="Falar no WhatsApp">
              <WhatsAppIcon />
              <span className="wide">WhatsApp</span>
            </WhatsAppLink>
          )}
        </nav>
      </div>
    </header>
  )
}
