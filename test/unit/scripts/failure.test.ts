/** What staff read is English; what a dealer would read of it is quoted. */
import { expect, test } from "vitest"
import { CommandError, failureOf, sentence, UsageError, wrongVerb } from "../../../scripts/cli/failure.ts"
import { hintsFor } from "../../../scripts/cli/hints.ts"
import { describe as report } from "../../../scripts/stock/report.ts"
import { DomainError } from "../../../src/base/errors.ts"
import { largeRemoval, manyDoubles, overLimit } from "../../../src/catalog/import/store/refusals.ts"
import { PROBLEM_CODES } from "../../../src/contract/problem.ts"
import { parse } from "../import/support.ts"

/** Letters and words that only the Portuguese texts have. */
const PORTUGUESE = /[ãõçáéíóúâêô]|\b(não|loja|carro|arquivo|tente)\b/i
const unquoted = (text: string) => text.replaceAll(/“[^”]*”/g, "")

test("every code of the domain has its English sentence, beside the dealer's own", () => {
  for (const code of PROBLEM_CODES) {
    const told = sentence(new DomainError(code, { detail: "Não há loja com o slug x." }))
    expect(told).toMatch(new RegExp(`^[A-Z].*\\. \\(${code}\\) A dealer would read: “Não há loja com o slug x\\.”$`))
    expect(unquoted(told)).not.toMatch(PORTUGUESE)
    // What says no more than its code is not quoted.
    expect(sentence(new DomainError(code))).not.toContain("“")
  }
})

test("fields at fault are named, and so are the flags that help; the domain knows of none", () => {
  const config = new DomainError("invalid", { errors: [{ path: "branding.colors.primary", message: "cor inválida" }] })
  expect(failureOf(config)).toEqual({
    code: "invalid",
    detail: "It cannot be taken as it is: branding.colors.primary.",
    dealerText: "branding.colors.primary: cor inválida",
    errors: config.errors,
  })
  for (const [error, hint] of [
    [largeRemoval(4, 10), /If the file is right, say --yes\. \(conflict\) A dealer would read: “A importação/],
    [manyDoubles(4, 10), /other cars, say --yes.*--full.*\(conflict\) A dealer would read: “4 dos 10 carros/],
    [new DomainError("conflict", { errors: [{ path: "tokenKey", message: "outra chave" }] }), /--rotate-key/],
  ] as const) {
    expect(error.detail).not.toContain("--")
    expect(sentence(error)).toMatch(hint)
  }
  expect(() => parse("cor;peso\nAzul;12\n")).toThrow(DomainError)
  try {
    parse("cor;peso\nAzul;12\n")
  } catch (error) {
    expect(sentence(error)).toMatch(/in the file's order: --columns make,model.*“Não encontrei/)
  }
  expect(sentence(overLimit(51, 50))).toMatch(/^The tenant's plan .*\(limit_reached\) A dealer .*“O estoque ficaria/)
  expect(hintsFor([{ path: "slug", message: "curto" }])).toEqual([])
})

test("what the command line says itself stays as it is, with its code in JSON", () => {
  expect(sentence(new UsageError("SLUG is missing."))).toBe("SLUG is missing.")
  expect(sentence(new CommandError("too_large", "x is larger than 20 MB."))).toBe("x is larger than 20 MB. (too_large)")
  expect(wrongVerb("", ["list", "show"]).message).toBe("Say what to do: list, show.")
  expect(wrongVerb("lits", ["list", "show"]).message).toBe("Unknown verb lits.")
  expect(failureOf(new Error("plain"))).toEqual({ code: "failed", detail: "plain" })
})

test("an import's report quotes what the dealer's side says of rows", () => {
  const text = report({
    inserted: 1,
    updated: 0,
    unchanged: 0,
    removed: 0,
    rejected: [{ row: 3, errors: ["preço negativo: “-3”", "sem modelo"] }],
    warnings: ["Seria recusada. A importação tiraria muito."],
    needs: [{ path: "acceptLargeRemoval", message: "confirme" }],
    dryRun: true,
  })
  expect(text).toContain("row 3: “preço negativo: ‘-3’; sem modelo”")
  expect(text).toContain("If the file is right, say --yes.")
  expect(unquoted(text)).not.toMatch(PORTUGUESE)
})
