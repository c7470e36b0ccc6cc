import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

/**
 * A few files instead of one for each way in which pages share modules: on a phone's line a file costs a turn of its
 * own, however small. What the first page needs, then what pages share with the engine, then parts that most pages
 * take, then what some pages share.
 */
const groups = [
  { name: "first", tags: ["$initial" as const], priority: 4 },
  { name: "words", test: /src[\\/](?:contract|engine)[\\/]/, minShareCount: 2, priority: 3 },
  { name: "parts", test: /web[\\/](?:ui|state|ranking)[\\/]|lucide/, minShareCount: 2, priority: 2 },
  { name: "common", test: /web[\\/]storefront/, minShareCount: 2, priority: 1 },
]

/**
 * Each file whose name is a hash of what is in it is kept for a year; no other is, above all not the answer that there
 * is no such file: a browser that asked amid a release would keep that.
 */
const keepHashed: Plugin = {
  name: "keep-hashed",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const hashed = Object.keys(bundle).filter((file) => file.startsWith("assets/"))
      const rules = hashed.sort().map((file) => `/${file}\n  Cache-Control: public, max-age=31536000, immutable\n`)
      // More rules than that the edge does not take.
      if (rules.length > 100) this.error(`${rules.length} files of the build: _headers may name 100`)
      this.emitFile({ type: "asset", fileName: "_headers", source: rules.join("") })
    },
  },
}

/** The storefront: hashed files under /assets/ for a year, index.html for the worker to theme. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  plugins: [react(), keepHashed],
  resolve: { alias: { zod: fileURLToPath(new URL("no-zod.ts", import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL("../dist/web", import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: ["es2022", "chrome109", "safari15.6", "firefox115"],
    assetsInlineLimit: 0,
    // Some pages' own rules are 1 KB packed, in one sheet with the others: no page waits for a second one.
    cssCodeSplit: false,
    reportCompressedSize: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
})
