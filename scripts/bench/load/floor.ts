/** The least that a worker can do with a body: parse it and say it again. What ours costs is told beside this. */
import { Hono } from "hono"

const app = new Hono()
app.post("/api/recommendations", async (c) => c.json(await c.req.json<object>()))

// oxlint-disable-next-line import/no-default-export -- what workerd looks for
export default app
