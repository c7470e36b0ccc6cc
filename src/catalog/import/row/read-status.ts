import type { Fields } from "../columns/fields.ts"
import { fold } from "../values/fold.ts"
import { readFlag } from "../values/read-flag.ts"

/** Why a car that the file lists is not for sale: it is sold, or it was withdrawn. */
export type Gone = "vendido" | "removido"

/** What a file says of a car that it offers. */
export type Offered = "disponivel" | "reservado"

const SOLD = /(?<!\b(?:nao|not) )\b(vendid[oa]|sold)\b/
const WITHDRAWN =
  /\b(nao (?:esta )?(?:mais )?disponivel|not available|inativ[oa]|inactive|indisponivel|unavailable|removid[oa]|baixad[oa]|excluid[oa])\b/
const RESERVED = /(?<!\b(?:nao|not) )\b(reservad[oa]|reserved|em reserva)\b/
const ON_SALE = /\b(disponivel|available|ativ[oa]|active|a venda|em estoque|in stock)\b/

/** By a status, or by a yes/no column of its own; `undefined` where the file says nothing that we understand. */
export function readStatus(fields: Fields): Gone | Offered | undefined {
  if (readFlag(fields.cell("sold")) === true) return "vendido"
  const said = fields.said("status")
  if (said === undefined) return undefined
  const status = fold(said)
  if (SOLD.test(status)) return "vendido"
  if (WITHDRAWN.test(status) || readFlag(said) === false) return "removido"
  if (RESERVED.test(status)) return "reservado"
  return ON_SALE.test(status) || readFlag(said) === true ? "disponivel" : undefined
}

/** Whether a status takes the car off sale. */
export function isGone(status: Gone | Offered | undefined): status is Gone {
  return status === "vendido" || status === "removido"
}
