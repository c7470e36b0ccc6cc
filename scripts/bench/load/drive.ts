import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import { cpuMs } from "./cpu.ts"
import type { Served } from "./serve.ts"

/** What one round of requests came to; times in ms, `cpuMs` a request of the worker's process. */
export interface Round {
  readonly rps: number
  readonly cpuMs: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly errors: number
}

/** What is asked: the hosts in turn, so many requests, so many at a time. */
export interface Load {
  readonly hosts: readonly string[]
  readonly requests: number
  readonly concurrency: number
}

const WAIT_MS = 30_000
const BUDGETS = [45_000, 60_000, 75_000, 90_000, 110_000, 140_000]
const USES = [["city"], ["family", "highway"], ["work"], ["app_driver", "city"], ["leisure"], []]

/** A shopper's answers; every request has others, so that nothing can be answered from the one before. */
export function profileOf(i: number): object {
  const max = (BUDGETS[i % BUDGETS.length] ?? 60_000) + i * 10
  return { budget: { max }, uses: USES[i % USES.length], people: 1 + (i % 5) }
}

/** Asks for recommendations over kept-alive connections; every answer is read whole and looked at. */
export async function drive(worker: Served, { hosts, requests, concurrency }: Load): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const times: number[] = []
  let errors = 0
  let next = 0
  const lane = async () => {
    for (let i = next++; i < requests; i = next++) {
      const startedAt = performance.now()
      const ok = await ask(worker.port, agent, hosts[i % hosts.length] ?? "", i)
      times.push(performance.now() - startedAt)
      if (!ok) errors += 1
    }
  }
  const [cpuBefore, startedAt] = [cpuMs(worker.pid), performance.now()]
  await Promise.all(Array.from({ length: concurrency }, lane))
  const [cpu, ms] = [cpuMs(worker.pid) - cpuBefore, performance.now() - startedAt]
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => round(times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.NaN)
  const rps = Math.round((requests / ms) * 1000)
  return { rps, cpuMs: round(cpu / requests), p50: at(0.5), p95: at(0.95), p99: at(0.99), errors }
}

export const round = (value: number): number => Math.round(value * 1000) / 1000

/** One recommendation, as another shopper from another address each time: limits are per client. */
function ask(port: number, agent: Agent, host: string, i: number): Promise<boolean> {
  const body = JSON.stringify({ sessionId: randomUUID(), profile: profileOf(i) })
  const headers = {
    host: `${host}.localhost`,
    "content-type": "application/json",
    "cf-connecting-ip": `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`,
  }
  return new Promise((done) => {
    const call = request({ agent, host: "127.0.0.1", port, path: "/api/recommendations", method: "POST", headers })
    call.setTimeout(WAIT_MS, () => call.destroy())
    call.once("error", () => done(false))
    call.once("response", (response) => {
      let length = 0
      response.on("data", (chunk: Buffer) => (length += chunk.length))
      response.once("end", () => done(response.statusCode === 200 && length > 0))
      response.once("error", () => done(false))
    })
    call.end(body)
  })
}
