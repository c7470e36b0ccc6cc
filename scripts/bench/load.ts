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
import { drive, type Load, profileOf, round, type Round } from "./load/drive.ts"
import { type Served, serveBundle, serveFloor } from "./load/serve.ts"
import { makeDealer } from "./load/stock.ts"
import { median } from "./machine.ts"

/** Rounds of each kind, ours and the floor's in turn, so that a noisy neighbour disturbs both. */
const ROUNDS = 5
const CONCURRENCY = 8
const SIZES: readonly [cars: number, requests: number][] = [
  [200, 600],
  [2000, 400],
  [20_000, 150],
]
const CONCURRENCIES = [1, 8, 32, 128]
const FLEET = 50
const FLEET_CARS = 45

type Figures = Round & { floorCpuMs: number }

/**
 * Recommendations a second and CPU a request of the bundle as it is deployed, in workerd, on real Postgres and Redis,
 * beside a bare Hono worker that parses and echoes the same body. Linux only: CPU is read from /proc.
 */
export async function load(): Promise<object> {
  const dataDir = await mkdtemp(join(tmpdir(), "carmatch-load-"))
  const stack = await startStack({ dataDir, redis: "required" })
  const env = environment({ ...stackEnvironment(stack) }, async () => undefined)
  const workers: Served[] = []
  try {
    const tokenKey = env.variables.TENANT_TOKEN_KEY
    await migrateUp(env.platform, { migrations: await loadMigrations(), tokenKey })
    const fleet = await makeDealers(env)
    const built = await buildProduct(dataDir)
    const ours = await serveBundle(built, env.variables)
    workers.push(ours)
    const floor = await serveFloor(join(dataDir, "floor"), built.pages, env.variables)
    workers.push(floor)
    for (const [cars] of SIZES) await verify(ours, `bench-${cars}`, cars)
    return await measure(ours, floor, fleet)
  } finally {
    for (const worker of workers) await worker.stop()
    await env.close()
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measure(ours: Served, floor: Served, fleet: readonly string[]): Promise<object> {
  const cars: Record<string, Figures> = {}
  for (const [count, requests] of SIZES) {
    cars[count] = await paired(ours, floor, { hosts: [`bench-${count}`], requests, concurrency: CONCURRENCY })
  }
  const concurrency: Record<string, Figures> = {}
  for (const width of CONCURRENCIES) {
    concurrency[width] = await paired(ours, floor, { hosts: ["bench-200"], requests: 500, concurrency: width })
  }
  const tenants: Record<string, Figures> = {}
  for (const count of [1, 10, FLEET]) {
    const hosts = fleet.slice(0, count)
    tenants[count] = await paired(ours, floor, { hosts, requests: 500, concurrency: CONCURRENCY })
  }
  return { cars, concurrency, tenants }
}

/** Each figure is the middle one of the rounds; errors are all of them. The first round warms up and is thrown away. */
async function paired(ours: Served, floor: Served, work: Load): Promise<Figures> {
  const rounds: Round[] = []
  const floors: Round[] = []
  for (let i = 0; i <= ROUNDS; i++) {
    const round = await drive(ours, work)
    const least = await drive(floor, work)
    if (i === 0) continue
    rounds.push(round)
    floors.push(least)
  }
  const middle = (name: keyof Round) => round(median(rounds.map((one) => one[name])))
  return {
    rps: middle("rps"),
    cpuMs: middle("cpuMs"),
    p50: middle("p50"),
    p95: middle("p95"),
    p99: middle("p99"),
    errors: [...rounds, ...floors].reduce((sum, { errors }) => sum + errors, 0),
    floorCpuMs: round(median(floors.map(({ cpuMs }) => cpuMs))),
  }
}

async function makeDealers(env: Environment): Promise<string[]> {
  for (const [cars] of SIZES) await makeDealer(env, `bench-${cars}`, cars)
  const fleet = Array.from({ length: FLEET }, (_, i) => `bench-fleet-${i}`)
  for (const slug of fleet) await makeDealer(env, slug, FLEET_CARS)
  return fleet
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
