import { env } from "cloudflare:test"
import { exports } from "cloudflare:workers"
import { newId } from "../../../src/base/ids.ts"
import type { TenantContext } from "../../../src/storage/context.ts"
import { parseEnv } from "../../../src/env.ts"
import type { PlatformContext } from "../../../src/platform/context.ts"
import { provisionTenant } from "../../../src/platform/provision.ts"
import { bindAssets } from "../../../src/storage/assets.ts"
import { connectCache } from "../../../src/storage/cache.ts"
import { connect } from "../../../src/storage/connection.ts"
import { cars } from "../../../src/storage/schema/tenant.ts"
import { createTokenMinter } from "../../../src/storage/token.ts"
import { createContextFactory, type DatabaseRole } from "../../../src/tenancy/bind.ts"
import { readTenant } from "../../../src/tenancy/record.ts"
import type { PlanName } from "../../../src/contract/tenant.ts"

/** The bindings this worker runs with. */
export const bindings = parseEnv(env)

const cache = connectCache(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)

/** The platform's verbs, as the worker's own. */
export const platform: PlatformContext = {
  owner: connect(bindings.DATABASE_URL_OWNER),
  cache,
  baseDomain: bindings.BASE_DOMAIN,
  assetsOf: (slug) => bindAssets(bindings.MEDIA, slug),
  actor: "test",
}

/** The worker's own factory of contexts. */
export const createContext = createContextFactory({
  connections: {
    web: connect(bindings.DATABASE_URL),
    dealer: connect(bindings.DATABASE_URL_DEALER),
    jobs: connect(bindings.DATABASE_URL_JOBS),
  },
  cache,
  bucket: bindings.MEDIA,
  mintToken: createTokenMinter(bindings.TENANT_TOKEN_KEY),
})

/** A tenant of one suite's own. */
export interface TestTenant {
  readonly slug: string
  readonly schema: string
  /** Asks the worker on this tenant's host. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** `deadlineMs` from now, else 10 s. */
  context(role: DatabaseRole, deadlineMs?: number): TenantContext
}

/** Makes a tenant, provisioned as any other. */
export async function makeTenant(options: { plan?: PlanName; config?: object } = {}): Promise<TestTenant> {
  const slug = `t${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`
  const { plan = "professional", config } = options
  const { tenant } = await provisionTenant(platform, {
    slug,
    name: `Loja ${slug}`,
    plan,
    trialDays: 14,
    owner: `dono@${slug}.example`,
    ...(config === undefined ? {} : { config: config as Record<string, never> }),
  })
  const running: Promise<unknown>[] = []
  return {
    slug,
    schema: tenant.schema,
    fetch: (path, init) => fetchHost(`${slug}.${bindings.BASE_DOMAIN}`, path, init),
    context: (role, deadlineMs = 10_000) =>
      createContext(readTenant(tenant), {
        role,
        actor: { kind: "member", name: "tester" },
        requestId: newId(),
        deadline: Date.now() + deadlineMs,
        waitUntil: (work) => void running.push(work),
      }),
  }
}

/** Asks the worker on any host. */
export function fetchHost(host: string, path: string, init?: RequestInit): Promise<Response> {
  return exports.default.fetch(new Request(`http://${host}${path}`, { redirect: "manual", ...init }))
}

/** Posts JSON. */
export function postJson(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } }
}

type NewCar = typeof cars.$inferInsert

/** A car's row with what a test does not care about filled in. */
export function carRow(own: Partial<NewCar> = {}): NewCar & { id: string } {
  const now = new Date().toISOString()
  return {
    id: newId(),
    title: "Chevrolet Onix 1.0 Turbo LTZ",
    make: "Chevrolet",
    model: "Onix",
    version: "1.0 Turbo LTZ",
    modelYear: 2022,
    buildYear: 2021,
    price: "74900.00",
    km: 38_400,
    fuel: "flex",
    gearbox: "automatic",
    body: "hatch",
    color: "Prata",
    doors: 4,
    seats: 5,
    equipment: ["air_conditioning"],
    photos: [],
    origin: "test",
    status: "disponivel",
    enteredAt: now,
    recordVersion: 1,
    manualFields: [],
    updatedAt: now,
    ...own,
  }
}

/** Puts cars into a tenant's stock, as the dealer. */
export async function plantCars(tenant: TestTenant, rows: readonly NewCar[]): Promise<void> {
  await tenant
    .context("dealer")
    .db.insert(cars)
    .values([...rows])
}
