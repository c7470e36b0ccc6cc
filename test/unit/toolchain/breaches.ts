/** A breach of every house rule, and code that looks like one and is none; floors.test.ts plants them. */

/** A file of the planted tree. Each stands alone: what it imports need not exist. */
interface Plant {
  path: string
  code: string
}

/** For each rule of scripts/lint, the files in which it must fire. */
export const breaches: Readonly<Record<string, readonly Plant[]>> = {
  floors: [
    { path: "src/catalog/up.ts", code: `import { a } from "../recommendation/recommend.ts"\nexport const b = a` },
    { path: "src/base/up.ts", code: `export { a } from "../storage/cache.ts"` },
    { path: "src/storage/all-up.ts", code: `export * from "../http/app.ts"` },
    { path: "src/leads/types-up.ts", code: `import type { A } from "../platform/a.ts"\nexport type B = A` },
    { path: "src/leads/type-in-place-up.ts", code: `export type A = import("../jobs/schedule.ts").A` },
    { path: "src/tenancy/dynamic-up.ts", code: `export const load = () => import("../billing/usage.ts")` },
    { path: "src/tenancy/template-up.ts", code: "export const load = () => import(`../billing/usage.ts`)" },
    { path: "src/privacy/require-up.ts", code: `export const a = require("../platform/export.ts")` },
    { path: "src/analytics/crooked-up.ts", code: `import "./../catalog/../../src/./http/app.ts"` },
    { path: "src/identity/deep/deeper/up.ts", code: `import "../../../worker.ts"` },
    { path: "src/identity/query-up.ts", code: `import text from "../http/page.ts?raw"\nexport const a = text` },
    { path: "src/http/url-up.ts", code: `export const a = new URL("../worker.ts", import.meta.url)` },
    { path: "src/jobs/unknown.ts", code: `import "../utils/grab-bag.ts"` },
    { path: "src/helpers/unknown.ts", code: `import "../base/ids.ts"` },
  ],
  edges: [
    { path: "src/recommendation/beside.ts", code: `import "../billing/usage.ts"` },
    { path: "src/leads/beside.ts", code: `export { a } from "../identity/sessions.ts"` },
    { path: "src/contract/beside.ts", code: `import type { A } from "../base/ids.ts"\nexport type B = A` },
  ],
  diets: [
    { path: "src/engine/package.ts", code: `import { z } from "zod"\nexport const a = z` },
    { path: "src/engine/base.ts", code: `import "../base/ids.ts"` },
    { path: "src/engine/storage.ts", code: `import "../storage/keys.ts"` },
    { path: "src/contract/package.ts", code: `import "uuid"` },
    { path: "src/base/input.ts", code: `import "cloudflare:sockets"` },
  ],
  "env-at-the-door": [
    { path: "src/http/env.ts", code: `import type { Env } from "../env.ts"\nexport type A = Env` },
    { path: "src/storage/env.ts", code: `import "../env.ts"` },
  ],
  "src-alone": [
    { path: "src/http/node.ts", code: `import { readFile } from "node:fs/promises"\nexport const a = readFile` },
    { path: "src/jobs/bare-node.ts", code: `import "crypto"` },
    { path: "src/http/web.ts", code: `import "../../web/api.ts"` },
    { path: "src/platform/scripts.ts", code: `export const load = () => import("../../scripts/migrations.ts")` },
    { path: "src/worker.ts", code: `import "../test/support/stack.ts"` },
  ],
  "web-imports": [
    { path: "web/server.ts", code: `import "../src/http/app.ts"` },
    { path: "web/ui/base.tsx", code: `import { a } from "../../src/base/money.ts"\nexport const b = a` },
    { path: "web/scripts.ts", code: `import "../scripts/environment.ts"` },
    { path: "web/glob.ts", code: `export const all = import.meta.glob("../src/storage/*.ts")` },
    { path: "web/globs.ts", code: `export const all = import.meta.glob(["./ui/*.ts", "../src/leads/*.ts"])` },
    { path: "web/node.ts", code: `import "node:path"` },
  ],
  "plain-imports": [
    { path: "src/http/hidden.ts", code: `export const load = (name: string) => import(name)` },
    { path: "src/http/half-hidden.ts", code: "export const load = (name: string) => import(`../${name}.ts`)" },
    { path: "web/absolute.ts", code: `import "/../src/http/app.ts"` },
    { path: "src/jobs/alias.ts", code: `import "#worker"` },
    { path: "src/jobs/file.ts", code: `import "file:///src/worker.ts"` },
  ],
  "hono-in-http": [
    { path: "src/identity/hono.ts", code: `import { getCookie } from "hono/cookie"\nexport const a = getCookie` },
    { path: "src/platform/openapi.ts", code: `import type { A } from "hono-openapi"\nexport type B = A` },
    { path: "src/jobs/hono.ts", code: `import "hono"` },
    { path: "web/hono.ts", code: `import "hono/client"` },
  ],
  "drizzle-in-verbs": [
    { path: "src/http/drizzle.ts", code: `import { eq } from "drizzle-orm"\nexport const a = eq` },
    { path: "src/jobs/drizzle.ts", code: `import "drizzle-orm/pg-core"` },
    { path: "src/engine/drizzle.ts", code: `import type { SQL } from "drizzle-orm"\nexport type A = SQL` },
    { path: "src/contract/drizzle.ts", code: `import "drizzle-orm"` },
    { path: "src/base/drizzle.ts", code: `import "drizzle-orm"` },
    { path: "src/env.ts", code: `import "drizzle-orm"` },
    { path: "web/drizzle.ts", code: `import "drizzle-orm"` },
  ],
  "drivers-in-storage": [
    { path: "src/catalog/neon.ts", code: `import { neon } from "@neondatabase/serverless"\nexport const a = neon` },
    {
      path: "src/recommendation/redis.ts",
      code: `import type { Redis } from "@upstash/redis/cloudflare"\nexport type A = Redis`,
    },
    { path: "src/http/limit.ts", code: `import "@upstash/ratelimit"` },
    { path: "web/redis.ts", code: `import "@upstash/redis"` },
  ],
  "bound-tenant": [
    { path: "src/catalog/a.ts", code: `export function edit(ctx: object, slug: string) { return [ctx, slug] }` },
    { path: "src/leads/a.ts", code: `export const create = async (tenantId: string) => tenantId` },
    { path: "src/identity/a.ts", code: `export const find = ({ tenantSlug: name }: { tenantSlug: string }) => name` },
    { path: "src/privacy/a.ts", code: `export function erase(input: { id: string; slug: string }) { return input }` },
    { path: "src/analytics/a.ts", code: `function flush(slug = "") { return slug }\nexport { flush as write }` },
    { path: "src/recommendation/a.ts", code: `export const verbs = { learn(tenant_id: string) { return tenant_id } }` },
    { path: "src/recommendation/b.ts", code: `export class Learner { learn(...slug: string[]) { return slug } }` },
    {
      path: "src/leads/b.ts",
      code: `export default function (ctx: object) { return (slug: string) => [ctx, slug] }\nexport const make = (ctx: object) => (slug: string) => [ctx, slug]`,
    },
  ],
  "engine-pure": [
    { path: "src/engine/clock.ts", code: `export const a = () => Date.now()` },
    { path: "src/engine/clock-in-hand.ts", code: `export const a = Date.now` },
    { path: "src/engine/today.ts", code: `export const a = () => new Date()` },
    { path: "src/engine/today-as-text.ts", code: `export const a = () => Date()` },
    { path: "src/engine/chance.ts", code: `export const a = () => Math.random()` },
    { path: "src/engine/fetch.ts", code: `export const a = () => fetch("https://example.com")` },
    { path: "src/engine/fetch-in-hand.ts", code: `const get = globalThis.fetch\nexport const a = get` },
    { path: "src/engine/uuid.ts", code: `export const a = () => crypto.randomUUID()` },
    { path: "src/engine/later.ts", code: `export const a = (f: () => void) => setTimeout(f, 1)` },
  ],
  "storage-keys": [
    { path: "src/catalog/key.ts", code: "export const key = (name: string) => `t:${name}:stock`" },
    { path: "src/tenancy/key.ts", code: `export const key = (host: string) => "host:" + host` },
    { path: "src/platform/key.ts", code: "export const key = (name: string) => `t/${name}/logo`" },
    { path: "src/storage/cache.ts", code: "export const key = (host: string) => `host:${host}`" },
  ],
}

/** No rule of the house may say anything against these. */
export const innocents: readonly Plant[] = [
  {
    path: "src/http/app.ts",
    code: `import { Hono } from "hono"\nimport "../tenancy/resolve.ts"\nimport "./page.ts"\nexport const a = new Hono()`,
  },
  {
    path: "src/http/routes/media.ts",
    code: `import { a } from "../app.ts"\nimport "../../leads/create.ts"\nexport { a }`,
  },
  {
    path: "src/recommendation/recommend.ts",
    code: `import { eq } from "drizzle-orm"\nimport "../engine/rank.ts"\nimport "../base/ids.ts"\nexport const a = eq`,
  },
  {
    path: "src/storage/database.ts",
    code: `import "@neondatabase/serverless"\nimport "@upstash/redis"\nimport "drizzle-orm"\nimport "../base/ids.ts"`,
  },
  { path: "src/storage/keys.ts", code: "export const key = (slug: string) => `t:${slug}:stock`" },
  { path: "src/tenancy/bind.ts", code: `export function find(slug: string) { return slug }` },
  { path: "src/platform/suspend.ts", code: `export function suspend(slug: string) { return slug }` },
  {
    path: "src/catalog/edit.ts",
    code: `function local(slug: string) { return slug }\nexport function edit(ctx: { tenant: { slug: string } }) { return local(ctx.tenant.slug) }`,
  },
  {
    path: "src/engine/rank.ts",
    code: `import type { Car } from "../contract/car.ts"\nimport "./columns.ts"\nexport const age = (now: number, car: Car) => [new Date(now), car, Math.max(1, 2)]`,
  },
  { path: "src/engine/fetch-of-ours.ts", code: `const fetch = (column: number) => column\nexport const a = fetch(1)` },
  {
    path: "src/base/context.ts",
    code: `import "../contract/tenant.ts"\nimport "uuid"\nexport const now = () => Date.now()`,
  },
  { path: "src/contract/car.ts", code: `import { z } from "zod"\nimport "zod/v4"\nexport const a = z` },
  { path: "src/jobs/schedule.ts", code: `import "../billing/usage.ts"\nexport const text = "the host: a name; at: t"` },
  {
    path: "web/main.tsx",
    code: `import "react"\nimport "./api.ts"\nimport "../src/contract/car.ts"\nexport const load = () => import("../src/engine/rank.ts")`,
  },
  { path: "web/vite.config.ts", code: `import { resolve } from "node:path"\nexport const a = resolve("t")` },
  {
    path: "scripts/start.ts",
    code: `import "node:fs"\nimport "../src/env.ts"\nimport "../src/platform/provision.ts"\nexport const key = "t:x"`,
  },
  { path: "test/worker/a.ts", code: `import "../../src/env.ts"\nimport "hono"\nimport "drizzle-orm"` },
]
