import { Link } from "wouter"
import { useShop } from "../shop.tsx"

/** Who answers for this shop, on every page. */
export function Foot() {
  const { config } = useShop()
  const { contact } = config
  return (
    <footer className="foot">
      <div className="foot__in">
        <div>
          <p className="foot__name">{contact.legalName || config.name}</p>
          {contact.cnpj === "" ? null : <p className="tabular">CNPJ {contact.cnpj}</p>}
          {contact.address === "" ? null : <p>{contact.address}</p>}
          {contact.hours === "" ? null : <p>{contact.hours}</p>}
        </div>
        <p className="foot__links">
          <Link href="/estoque">Estoque</Link>
          <Link href="/comparar">Salvos</Link>
          <Link href="/privacidade">Privacidade</Link>
          <Link href="/privacidade#nota">Como a nota é feita</Link>
        </p>
      </div>
    </footer>
  )
}
