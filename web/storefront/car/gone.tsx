import { Link } from "wouter"
import { Notice } from "../../ui/notice.tsx"
import { usePage } from "../page.tsx"

/** A car that the server no longer knows. */
export function Gone() {
  usePage("Carro não encontrado")
  return (
    <div className="narrow">
      <h1>Este carro não está mais aqui</h1>
      <Notice
        title="Ele pode ter sido vendido"
        actions={
          <Link href="/estoque" className="button button--solid">
            Ver o estoque
          </Link>
        }
      >
        <p>Os que estão à venda hoje continuam no estoque.</p>
      </Notice>
    </div>
  )
}
