import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { html } from "hono/html"
import { carAddresses } from "../../engine/index.ts"
import { answersAs } from "../openapi.ts"
import { originOf } from "../page/serve.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** A sitemap may hold 50,000 addresses. */
const MAX_CARS = 49_000
const SHORT_CACHE = { "cache-control": "public, max-age=300" }

/** What search engines and home screens ask of a dealer's host. */
export function discovery(parts: Parts) {
  return new Hono<AppEnv>()
    .get("/robots.txt", describeRoute(answersAs("text/plain", "What may be crawled", "discovery")), (c) => {
      const origin = originOf(c.req.url, c.var.tenant.tenant.domain)
      const lines = [
        "User-agent: *",
        "Disallow: /api/",
        "Disallow: /painel",
        "Allow: /",
        `Sitemap: ${origin}/sitemap.xml`,
      ]
      return c.text(`${lines.join("\n")}\n`, 200, SHORT_CACHE)
    })
    .get(
      "/sitemap.xml",
      describeRoute(answersAs("application/xml", "The pages and the cars on sale", "discovery")),
      async (c) => {
        const origin = originOf(c.req.url, c.var.tenant.tenant.domain)
        const cars = carAddresses(await parts.stocks.get(c.var.tenant), MAX_CARS)
        const body = await html`<?xml version="1.0" encoding="UTF-8"?>
          <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            ${["/", "/estoque", "/privacidade"].map((path) => html`<url><loc>${origin}${path}</loc></url>`)}
            ${cars.map(({ url, updatedAt }) => html`<url><loc>${origin}${url}</loc><lastmod>${updatedAt}</lastmod></url>`)}
          </urlset>`
        return c.body(body.toString(), 200, { "content-type": "application/xml; charset=utf-8", ...SHORT_CACHE })
      },
    )
    .get(
      "/manifest.webmanifest",
      describeRoute(answersAs("application/manifest+json", "The dealer as an app", "discovery")),
      (c) => {
        const { name, config } = c.var.tenant.tenant
        const { logo, colors } = config.branding
        const icons = logo === "" ? [] : [{ src: logo, sizes: "any" }]
        const manifest = {
          name,
          short_name: name.slice(0, 20),
          lang: "pt-BR",
          start_url: "/",
          display: "browser",
          icons,
        }
        const body = JSON.stringify({ ...manifest, theme_color: colors.primary, background_color: "#ffffff" })
        return c.body(body, 200, { "content-type": "application/manifest+json; charset=utf-8", ...SHORT_CACHE })
      },
    )
}
