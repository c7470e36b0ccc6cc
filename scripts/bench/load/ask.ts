/** The shoppers, in a thread of their own: the parts that the worker speaks to must not wait for them. */
import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import { parentPort } from "node:worker_threads"
import type { Asked, Load } from "./drive.ts"
import { profileOf } from "./profile.ts"

const WAIT_MS = 30_000

parentPort?.on("message", ({ port, load }: { port: number; load: Load }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, no window
  void askAll(port, load).then((asked) => parentPort?.postMessage(asked))
})

/** Asks over kept-alive connections, so many at a time; every answer is read whole and looked at. */
async function askAll(
  port: number,
  { hosts, requests, concurrency, path = "/api/recommendations" }: Load,
): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const times: number[] = []
  const answers: [host: string, id: string][] = []
  const failures: Record<string, number> = {}
  let next = 0
  const lane = async () => {
    for (let i = next++; i < requests; i = next++) {
      const host = hosts[i % hosts.length] ?? ""
      const askedAt = performance.now()
      const { text, failure } = await ask({ port, path, agent }, host, i)
      times.push(performance.now() - askedAt)
      const id = /"recommendationId":"([^"]+)"/.exec(text)?.[1]
      if (failure !== undefined) failures[failure] = (failures[failure] ?? 0) + 1
      else if (id !== undefined) answers.push([host, id])
    }
  }
  const [cpuBefore, startedAt] = [process.threadCpuUsage(), performance.now()]
  await Promise.all(Array.from({ length: concurrency }, lane))
  const ms = performance.now() - startedAt
  const { user, system } = process.threadCpuUsage(cpuBefore)
  agent.destroy()
  return { ms, cpuMs: (user + system) / 1000, times: times.sort((a, b) => a - b), answers, failures }
}

interface Answer {
  readonly text: string
  /** Why it is none: its status, or the code of what went wrong. */
  readonly failure?: string
}

/** One recommendation, as another shopper from another address each time: limits are per client. */
function ask(to: { port: number; path: string; agent: Agent }, host: string, i: number): Promise<Answer> {
  const body = JSON.stringify({ sessionId: randomUUID(), profile: profileOf(i) })
  const headers = {
    host: `${host}.localhost`,
    "content-type": "application/json",
    "cf-connecting-ip": `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`,
  }
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException) => done({ text: "", failure: error.code ?? error.message })
    const call = request({ ...to, host: "127.0.0.1", method: "POST", headers })
    call.setTimeout(WAIT_MS, () => call.destroy(new Error("no answer")))
    call.once("error", failed)
    call.once("response", (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk))
      response.once("end", () =>
        done(response.statusCode === 200 ? { text } : { text, failure: String(response.statusCode) }),
      )
      response.once("error", failed)
    })
    call.end(body)
  })
}
