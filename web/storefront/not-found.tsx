import { Link } from "wouter"
import { Notice } from "../ui/notice.tsx"
import { usePage } from "./page.tsx"

export function NotFound() {
  usePage("Página não encontrada")
  return (
    <div className="narrow">
      <h1>Esta página não existe</h1>
      <Notice
        title="O endereço pode ter mudado"
        actions={
          <>
            <Link href="/" className="button button--solid">
              Achar um carro
            </Link>
            <Link href="/estoque" className="button">
              Ver o estoque
            </Link>
          </>
        }
      >
        <p>Os carros que estão à venda continuam todos no estoque.</p>
      </Notice>
    </div>
  )
}
