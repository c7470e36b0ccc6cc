import { html, raw } from "hono/html"
import type { TenantConfig } from "../../contract/tenant.ts"
import type { PageContent } from "./content.ts"
import { dealerLd } from "./json-ld.ts"

/** What a page's first sight needs, by address. */
interface Ahead {
  readonly faces: readonly string[]
  readonly scripts: readonly string[]
}

/** What the page's head gets beside title and description: canonical address, Open Graph, JSON-LD, first data. */
export async function headOf(
  config: TenantConfig,
  content: PageContent,
  origin: string,
  { faces, scripts }: Ahead,
): Promise<string> {
  const address = origin + content.path
  const { snapshot, stockVersion, data } = content
  const tags = await html`<meta property="og:site_name" content="${config.name}" />
    <meta property="og:title" content="${content.title}" />
    <meta property="og:description" content="${content.description}" />
    <meta property="og:type" content="website" />
    <meta property="og:locale" content="pt_BR" />
    <meta property="og:url" content="${address}" />
    ${config.branding.logo === "" ? "" : html`<meta property="og:image" content="${origin + config.branding.logo}" />`}
    ${faces.map((face) => html`<link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin />`)}
    ${scripts.map((script) => html`<link rel="modulepreload" href="${script}" crossorigin />`)}
    ${snapshot === undefined ? "" : html`<link rel="preload" href="${snapshot}" as="fetch" crossorigin />`}
    <link rel="manifest" href="/manifest.webmanifest" />
    ${
      content.noindex === true
        ? html`<meta name="robots" content="noindex" />`
        : html`<link rel="canonical" href="${address}" />`
    }
    ${[dealerLd(config, origin), ...(content.jsonLd ?? [])].map((one) => dataScript("application/ld+json", one))}
    ${dataScript("application/json", { config, stockVersion, ranks: snapshot !== undefined, route: data }, "carmatch-boot")}`
  return tags.toString()
}

/** In a script element only "<" could end it: escaped, it stays the same JSON. */
function dataScript(type: string, data: object, id?: string) {
  const json = raw(JSON.stringify(data).replaceAll("<", "\\u003c"))
  return id === undefined
    ? html`<script type="${type}">
        ${json}
      </script>`
    : html`<script type="${type}" id="${id}">
        ${json}
      </script>`
}
