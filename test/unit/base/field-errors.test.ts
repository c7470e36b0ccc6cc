import { expect, test } from "vitest"
import { z } from "zod"
import { problemsOf } from "../../../src/base/field-errors.ts"

const Shape = z.strictObject({
  name: z.string().min(2),
  plan: z.enum(["basic", "professional"]),
  page: z.coerce.number().max(60),
  contact: z.strictObject({ phone: z.string() }).optional(),
  tags: z.array(z.string().max(3)).max(1).optional(),
  price: z.number().positive().optional(),
  code: z
    .string()
    .min(3, "três letras")
    .regex(/^\w{3}/, "três letras")
    .optional(),
})

const told = (value: unknown) =>
  problemsOf(Shape.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path}: ${message}`)
const good = { name: "Loja", plan: "basic", page: 1 }

test.each([
  [{ page: 1 }, ["name: falta informar", "plan: falta informar"]],
  [{ ...good, name: "a" }, ["name: no mínimo 2 caracteres"]],
  [{ ...good, page: "abc" }, ["page: não é um número"]],
  [{ ...good, page: 61 }, ["page: no máximo 60"]],
  [{ ...good, price: 0 }, ["price: mais de 0"]],
  [{ ...good, tags: ["a", "b"] }, ["tags: no máximo 1 item"]],
  [{ ...good, tags: ["abcd"] }, ["tags.0: no máximo 3 caracteres"]],
  // A field too many is named, at its own place; the same words about one field come once.
  [{ ...good, foo: 1, bar: 2 }, ["foo: campo desconhecido", "bar: campo desconhecido"]],
  [{ ...good, contact: { phone: "1", fax: "2" } }, ["contact.fax: campo desconhecido"]],
  [{ ...good, code: "" }, ["code: três letras"]],
])("%j is told in plain Portuguese", (value, expected) => {
  expect(told(value)).toEqual(expected)
})

test("other words stay zod's, in Portuguese", () => {
  expect(told({ ...good, plan: "gold" })).toEqual([expect.stringContaining("Opção inválida")])
  expect(told({ ...good, name: 7 })).toEqual([expect.stringContaining("esperava um texto")])
})
