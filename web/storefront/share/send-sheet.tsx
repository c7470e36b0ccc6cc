import { Copy, Share2 } from "lucide-react"
import { useQuery } from "@tanstack/react-query"
import type { ShareRequest } from "../../../src/contract/share.ts"
import { postShare } from "../../api.ts"
import { useShop } from "../../shop.tsx"
import { dayOf } from "../../ui/format.ts"
import { Failure } from "../../ui/notice.tsx"
import { usePassOn } from "../../ui/pass-on.ts"
import { Sheet } from "../../ui/sheet.tsx"
import { WhatsAppIcon } from "../../ui/whatsapp-icon.tsx"

interface Props {
  readonly asked: ShareRequest
  readonly onClose: () => void
}

/** Links made a moment ago are given again. */
const FRESH_MS = 10 * 60_000

/** A signed link to this list: by WhatsApp, by whatever the phone shares with, or copied. */
export function SendSheet({ asked, onClose }: Props) {
  const { config, track } = useShop()
  const { data, error, refetch } = useQuery({
    queryKey: ["share", asked],
    queryFn: () => postShare(asked),
    staleTime: FRESH_MS,
  })
  const sent = () => track("share", { data: { list: true } })
  const { passOn, copy, copied } = usePassOn(sent)
  const title = `Carros na ${config.name}`
  return (
    <Sheet title="Enviar esta lista" onClose={onClose}>
      {error !== null && data === undefined ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : (
        <div className="send">
          <p className="second">
            O link leva as respostas e a ordem dos carros, sem nome nem telefone.
            {data === undefined ? null : ` Vale até ${dayOf(data.expiresAt, config.timezone)}.`}
          </p>
          {data === undefined ? (
            <div className="send__wait skeleton" role="status" aria-label="Fazendo o link" />
          ) : (
            <>
              <input className="send__url" readOnly aria-label="Endereço da lista" value={data.url} />
              <a
                href={`https://wa.me/?text=${encodeURIComponent(`${title}, na ordem do que serve: ${data.url}`)}`}
                className="button button--solid button--wide"
                target="_blank"
                rel="noreferrer"
                onClick={sent}
              >
                <WhatsAppIcon />
                Enviar pelo WhatsApp
              </a>
              <button type="button" className="button button--wide" onClick={() => void copy(data.url)}>
                <Copy size={20} strokeWidth={2} aria-hidden="true" />
                Copiar o link
              </button>
              {navigator.share === undefined ? null : (
                <button type="button" className="button button--wide" onClick={() => void passOn(title, data.url)}>
                  <Share2 size={20} strokeWidth={2} aria-hidden="true" />
                  Outro aplicativo
                </button>
              )}
              <p role="status" className="small second">
                {copied ? "Link copiado" : ""}
              </p>
            </>
          )}
        </div>
      )}
    </Sheet>
  )
}
