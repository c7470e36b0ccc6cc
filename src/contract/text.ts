import { z } from "zod"

/** What Postgres can keep and a person can have typed: whole characters, no control ones but line breaks and tabs. */
function isPlainText(text: string): boolean {
  return text.isWellFormed() && /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/.test(text)
}

/** Trimmed plain text of at most `max` characters. */
export const plainText = (max: number) =>
  z.string().trim().max(max).refine(isPlainText, "texto sem caracteres de controle ou partidos")
