import type { HtmlEscapedString } from "hono/utils/html"

/** What one page brings beside the dealer's config. */
export interface PageContent {
  readonly title: string
  readonly description: string
  /** The address that search engines keep, without a query: the page's own, or that of the page which it is a view of. */
  readonly path: string
  /** Which snapshot its data come from; the browser asks for the same to rank by itself. */
  readonly stockVersion?: number | undefined
  /** Where that lies, of a page whose first sight is a ranking: it comes along with the engine then, not after it. */
  readonly snapshot?: string | undefined
  /** The data it opens with. */
  readonly data: object
  readonly status?: 200 | 404
  readonly noindex?: boolean
  /** The storefront's modules that this page needs beside what all need, by their paths in web/. */
  readonly modules?: readonly string[]
  /** schema.org objects beside the dealer's own. */
  readonly jsonLd?: readonly object[]
  /** The page's text and links for whoever runs no script. */
  readonly plain?: HtmlEscapedString | Promise<HtmlEscapedString> | undefined
}
