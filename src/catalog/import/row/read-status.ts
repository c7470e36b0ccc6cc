import type { Fields } from "../columns/fields.ts"
import { fold } from "../values/fold.ts"
import { readFlag } from "../values/read-flag.ts"

/** Why a car that the file lists is not for sale: it is sold, or it was withdrawn. */
export type Gone = "vendido" | "removido"

/** What a file says of a car that it offers. */
export type Offered = "disponivel" | "reservado"

/** "não", "não está mais", "is not for": what turns the word behind it round. Only such words stand between. */
const NOT = String.raw`\b(?:nao|not) (?:(?:esta|foi|mais|ainda|se|encontra|is|for|yet|currently) )*`
const SOLD = new RegExp(String.raw`(?<!${NOT})\b(?:vendid[oa]|sold)\b`)
const RESERVED = new RegExp(String.raw`(?<!${NOT})\b(?:reservad[oa]|reserved|em reserva)\b`)
const OFFERED = String.raw`\b(?:disponivel|available|ativ[oa]|active|a venda|for sale|em estoque|no estoque|in stock)\b`
const ON_SALE = new RegExp(OFFERED)
const WITHDRAWN = new RegExp(
  String.raw`\b(?:inativ[oa]|inactive|indisponivel|unavailable|removid[oa]|baixad[oa]|excluid[oa]|out of stock|(?:fora d[eo]|sem) estoque)\b` +
    `|${NOT}${OFFERED}`,
)

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
