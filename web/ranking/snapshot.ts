import { FORMAT } from "../../src/engine/snapshot/format.ts"
import { readBoot } from "../boot.ts"

/** What became of asking for a stock's snapshot: its bytes, or why there are none. */
export type Snapshot = Uint8Array | "old" | "server-ranks"

const TIMEOUT_MS = 20_000

/**
 * The snapshot of one version of the stock, unpacked. "old": the dealer's stock has moved on; "server-ranks": it is too
 * large for a browser, or this browser cannot unpack it. Throws where there is no signal or no service.
 */
export async function fetchSnapshot(version: number): Promise<Snapshot> {
  if (typeof DecompressionStream === "undefined") return "server-ranks"
  // The format too: what an older release has left in the browser's cache under this version is not ours to read.
  const response = await fetch(`/api/engine/${version}?format=${FORMAT}`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (response.status === 404) return "old"
  if (response.status === 204) return "server-ranks"
  if (!response.ok || response.body === null) throw new Error(`snapshot: ${response.status}`)
  const unpacked = response.body.pipeThrough(new DecompressionStream("deflate-raw"))
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}

/** Which version the dealer's pages carry now: read out of the start page, which costs one revalidation. */
export async function currentVersion(): Promise<number | undefined> {
  const response = await fetch("/", { headers: { accept: "text/html" }, signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!response.ok) return undefined
  return readBoot(new DOMParser().parseFromString(await response.text(), "text/html")).stockVersion
}
