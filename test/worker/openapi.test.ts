import { beforeAll, describe, expect, test } from "vitest"
import { PROBLEMS } from "../../src/contract/problem.ts"
import { adminApp, dealerApp, platformApp } from "../../src/http/apps.ts"
import type { Parts } from "../../src/http/parts.ts"
import { bindings, fetchHost, makeTenant } from "./support/tenant.ts"

type Node = { readonly [key: string]: unknown }
type Operation = Node & {
  readonly summary?: string
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema?: Node }[]
  readonly responses: Readonly<Record<string, Node>>
}
type Document = Node & {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly "x-problems": Node
}

const APPS = { dealer: dealerApp, admin: adminApp, platform: platformApp } as const
const documents = new Map<string, Document>()

beforeAll(async () => {
  const { slug } = await makeTenant()
  const { BASE_DOMAIN } = bindings
  const hosts = { dealer: `${slug}.${BASE_DOMAIN}`, admin: `admin.${BASE_DOMAIN}`, platform: BASE_DOMAIN }
  for (const [name, host] of Object.entries(hosts)) {
    documents.set(name, await (await fetchHost(host, "/api/openapi.json")).json<Document>())
  }
})

const documentOf = (name: string): Document => documents.get(name)!
const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  )

describe.each(Object.entries(APPS))("the document of the %s's host", (name, makeApp) => {
  test("has every route of the app, and none that is not", () => {
    const routes = makeApp({} as Parts).routes.filter(({ method }) => method !== "ALL")
    const expected = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{.+\})?/g, "{$1}")}`)
    const listed = operationsOf(documentOf(name)).map((each) => each.name)
    expect(listed.toSorted()).toEqual([...new Set(expected)].toSorted())
  })

  test("is OpenAPI 3.1 in shape, with its own title", () => {
    const document = documentOf(name)
    expect(document.openapi).toBe("3.1.0")
    expect(document.info.title).toMatch(/^CarMatch/)
    expect(document.info.description).toContain("application/problem+json")
    const ids = operationsOf(document).map(({ operation }) => operation["operationId"])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { name, path, operation } of operationsOf(document)) {
      expect(operation.summary, name).toMatch(/\S/)
      const named = (operation.parameters ?? []).filter((one) => one.in === "path").map((one) => one.name)
      expect(named, name).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each))
      for (const parameter of operation.parameters ?? []) expect(parameter.schema, name).toBeTypeOf("object")
      expect(Object.keys(operation.responses), name).toContain("default")
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^(?:[1-5]\d\d|default)$/)
        if (!("$ref" in response)) expect(response["description"], `${name} ${status}`).toMatch(/\S/)
      }
    }
  })

  test("leaves no reference dangling", () => {
    const document = documentOf(name)
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = ""]) => ref)
    expect(references.length).toBeGreaterThan(0)
    for (const reference of new Set(references)) {
      const steps = reference.replace(/^#\//, "").split("/")
      expect(steps.reduce<unknown>((node, step) => (node as Node | undefined)?.[step], document)).toBeDefined()
    }
  })

  test("holds the table of problems with their texts, for people and programs", () => {
    const document = documentOf(name)
    const { Problem } = (document["components"] as { responses: { Problem: { description: string } } }).responses
    for (const [code, [status, title, detail]] of Object.entries(PROBLEMS)) {
      expect(document["x-problems"][code]).toEqual({ status, title, detail })
      expect(Problem.description).toContain(`\`${code}\` | ${status} | ${title} | ${detail}`)
    }
  })
})

test("a lead's Idempotency-Key and the list's filters are parameters", () => {
  const { paths } = documentOf("dealer")
  expect(paths["/api/leads"]!["post"]!.parameters).toContainEqual(
    expect.objectContaining({ in: "header", name: "Idempotency-Key", required: true }),
  )
  const filters = (paths["/api/cars"]!["get"]!.parameters ?? []).filter((one) => one.in === "query")
  const wanted =
    "make model body fuel gearbox priceMin priceMax yearMin yearMax kmMax seatsMin airbagsMin powerMin has q sort page pageSize"
  expect(filters.map((one) => one.name)).toEqual(wanted.split(" "))
  expect(filters.filter((one) => one.required === true)).toEqual([])
})

test("a kept snapshot's format is a parameter", () => {
  const { parameters } = documentOf("admin").paths["/admin/tenants/{slug}/snapshots/{version}"]!["get"]!
  expect(parameters).toContainEqual(expect.objectContaining({ in: "query", name: "format", required: false }))
})

test("health is described as it answers", async () => {
  const { paths } = documentOf("admin")
  const content = paths["/readyz"]!["get"]!.responses["200"]!["content"] as Node
  const { schema } = content["application/json"] as { schema: { required: string[] } }
  const report = await (await fetchHost(`admin.${bindings.BASE_DOMAIN}`, "/readyz")).json<object>()
  expect(Object.keys(report).toSorted()).toEqual(schema.required.toSorted())
  expect(Object.keys(paths["/readyz"]!["get"]!.responses)).toEqual(["200", "503", "default"])
})
