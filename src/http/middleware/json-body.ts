import type { Context } from "hono"
import { createMiddleware } from "hono/factory"
import type { z } from "zod"
import { DomainError } from "../../base/errors.ts"
import { problemsOf } from "../../base/field-errors.ts"
import { readBytes } from "../read-bytes.ts"
import type { AppEnv } from "../parts.ts"

const MAX_BYTES = 64 * 1024
const MAX_DEPTH = 32
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false })

/**
 * Reads and validates a JSON body into `c.req.valid("json")`. Throws DomainError `not_json` (415), `too_large` (413,
 * read no further than the limit), `malformed` (400: encoding, syntax, depth) or `invalid` (422, with every field).
 */
export function jsonBody<Contract extends z.ZodType>(contract: Contract) {
  type Valid = { in: { json: z.input<Contract> }; out: { json: z.output<Contract> } }
  return createMiddleware<AppEnv, string, Valid>(async function jsonBody(c, next) {
    const result = contract.safeParse(parse(await readText(c)))
    if (!result.success) throw new DomainError("invalid", { errors: problemsOf(result.error.issues) })
    c.req.addValidatedData("json", result.data as object)
    await next()
  })
}

async function readText(c: Context<AppEnv>): Promise<string> {
  const type = c.req.header("content-type") ?? ""
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) throw new DomainError("not_json")
  const bytes = await readBytes(c.req.raw, MAX_BYTES)
  try {
    return UTF8.decode(bytes)
  } catch (error) {
    throw new DomainError("malformed", { detail: "O corpo do pedido não está em UTF-8.", cause: error })
  }
}

function parse(text: string): unknown {
  if (depth(text) > MAX_DEPTH) throw new DomainError("malformed", { detail: "O JSON é aninhado demais." })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DomainError("malformed", { cause: error })
  }
}

/** Deepest nesting of brackets outside strings: cheaper and safer than parsing first. */
function depth(text: string): number {
  let level = 0
  let deepest = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (quoted && char === "\\") i++
    else if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === "{" || char === "[") deepest = Math.max(deepest, ++level)
    else if (char === "}" || char === "]") level--
  }
  return deepest
}
