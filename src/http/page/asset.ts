import type { Fetcher } from "@cloudflare/workers-types"
import { withDeadline } from "../../storage/with-deadline.ts"

const TIMEOUT_MS = 2000

/** A file of the build with its status and whole text. Throws DomainError `unavailable` after two seconds. */
export function fetchAsset(pages: Fetcher, address: string): Promise<{ ok: boolean; text: string }> {
  return withDeadline(read(pages, address), TIMEOUT_MS)
}

async function read(pages: Fetcher, address: string): Promise<{ ok: boolean; text: string }> {
  const response = await pages.fetch(address)
  return { ok: response.ok, text: await response.text() }
}
