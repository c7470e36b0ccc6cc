import { expect, test } from "vitest"
import { LeadRequest } from "../../../src/contract/lead.ts"
import { type Filled, leadOf, problemsOf } from "../../../web/storefront/contact/lead.ts"
import { maskPhone } from "../../../web/ui/format.ts"

const filled: Filled = {
  name: "Ana",
  phone: "(11) 91234-5678",
  message: "",
  trade: false,
  tradeModel: "",
  tradeKm: "",
  marketing: false,
}
const around = {
  answers: {},
  sessionId: "0b2f8a3c-9d4e-4f6a-8b1c-2d3e4f5a6b7c",
  carId: "1c3f8a3c-9d4e-4f6a-8b1c-2d3e4f5a6b7c",
  recommendationId: undefined,
}

test.each([
  ["a vertical tab and a NUL", { message: "um\u000bdois\u0000" }, { message: "um dois" }],
  ["an emoji cut in two at the end", { message: `${"a".repeat(1999)}🚗` }, { message: "a".repeat(1999) }],
  ["half of a pair", { name: "An\ud83da", message: "\ude97oi" }, { name: "Ana", message: "oi" }],
  ["whole ones", { name: "Ana 🚗", message: "🚗" }, { name: "Ana 🚗", message: "🚗" }],
])("what was pasted with %s is sent as the server takes it", (_name, own, sent) => {
  const lead = leadOf({ ...filled, ...own }, around)
  expect(lead).toMatchObject(sent)
  expect(LeadRequest.safeParse(lead).success).toBe(true)
})

test.each(["011 91234-5678", "+55 (11) 91234-5678", "0xx11912345678", "11912345678"])("%s is a phone", (phone) => {
  expect(maskPhone(phone)).toBe("(11) 91234-5678")
  expect(problemsOf({ ...filled, phone })).toEqual({})
})
