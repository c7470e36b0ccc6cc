/** Bad values are refused before anything is opened: usage and exit 2, as for a wrong word. */
import { describe, expect, test } from "vitest"
import { UsageError } from "../../../scripts/cli/failure.ts"
import { addressOf, dayOf, slugOf, wholeNumber } from "../../../scripts/cli/values.ts"
import { VERBS, type Words } from "../../../scripts/tenant/verbs.ts"

const read = (verb: string, words: string[], flags: Partial<Words["values"]> = {}) => VERBS[verb]?.read(words, flags)
const good = { name: "Loja", plan: "basic" }

describe("tenant", () => {
  test.each<[string, string[], Partial<Words["values"]>, RegExp]>([
    ["create", ["loja-nova"], { ...good, plan: "gold" }, /basic, professional or enterprise/],
    ["create", ["loja-nova"], { plan: "basic" }, /--name is missing/],
    ["create", ["loja-nova"], { ...good, name: "x".repeat(101) }, /--name takes/],
    ["create", ["loja-nova"], { ...good, owner: "ana" }, /--owner takes an e-mail/],
    ["create", ["loja-nova"], { ...good, "trial-days": "soon" }, /--trial-days takes a whole number from 0 to 365/],
    ["create", ["loja-nova"], { ...good, "trial-days": "1e2" }, /--trial-days takes/],
    ["create", ["Loja Nova"], good, /is no slug/],
    ["create", ["admin"], good, /is no slug/],
    ["create", [], good, /SLUG is missing/],
    ["show", ["a b"], {}, /is no slug/],
    ["plan", ["loja-nova", "gold"], {}, /basic, professional or enterprise/],
    ["suspend", ["loja-nova"], {}, /--why is missing/],
    ["suspend", ["loja-nova"], { why: "x".repeat(501) }, /--why takes/],
    ["set", ["loja-nova", "branding"], {}, /is not PATH=VALUE/],
    ["host", ["loja-nova"], {}, /DOMAIN is missing/],
  ])("%s %j %j is refused", (verb, words, flags, said) => {
    expect(() => read(verb, words, flags)).toThrow(UsageError)
    expect(() => read(verb, words, flags)).toThrow(said)
  })

  test("good values pass", () => {
    expect(read("create", ["loja-nova"], { ...good, owner: "ana@loja.example", "trial-days": "0" })).toBeTypeOf(
      "function",
    )
    expect(read("set", ["loja-nova", "contact.phone=1133334444"])).toBeTypeOf("function")
  })
})

test.each([
  ["a double hyphen", () => slugOf("a--b")],
  ["a number with a sign", () => wholeNumber("--concurrency", "-1", 1, 32)],
  ["a number in hexadecimal", () => wholeNumber("--concurrency", "0x2", 1, 32)],
  ["more than there may be", () => wholeNumber("--concurrency", "33", 1, 32)],
  ["a day that is none", () => dayOf("--from", "2026-02-30")],
  ["a day in words", () => dayOf("--from", "ontem")],
  ["an address that is none", () => addressOf("--at", "localhost:8787")],
  ["an address of another kind", () => addressOf("--at", "file:///etc/passwd")],
])("%s is refused", (_, value) => {
  expect(value).toThrow(UsageError)
})

test("values that are good come out as they are meant", () => {
  expect(slugOf("auto-center-2")).toBe("auto-center-2")
  expect(wholeNumber("--concurrency", "32", 1, 32)).toBe(32)
  expect(dayOf("--from", "2026-02-28")?.toISOString()).toBe("2026-02-28T00:00:00.000Z")
  expect(dayOf("--from", undefined)).toBeUndefined()
  expect(addressOf("--at", "http://127.0.0.1:8787").port).toBe("8787")
})
