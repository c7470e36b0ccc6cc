import type { Fetcher } from "@cloudflare/workers-types"
import type { Context } from "hono"
import { brandVariables, fontVariables, styleText } from "../base/brand-colors.ts"
import { sha256 } from "../base/hmac.ts"
import type { TenantConfig } from "../contract/tenant.ts"
import { publicConfig } from "../tenancy/record.ts"
import type { AppEnv } from "./parts.ts"

/** What one page brings beside the dealer's config: its title and the data it opens with. */
export interface PageContent {
  readonly title: string
  readonly description: string
  readonly data: object
  readonly status?: 200 | 404
  readonly noindex?: boolean
}

/**
 * The SPA's index.html with the dealer's name, colours, config and the page's first data written into it, so that it
 * reaches the shopper themed. The ETag is that of the written page: a rebranded one can never answer 304 with the old.
 */
export async function servePage(c: Context<AppEnv>, pages: Fetcher, content: PageContent): Promise<Response> {
  const config = publicConfig(c.var.tenant.tenant)
  const template = await pages.fetch(new URL("/index.html", c.req.url))
  if (!template.ok) throw new Error("index.html is missing from the build")
  const html = await new HTMLRewriter()
    .on("html", new Themed(config))
    .on("title", new Titled(`${content.title} · ${config.name}`))
    .on('meta[name="description"]', new Described(content.description))
    .on("head", new Booted(config, content))
    .transform(new Response(template.body, template))
    .text()
  const etag = `W/"${(await sha256(html)).slice(0, 32)}"`
  const headers = { etag, "cache-control": "private, no-cache", "content-type": "text/html; charset=utf-8" }
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers)
  return c.body(html, content.status ?? 200, headers)
}

class Themed {
  readonly #config: TenantConfig

  constructor(config: TenantConfig) {
    this.#config = config
  }

  element(element: Element) {
    const { colors, fonts } = this.#config.branding
    const variables = { ...brandVariables(colors.primary), ...fontVariables(fonts) }
    element.setAttribute("lang", "pt-BR")
    element.setAttribute("style", styleText(variables))
  }
}

class Titled {
  readonly #title: string

  constructor(title: string) {
    this.#title = title
  }

  element(element: Element) {
    element.setInnerContent(this.#title)
  }
}

class Described {
  readonly #description: string

  constructor(description: string) {
    this.#description = description
  }

  element(element: Element) {
    element.setAttribute("content", this.#description)
  }
}

class Booted {
  readonly #config: TenantConfig
  readonly #content: PageContent

  constructor(config: TenantConfig, content: PageContent) {
    this.#config = config
    this.#content = content
  }

  element(element: Element) {
    if (this.#content.noindex === true) element.append('<meta name="robots" content="noindex">', { html: true })
    const boot = { config: this.#config, route: this.#content.data }
    // In a script element only "<" could end it: escaped, it stays the same JSON.
    const json = JSON.stringify(boot).replaceAll("<", "\\u003c")
    element.append(`<script type="application/json" id="carmatch-boot">${json}</script>`, { html: true })
  }
}
