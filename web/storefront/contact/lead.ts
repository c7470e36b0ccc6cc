import type { LeadRequest } from "../../../src/contract/lead.ts"
import type { Answers } from "../../state/answers.ts"
import { money, phoneDigits } from "../../ui/format.ts"

/** The sentence above the button, as it read on this day; goes with each contact. */
const CONSENT_TEXT = "2026-11-23"

/** The form as it stands. */
export interface Filled {
  readonly name: string
  readonly phone: string
  readonly message: string
  readonly trade: boolean
  readonly tradeModel: string
  readonly tradeKm: string
  readonly marketing: boolean
}

interface Around {
  readonly answers: Answers
  readonly sessionId: string
  readonly carId: string
  readonly recommendationId: string | undefined
}

/** The request: how it will be paid and the car to trade in are written under the message. */
export function leadOf(filled: Filled, { answers, sessionId, carId, recommendationId }: Around): LeadRequest {
  const lines = [filled.message.trim(), payment(answers), trade(filled)].filter(Boolean)
  return {
    sessionId,
    carId,
    ...(recommendationId === undefined ? {} : { recommendationId }),
    name: clean(filled.name),
    phone: phoneDigits(filled.phone),
    ...(lines.length === 0 ? {} : { message: clean(lines.join("\n").slice(0, 2000)) }),
    consent: { textVersion: CONSENT_TEXT, marketing: filled.marketing },
  }
}

/** What pasting or cutting leaves behind and the server refuses goes: control characters, half of a pair. */
function clean(text: string): string {
  const whole = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, " ")
  return whole.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").trim()
}

function payment({ payment: kind, downPayment, monthlyMax }: Answers): string {
  if (kind !== "down") return ""
  const parts = [
    downPayment === undefined ? "" : `entrada de ${money(downPayment)}`,
    monthlyMax === undefined ? "" : `parcela de até ${money(monthlyMax)}`,
  ].filter(Boolean)
  return parts.length === 0 ? "" : `Penso em ${parts.join(" e ")}.`
}

function trade({ trade: has, tradeModel, tradeKm }: Filled): string {
  if (!has || tradeModel.trim() === "") return ""
  return `Tenho um ${tradeModel.trim()}${tradeKm === "" ? "" : ` com ${tradeKm} km`} para dar na troca.`
}

/** What keeps the form from being sent, in words. */
export function problemsOf({ name, phone }: Filled): { readonly name?: string; readonly phone?: string } {
  const wrongPhone = phoneProblem(phone)
  return {
    ...(name.trim().length < 2 ? { name: "Diga seu nome." } : {}),
    ...(wrongPhone === undefined ? {} : { phone: wrongPhone }),
  }
}

const NUMBERS = ["", "", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"]

function phoneProblem(phone: string): string | undefined {
  const digits = phoneDigits(phone)
  if (digits.length === 0) return "Diga o celular com DDD."
  if (!/^[1-9][1-9]/.test(digits) && digits.length >= 2) return "Confira o DDD."
  const missing = (digits[2] === "9" ? 11 : 10) - digits.length
  if (missing <= 0) return undefined
  return missing === 1 ? "Falta um número." : `Faltam ${NUMBERS[missing]} números.`
}
