import type { Fetcher } from "@cloudflare/workers-types"
import { z } from "zod"
import type { Branding } from "../../contract/tenant.ts"
import { fetchAsset } from "./asset.ts"

const Names = z.array(z.string()).default([])
const Manifest = z.record(z.string(), z.object({ file: z.string(), imports: Names }))

/** What the build made of each source, by the source's path. */
export type BuildFiles = z.infer<typeof Manifest>

let known: BuildFiles | undefined

/** Reads the build's manifest once an isolate; without one nothing is preloaded, and pages look the same a moment later. */
export async function buildFiles(pages: Fetcher, origin: string): Promise<BuildFiles> {
  if (known !== undefined) return known
  const address = new URL("/.vite/manifest.json", origin).href
  // A page is not worth failing for a preload: next time it is asked again.
  const file = await fetchAsset(pages, address).catch(() => undefined)
  if (file === undefined) return {}
  known = (file.ok ? Manifest.safeParse(JSON.parse(file.text)).data : undefined) ?? {}
  return known
}

const FACES = { Figtree: "figtree-latin-wght-normal.woff2", Archivo: "archivo-latin-wght-normal.woff2" } as const

/** The addresses of the faces that a dealer's pages are set in, without doubles. */
export function facesOf({ fonts }: Branding, files: BuildFiles): string[] {
  const sources = Object.keys(files)
  return [...new Set([fonts.heading, fonts.body])].flatMap((family) => {
    const file = files[sources.find((source) => source.endsWith(FACES[family])) ?? ""]
    return file === undefined ? [] : [`/${file.file}`]
  })
}

const ENTRY = "index.html"

/** The chunks behind a page's modules, without those of the entry: named in the page they come with it, not after it. */
export function chunksOf(modules: readonly string[], files: BuildFiles): string[] {
  const shared = reached([ENTRY], files)
  return [...reached(modules, files)]
    .filter((source) => !shared.has(source))
    .flatMap((source) => `/${files[source]?.file}`)
}

function reached(from: readonly string[], files: BuildFiles): Set<string> {
  const seen = new Set<string>()
  const open = [...from]
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    const file = files[source]
    if (file === undefined || seen.has(source)) continue
    seen.add(source)
    open.push(...file.imports)
  }
  return seen
}
