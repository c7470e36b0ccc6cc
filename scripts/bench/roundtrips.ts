import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { type Product, startProduct } from "./product.ts"

const PROFILE = { budget: { max: 90_000 }, uses: ["city", "family"], people: 4 }
const ADDED_MS = 30
const COLD_RUNS = 12
/** Long enough for what runs after the answer, shorter than a version's 3 s. */
const SETTLE_MS = 600

interface Trips {
  redisBefore: number
  postgresBefore: number
  redisAfter: number
  redisCommandsAfter: number
  postgresAfter: number
}

/** Round trips to Postgres and Redis before and after an answer, steady and cold, counted at the protocol servers. */
export async function roundtrips(): Promise<object> {
  const product = await startProduct()
  try {
    const recommend = async () => {
      const { status, body } = await product.ask("robustcar", "/api/recommendations", { profile: PROFILE })
      if (status !== 200 || (JSON.parse(body) as { items: unknown[] }).items.length !== 10) throw new Error(body)
    }
    const page = async () => {
      const { status } = await product.ask("robustcar", "/estoque")
      if (status !== 200) throw new Error(`/estoque answered ${status}`)
    }
    const lead = async () => {
      const consent = { textVersion: "bench", marketing: false }
      const body = { sessionId: randomUUID(), name: "Bench", phone: "11912345678", consent }
      const answer = await product.ask("robustcar", "/api/leads", body, { "idempotency-key": randomUUID() })
      if (answer.status !== 201) throw new Error(answer.body)
    }
    const recommendation = { steady: await steady(product, recommend), cold: await cold(product, recommend) }
    const storefront = { steady: await steady(product, page), cold: await cold(product, page) }
    return { recommendation, storefront, lead: { steady: await steady(product, lead) } }
  } finally {
    await product.stop()
  }
}

async function steady(product: Product, work: () => Promise<void>): Promise<Trips> {
  await work()
  await sleep(SETTLE_MS)
  return count(product, work)
}

/** The snapshot is in Redis, the isolate has nothing; also how long it takes when each round trip takes 30 ms more. */
async function cold(product: Product, work: () => Promise<void>): Promise<Trips & { p95Ms: number }> {
  await work()
  await sleep(SETTLE_MS)
  await product.restart()
  const trips = await count(product, work)
  const times: number[] = []
  for (let run = 0; run < COLD_RUNS; run++) {
    await product.restart()
    setDelay(product, ADDED_MS)
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
    setDelay(product, 0)
    await sleep(SETTLE_MS)
  }
  times.sort((a, b) => a - b)
  return { ...trips, p95Ms: Math.round(times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN) }
}

async function count({ postgres, redis }: Product, work: () => Promise<void>): Promise<Trips> {
  postgres.reset()
  redis.reset()
  await work()
  const [redisBefore, postgresBefore] = [redis.seen.length, postgres.seen.length]
  await sleep(SETTLE_MS)
  const after = redis.seen.slice(redisBefore)
  return {
    redisBefore,
    postgresBefore,
    redisAfter: after.length,
    redisCommandsAfter: after.reduce((sum, body) => sum + commandsIn(body), 0),
    postgresAfter: postgres.seen.length - postgresBefore,
  }
}

/** A pipeline is an array of commands, a single command an array of words. */
function commandsIn(body: string): number {
  const parsed = JSON.parse(body) as unknown[]
  return Array.isArray(parsed[0]) ? parsed.length : 1
}

function setDelay({ postgres, redis }: Product, ms: number): void {
  postgres.delayMs = ms
  redis.delayMs = ms
}
