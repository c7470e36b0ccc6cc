import type { Fetcher } from "@cloudflare/workers-types"
import type { Context } from "hono"
import { brandVariables, fontVariables, styleText } from "../../base/brand-colors.ts"
import { sha256 } from "../../base/hmac.ts"
import type { TenantConfig } from "../../contract/tenant.ts"
import { publicConfig } from "../../tenancy/record.ts"
import { namesEtag } from "../entity-tag.ts"
import type { AppEnv } from "../parts.ts"
import { fetchAsset } from "./asset.ts"
import { buildFiles, chunksOf, facesOf } from "./build-files.ts"
import type { PageContent } from "./content.ts"
import { headOf } from "./head.ts"
import { plainFoot } from "./plain.ts"

/**
 * The SPA's index.html with the dealer's name, colours, config, the page's first data and its plain text written into
 * it, so that it reaches the shopper themed and a search engine readable. The ETag is that of the written page: a
 * rebranded one can never answer 304 with the old.
 */
export async function servePage(c: Context<AppEnv>, pages: Fetcher, content: PageContent): Promise<Response> {
  const config = publicConfig(c.var.tenant.tenant)
  const template = await fetchAsset(pages, new URL("/index.html", c.req.url).href)
  if (!template.ok) throw new Error("index.html is missing from the build")
  const origin = originOf(c.req.url, config.domain)
  const files = await buildFiles(pages, origin)
  const ahead = { faces: facesOf(config.branding, files), scripts: chunksOf(modulesOf(content), files) }
  const [head, plain, foot] = await Promise.all([
    headOf(config, content, origin, ahead),
    content.plain,
    plainFoot(config),
  ])
  const html = await new HTMLRewriter()
    .on(
      "html",
      on((element) => theme(element, config)),
    )
    .on(
      "title",
      on((element) => element.setInnerContent(`${content.title} · ${config.name}`)),
    )
    .on(
      'meta[name="description"]',
      on((element) => element.setAttribute("content", content.description)),
    )
    .on(
      "head",
      on((element) => element.append(head, { html: true })),
    )
    .on(
      "noscript",
      on((element) => {
        if (plain !== undefined) element.setInnerContent(plain, { html: true })
        element.append(foot, { html: true })
      }),
    )
    .transform(new Response(template.text, { headers: { "content-type": "text/html; charset=utf-8" } }))
    .text()
  const etag = `W/"${(await sha256(html)).slice(0, 32)}"`
  const headers = { etag, "cache-control": "private, no-cache", "content-type": "text/html; charset=utf-8" }
  if (namesEtag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers)
  return c.body(html, content.status ?? 200, headers)
}

const modulesOf = ({ modules = [], snapshot }: PageContent) =>
  snapshot === undefined ? modules : [...modules, "ranking/ranker.ts"]

function on(element: (element: Element) => unknown) {
  return { element: (found: Element) => void element(found) }
}

function theme(element: Element, config: TenantConfig): void {
  const { colors, fonts } = config.branding
  element.setAttribute("lang", "pt-BR")
  element.setAttribute("style", styleText({ ...brandVariables(colors.primary), ...fontVariables(fonts) }))
}

/** The dealer's own address, whichever of its hosts was asked. */
export function originOf(url: string, domain: string): string {
  const { protocol, port } = new URL(url)
  return `${protocol}//${domain}${port === "" ? "" : `:${port}`}`
}
