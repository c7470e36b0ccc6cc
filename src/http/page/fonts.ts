import type { Fetcher } from "@cloudflare/workers-types"
import { z } from "zod"
import type { Branding } from "../../contract/tenant.ts"
import { fetchAsset } from "./asset.ts"

const Manifest = z.record(z.string(), z.object({ file: z.string() }))

/** Addresses of the bundled faces by family, out of the build's manifest. */
export type FontFiles = Readonly<Record<string, string>>

const FACES = { Figtree: "figtree-latin-wght-normal.woff2", Archivo: "archivo-latin-wght-normal.woff2" } as const

let known: FontFiles | undefined

/** Reads the build's manifest once an isolate; without one nothing is preloaded, and pages look the same a moment later. */
export async function fontFiles(pages: Fetcher, origin: string): Promise<FontFiles> {
  if (known !== undefined) return known
  const address = new URL("/.vite/manifest.json", origin).href
  // A page is not worth failing for a preload: next time it is asked again.
  const file = await fetchAsset(pages, address).catch(() => undefined)
  if (file === undefined) return {}
  const manifest = file.ok ? Manifest.safeParse(JSON.parse(file.text)).data : undefined
  const entries = Object.entries(manifest ?? {})
  known = Object.fromEntries(
    Object.entries(FACES).flatMap(([family, face]) => {
      const file = entries.find(([source]) => source.endsWith(face))?.[1].file
      return file === undefined ? [] : [[family, `/${file}`]]
    }),
  )
  return known
}

/** The faces a dealer's pages are set in, without doubles. */
export function facesOf({ fonts }: Branding, files: FontFiles): string[] {
  return [...new Set([fonts.heading, fonts.body])].flatMap((family) => files[family] ?? [])
}
