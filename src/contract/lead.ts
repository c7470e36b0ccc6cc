import { z } from "zod"
import { plainText } from "./text.ts"

const WRONG_PHONE = "telefone com DDD, como (11) 91234-5678"

/**
 * A Brazilian phone number in any usual spelling, the country's 55 or a zero before the area code included; stored as its
 * 10 or 11 digits. Another country's, which would read as some Brazilian number, is refused.
 */
const Phone = z
  .string()
  .max(30)
  .regex(/^(?!\s*\+(?!\s*55))/, WRONG_PHONE)
  .transform((text) => text.replace(/\D/g, "").replace(/^(?:55|0)(?=\d{10,11}$)/, ""))
  .pipe(z.string().regex(/^[1-9][1-9]\d{8,9}$/, WRONG_PHONE))

export const LeadRequest = z.object({
  sessionId: z.uuid(),
  recommendationId: z.uuid().optional(),
  carId: z.uuid().optional(),
  // A name has a letter: invisible marks and figures alone call nobody.
  name: plainText(120).min(2, "diga seu nome").regex(/\p{L}/u, "diga seu nome"),
  phone: Phone,
  email: z.email("um e-mail como nome@exemplo.com.br").max(254).optional(),
  message: plainText(2000).optional(),
  consent: z.object({ textVersion: plainText(40), marketing: z.boolean() }),
})
export type LeadRequest = z.infer<typeof LeadRequest>

export const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,100}$/

export const LeadAnswer = z.object({
  id: z.uuid(),
  /** Of the lead's session, for who sent its nonce. */
  sessionToken: z.string().optional(),
})
export type LeadAnswer = z.infer<typeof LeadAnswer>
