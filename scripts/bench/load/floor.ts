/**
 * The least that a worker can do with a body: parse it and say it again. What ours costs is told beside this; and, as
 * `/limited`, beside the same with the limit that ours asks of a client that sends little: the local runtime plays it
 * by a database in the worker's own process, in production it costs the worker nothing.
 */
import { Hono } from "hono"

interface Limit {
  limit(about: { key: string }): Promise<unknown>
}

const app = new Hono<{ Bindings: { RATE_ENTERPRISE: Limit } }>()
app.post("/api/recommendations", async (c) => c.json(await c.req.json<object>()))
app.post("/limited", async (c) => {
  const body = await c.req.json<{ sessionId: string }>()
  await c.env.RATE_ENTERPRISE.limit({ key: `${c.req.header("cf-connecting-ip") ?? ""}:${body.sessionId}` })
  return c.json(body)
})

// oxlint-disable-next-line import/no-default-export -- what workerd looks for
export default app
