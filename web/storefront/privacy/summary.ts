import type { SessionExport } from "../../../src/contract/privacy.ts"
import { plural } from "../../ui/format.ts"

/** What is held about a session in plain words, a line for each kind; none where nothing is. */
export function summaryOf({ session, lists, events, leads, waitingRecords, waitingLeads }: SessionExport): string[] {
  const asked = leads.length + waitingLeads.length
  const lines = [
    session !== null && `Uma visita, desde ${day(session.createdAt)}, com um número e sem nome`,
    lists.length > 0 && `${plural(lists.length, "lista", "listas")} de carros, com as respostas que levaram a ela`,
    events.length > 0 && `${plural(events.length, "passo", "passos")} no site, como abrir um carro ou responder`,
    waitingRecords.length > 0 && `${plural(waitingRecords.length, "registro", "registros")} a caminho`,
    asked > 0 && `${plural(asked, "pedido", "pedidos")} de contato, com nome e celular`,
  ]
  return lines.filter((line) => line !== false)
}

const day = (iso: string) => new Intl.DateTimeFormat("pt-BR", { dateStyle: "long" }).format(new Date(iso))
