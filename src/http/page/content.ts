import type { HtmlEscapedString } from "hono/utils/html"

/** What one page brings beside the dealer's config. */
export interface PageContent {
  readonly title: string
  readonly description: string
  /** The page's address without its query, the one that search engines keep. */
  readonly path: string
  /** Which snapshot its data come from; the browser asks for the same to rank by itself. */
  readonly stockVersion?: number
  /** The data it opens with. */
  readonly data: object
  readonly status?: 200 | 404
  readonly noindex?: boolean
  /** The storefront's modules that this page needs beside what all need, by their paths in web/. */
  readonly modules?: readonly string[]
  /** schema.org objects beside the dealer's own. */
  readonly jsonLd?: readonly object[]
  /** The page's text and links for whoever runs no script. */
  readonly plain?: HtmlEscapedString | Promise<HtmlEscapedString>
}
