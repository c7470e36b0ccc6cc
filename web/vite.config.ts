import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** The storefront: hashed files under /assets/ for a year, index.html for the worker to theme. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  plugins: [react()],
  resolve: { alias: { zod: fileURLToPath(new URL("no-zod.ts", import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL("../dist/web", import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: ["es2022", "chrome109", "safari15.6", "firefox115"],
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
})
