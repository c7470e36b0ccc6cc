import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { deflate } from "../../base/deflate.ts"
import { isId } from "../../base/ids.ts"
import { DomainError } from "../../base/errors.ts"
import { Car } from "../../contract/car.ts"
import { CarPage, CarsQuery, SimilarCars } from "../../contract/cars.ts"
import { RecommendationAnswer, RecommendationRequest } from "../../contract/recommendation.ts"
import { TenantConfig } from "../../contract/tenant.ts"
import { searchCars, similarCars, SNAPSHOT_FORMAT } from "../../engine/index.ts"
import { recommend } from "../../recommendation/recommend.ts"
import { publicConfig } from "../../tenancy/record.ts"
import { fromEdge } from "../edge-cache.ts"
import { jsonWithEtag } from "../json-etag.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { query } from "../middleware/query.ts"
import { rateLimit } from "../middleware/rate-limit.ts"
import { answers, answersAs, revalidates, takes } from "../openapi.ts"
import { serverRanks } from "../page/ranked.ts"
import type { AppEnv, Parts } from "../parts.ts"
import { NONCE_PARAMETER, nonceOf } from "../session-nonce.ts"

const SIMILAR = 6
const IMMUTABLE = "public, max-age=31536000, immutable"

const SNAPSHOT = answersAs(
  "application/octet-stream",
  "The stock's snapshot (deflate-raw) to rank in the browser; its query is for the browser's cache alone",
  "stock",
)
const ENGINE = {
  ...SNAPSHOT,
  responses: {
    ...SNAPSHOT.responses,
    204: { description: "Above 2,000 cars, or where the dealer explores: the server ranks" },
  },
}

/** What shoppers read and ask: all of it answers from the snapshot. */
export function storefront(parts: Parts) {
  const { stocks } = parts
  return new Hono<AppEnv>()
    .get("/api/tenant/config", describeRoute(revalidates(answers("The dealer's public config", TenantConfig))), (c) =>
      jsonWithEtag(c, publicConfig(c.var.tenant.tenant)),
    )
    .get("/api/cars", describeRoute(revalidates(answers("Cars on sale", CarPage))), query(CarsQuery), async (c) => {
      const stock = await stocks.get(c.var.tenant)
      return jsonWithEtag(c, searchCars(stock, c.req.valid("query")))
    })
    .get("/api/engine/:stockVersion", describeRoute(ENGINE), async (c) => {
      const { stock, bytes } = await stocks.snapshot(c.var.tenant)
      if (c.req.param("stockVersion") !== String(stock.version)) throw new DomainError("not_found")
      if (serverRanks(stock, c.var.tenant)) return c.body(null, 204)
      const headers = { "cache-control": IMMUTABLE, "content-type": "application/octet-stream" }
      return fromEdge(c, `engine/${SNAPSHOT_FORMAT}/${stock.version}`, async () => {
        return new Response(await deflate(bytes), { headers })
      })
    })
    .get("/api/cars/:id", describeRoute(revalidates(answers("One car, on sale or sold of late", Car))), async (c) => {
      const stock = await stocks.get(c.var.tenant)
      const index = stock.indexOf(carId(c.req.param("id")))
      if (index === undefined) throw new DomainError("not_found")
      return jsonWithEtag(c, stock.car(index))
    })
    .get("/api/cars/:id/similar", describeRoute(answers("Cars like this one", SimilarCars)), async (c) => {
      const stock = await stocks.get(c.var.tenant)
      const id = carId(c.req.param("id"))
      if (stock.indexOf(id) === undefined) throw new DomainError("not_found")
      return c.json({ items: similarCars(stock, id, SIMILAR) })
    })
    .post(
      "/api/recommendations",
      describeRoute({
        ...answers("The dealer's cars that serve a profile, best first, explained", RecommendationAnswer),
        ...takes(resolver(RecommendationRequest)),
        parameters: [NONCE_PARAMETER],
      }),
      jsonBody(RecommendationRequest),
      rateLimit(parts),
      async (c) => c.json(await recommend(c.var.tenant, parts, c.var.host, c.req.valid("json"), nonceOf(c))),
    )
}

function carId(text: string): string {
  const id = text.toLowerCase()
  if (!isId(id)) throw new DomainError("not_found")
  return id
}
