/** The SPA as the worker serves it, built for one test run into a folder of its own: `npm start` may be using dist. */
import { execFile } from "node:child_process"
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** Builds it, and returns the folder. */
export async function buildPages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "carmatch-pages-"))
  // wrangler wants the folder that wrangler.toml names to be there, whichever it is then told to serve.
  await mkdir(`${root}dist/web`, { recursive: true })
  const vite = `${root}node_modules/vite/bin/vite.js`
  const args = ["build", "--config", "web/vite.config.ts", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"]
  // A process of its own: under vitest's NODE_ENV it would build React's development version.
  await promisify(execFile)(process.execPath, [vite, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
  })
  return folder
}

/** Removes what `buildPages` made. */
export async function removePages(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
