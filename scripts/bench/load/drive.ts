import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { coresSince, cpuMs, cpuNow, type Cores } from "./cpu.ts"
import type { Served } from "./serve.ts"

/** What one round of requests came to; times in ms, `cpuMs` a request of the worker's process. */
export interface Round {
  readonly rps: number
  readonly cpuMs: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly failures: Readonly<Record<string, number>>
  readonly cores: Cores
  readonly answers: Asked["answers"]
}

/** What is asked: the hosts in turn, so many requests, so many at a time. */
export interface Load {
  readonly hosts: readonly string[]
  readonly requests: number
  readonly concurrency: number
  /** Left out, recommendations. */
  readonly path?: string
}

/** What the shoppers' thread tells of it. */
export interface Asked {
  readonly ms: number
  readonly cpuMs: number
  /** Sorted. */
  readonly times: readonly number[]
  readonly answers: readonly (readonly [host: string, recommendationId: string])[]
  /** How many, by status or error code. */
  readonly failures: Readonly<Record<string, number>>
}

/** The shoppers, in a thread of their own. */
export interface Shoppers {
  drive(worker: Served, load: Load): Promise<Round>
  stop(): Promise<unknown>
}

export function createShoppers(): Shoppers {
  const thread = new Worker(new URL("ask.ts", import.meta.url))
  return {
    stop: () => thread.terminate(),
    async drive(worker, load) {
      const [before, workerBefore] = [cpuNow(), cpuMs(worker.pid)]
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      thread.postMessage({ port: worker.port, load })
      const [asked] = (await once(thread, "message")) as [Asked]
      const cpu = cpuMs(worker.pid) - workerBefore
      const { times, ms, answers, failures } = asked
      const at = (share: number) => round(times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.NaN)
      const rps = Math.round((load.requests / ms) * 1000)
      const [p50, p95, p99] = [at(0.5), at(0.95), at(0.99)]
      const cores = coresSince(before, asked.cpuMs)
      return { rps, cpuMs: round(cpu / load.requests), p50, p95, p99, failures, cores, answers }
    },
  }
}

export const round = (value: number): number => Math.round(value * 1000) / 1000
