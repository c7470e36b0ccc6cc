import { Link } from "wouter"
import { useShop } from "../../shop.tsx"
import { nameAndTown } from "../../ui/links.ts"

/** Stays in sight under the form, however long errors or a car to trade in make it. */
export function Send({ form, sending }: { form: string; sending: boolean }) {
  const { config } = useShop()
  return (
    <>
      <button type="submit" form={form} className="button button--solid button--wide" disabled={sending}>
        {sending ? "Enviando" : "Enviar para a loja"}
      </button>
      <p className="small second contact__data">
        Seu nome e celular vão só para a {nameAndTown(config).name}, para responder a este pedido.{" "}
        <Link href="/privacidade" className="link">
          Privacidade
        </Link>
      </p>
    </>
  )
}
