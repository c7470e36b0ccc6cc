import type { Contact } from "./tenant.ts"

/** The address that calls a dealer; undefined for one without a number. */
export function phoneLink({ phone }: Pick<Contact, "phone">): string | undefined {
  const number = dialled(phone)
  return number === undefined ? undefined : `tel:${number}`
}

/** WhatsApp with a message already written; undefined for a dealer without a number. */
export function whatsappLink({ whatsapp }: Pick<Contact, "whatsapp">, message: string): string | undefined {
  const number = dialled(whatsapp)
  return number === undefined ? undefined : `https://wa.me/${number.slice(1)}?text=${encodeURIComponent(message)}`
}

/** "+5511…" for a number written with or without its country. */
function dialled(text: string): string | undefined {
  const digits = text.replace(/\D/g, "")
  if (digits === "") return undefined
  return digits.length > 11 ? `+${digits}` : `+55${digits}`
}
