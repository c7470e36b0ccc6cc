import { mkdtemp, rm } from "node:fs/promises"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrateUp } from "../../src/platform/migrate.ts"
import { type Environment, environment } from "../environment.ts"
import { stackEnvironment } from "../local/stack-environment.ts"
import { startStack } from "../local/stack.ts"
import { loadMigrations } from "../migrations.ts"
import { buildProduct } from "../start/build.ts"
import { accountFor } from "./load/account.ts"
import { createShoppers } from "./load/drive.ts"
import { type Figures, paired } from "./load/paired.ts"
import { FLEET_CARS, planOf, SIZES } from "./load/plan.ts"
import { profileOf } from "./load/profile.ts"
import { type Served, serveBundle, serveFloor } from "./load/serve.ts"
import { makeDealer } from "./load/stock.ts"

/**
 * Recommendations a second and CPU a request of the bundle as it is deployed, in workerd, on real Postgres and Redis,
 * beside a bare Hono worker that parses and echoes the same body; then where the record of each answer is. Linux only:
 * CPU is read from /proc. Throws UsageError where `only` names no figure.
 */
export async function load({ only }: { readonly only?: string | undefined }): Promise<object> {
  const plan = planOf(only)
  const dataDir = await mkdtemp(join(tmpdir(), "carmatch-load-"))
  const stack = await startStack({ dataDir, redis: "required" })
  const env = environment({ ...stackEnvironment(stack) }, async () => undefined)
  const workers: Served[] = []
  const shoppers = createShoppers()
  try {
    const tokenKey = env.variables.TENANT_TOKEN_KEY
    await migrateUp(env.platform, { migrations: await loadMigrations(), tokenKey })
    const slugs = new Set(plan.flatMap(({ work }) => work.hosts))
    await makeDealers(env, slugs)
    const built = await buildProduct(dataDir)
    const ours = await serveBundle(built, env.variables)
    workers.push(ours)
    const floor = await serveFloor(join(dataDir, "floor"), built.pages, env.variables)
    workers.push(floor)
    for (const [cars] of SIZES) if (slugs.has(`bench-${cars}`)) await verify(ours, `bench-${cars}`, cars)
    const figures: Record<string, Record<string, Figures>> = {}
    const answers = new Map<string, Set<string>>()
    for (const { group, name, work } of plan) {
      const of = (figures[group] ??= {})
      of[name] = await paired(shoppers, { ours, floor, work, answers })
    }
    const records = await accountFor(env, answers, async (slug) => {
      const profile = profileOf(0)
      const answer = await ask(ours, slug, "/api/recommendations", { profile })
      return (answer as { recommendationId: string }).recommendationId
    })
    return { ...figures, records: { ...records, logged: ours.logged() } }
  } finally {
    await shoppers.stop()
    for (const worker of workers) await worker.stop()
    await env.close()
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function makeDealers(env: Environment, slugs: ReadonlySet<string>): Promise<void> {
  const sizes = new Map(SIZES.map(([cars]) => [`bench-${cars}`, cars]))
  for (const slug of slugs) await makeDealer(env, slug, sizes.get(slug) ?? FLEET_CARS)
}

/** Ten cars, in the order of what they break and of their score, out of a stock of the size that we speak of. */
async function verify(worker: Served, slug: string, cars: number): Promise<void> {
  const stock = (await ask(worker, slug, "/api/cars?pageSize=1")) as { total: number }
  if (stock.total !== cars) throw new Error(`${slug} has ${stock.total} cars, not ${cars}`)
  const { items } = (await ask(worker, slug, "/api/recommendations", { profile: profileOf(0) })) as {
    items: { score: number; rank: number; breaks: unknown[]; facts: unknown[]; reasons: unknown[] }[]
  }
  const whole = items.every(({ score, rank, facts, reasons }, i) => {
    return score >= 0 && score <= 1 && rank === i + 1 && facts.length + reasons.length > 0
  })
  if (items.length !== 10 || !whole) throw new Error(`${slug} does not answer with ten whole items`)
}

function ask(worker: Served, slug: string, path: string, body?: object): Promise<unknown> {
  const method = body === undefined ? "GET" : "POST"
  const headers = { host: `${slug}.localhost`, "content-type": "application/json" }
  return new Promise((done, fail) => {
    const call = request({ host: "127.0.0.1", port: worker.port, path, method, headers, timeout: 30_000 })
    call.once("error", fail).once("timeout", () => call.destroy(new Error("no answer")))
    call.once("response", (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk))
      response.once("end", () => {
        if (response.statusCode === 200) done(JSON.parse(text))
        else fail(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    call.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
