import { phoneLink, whatsappLink } from "../../src/contract/reach.ts"
import { useShop } from "../shop.tsx"
import { Notice } from "../ui/notice.tsx"
import { WhatsAppLink } from "../ui/whatsapp-link.tsx"

/** The one case without any car: the dealer has none for sale. A person is the way on. */
export function EmptyStock() {
  const { contact } = useShop().config
  const whatsapp = whatsappLink(contact, "Olá, estou procurando um carro. O que vai chegar?")
  const reachable = contact.phone !== "" || whatsapp !== undefined || contact.email !== ""
  return (
    <Notice
      title="O estoque está sem carros agora"
      actions={
        <>
          {contact.phone === "" ? null : (
            <a href={phoneLink(contact)} className="button button--solid">
              Ligar para a loja
            </a>
          )}
          {whatsapp === undefined ? null : <WhatsAppLink href={whatsapp} />}
          {contact.phone !== "" || whatsapp !== undefined || contact.email === "" ? null : (
            <a href={`mailto:${contact.email}`} className="button button--solid">
              Escrever para a loja
            </a>
          )}
        </>
      }
    >
      <p>
        {reachable
          ? "Diga à loja o que você procura: ela avisa quando chegar um que serve."
          : "Volte em alguns dias: os carros que chegam aparecem aqui."}
      </p>
    </Notice>
  )
}
