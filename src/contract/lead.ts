import { z } from "zod"

/** A Brazilian phone number in any usual spelling; stored as its 10 or 11 digits. */
const Phone = z
  .string()
  .max(30)
  .transform((text) => text.replace(/\D/g, "").replace(/^55(?=\d{10,11}$)/, ""))
  .pipe(z.string().regex(/^[1-9][1-9]\d{8,9}$/, "telefone com DDD, como (11) 91234-5678"))

/** One line or more of plain text; Postgres keeps no NUL. */
const Text = z
  .string()
  .trim()
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/, "texto sem caracteres de controle")

export const LeadRequest = z.object({
  sessionId: z.uuid(),
  recommendationId: z.uuid().optional(),
  carId: z.uuid().optional(),
  name: Text.min(2, "diga seu nome").max(120),
  phone: Phone,
  email: z.email("um e-mail como nome@exemplo.com.br").max(254).optional(),
  message: Text.max(2000).optional(),
  consent: z.object({ textVersion: z.string().max(40), marketing: z.boolean() }),
})
export type LeadRequest = z.infer<typeof LeadRequest>

export const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,100}$/

export const LeadAnswer = z.object({ id: z.uuid() })
export type LeadAnswer = z.infer<typeof LeadAnswer>
