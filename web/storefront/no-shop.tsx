import type { FailureCode } from "../api.ts"

const TEXTS: Partial<Record<FailureCode, readonly [title: string, text: string]>> = {
  tenant_not_found: [
    "Nenhuma loja neste endereço",
    "Confira se o endereço está escrito como a loja informou. Se veio de um link, peça um novo à loja.",
  ],
  tenant_suspended: [
    "Esta loja está fora do ar",
    "O site desta loja foi pausado por enquanto. Fale direto com a loja pelo telefone que você já tem.",
  ],
  offline: ["Sem sinal", "Não deu para abrir a loja. Tente de novo quando a internet voltar."],
}

/** A host without a storefront. There is no dealer here, so there is no brand either. */
export function NoShop({ code }: { code: FailureCode }) {
  const [title, text] = TEXTS[code] ?? [
    "Não deu para abrir a loja",
    "Algo falhou do nosso lado. Tente de novo em instantes.",
  ]
  const final = code === "tenant_not_found" || code === "tenant_suspended"
  return (
    <main className="no-shop">
      <h1>{title}</h1>
      <p className="second">{text}</p>
      {final ? null : (
        <p>
          <a href="" className="button button--solid">
            Tentar de novo
          </a>
        </p>
      )}
    </main>
  )
}
