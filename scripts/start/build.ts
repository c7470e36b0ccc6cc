import { execFile } from "node:child_process"
import { rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify, stripVTControlCharacters } from "node:util"
import { isStamped, stamp } from "./stamp.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js")

/** Without these wrangler looks for the network it does not need. */
const OFFLINE = { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false" }

/** Whatever the storefront and the worker are made from; the lock file stands for every package. */
const SOURCES = ["web", "src", "package-lock.json", "wrangler.toml", "scripts/start/build.ts"]

/** Where a build lies: beside the data, so that a build for anything else cannot change what is being served. */
export interface Built {
  /** The folder of the storefront. */
  readonly pages: string
  /** The folder of `worker.js`, and of `options.json`: what wrangler.toml asks of the local runtime. */
  readonly worker: string
}

/** Where the build of a data folder lies, or will. */
export function builtIn(dataDir: string): Built {
  return { pages: resolve(dataDir, "pages"), worker: resolve(dataDir, "worker") }
}

/** True if what lies in the data folder was built from the sources as they are now, and is whole. */
export function isBuilt(dataDir: string): boolean {
  const { pages, worker } = builtIn(dataDir)
  return isStamped(join(dataDir, "build.json"), { root: ROOT, sources: SOURCES, results: [pages, worker] })
}

/** Builds storefront and worker into the data folder. */
export async function buildProduct(dataDir: string): Promise<Built> {
  const built = builtIn(dataDir)
  const file = join(dataDir, "build.json")
  rmSync(file, { force: true })
  await buildPages(built.pages)
  await bundleWorker(built)
  stamp(file, { root: ROOT, sources: SOURCES, results: [built.pages, built.worker] })
  return built
}

/** Builds the storefront into a folder. Its tool is only loaded for it: a second start needs none. */
export async function buildPages(pages: string): Promise<void> {
  const { build } = await import("vite")
  const order = { configFile: "web/vite.config.ts", build: { outDir: pages, emptyOutDir: true } } as const
  await making("storefront", build({ ...order, logLevel: "silent" }))
}

/**
 * Bundles the worker as a deployment would. What is served is this bundle: a source file saved half-way later on
 * cannot take the running worker down.
 */
export async function bundleWorker({ pages, worker }: Built, entry = "src/worker.ts"): Promise<void> {
  const args = ["deploy", entry, "--dry-run", "--outdir", worker, "--assets", pages]
  const env = { ...process.env, ...OFFLINE }
  const [options] = await Promise.all([
    runtimeOptions(),
    making("worker", promisify(execFile)(process.execPath, [WRANGLER, ...args], { cwd: ROOT, env })),
  ])
  writeFileSync(join(worker, "options.json"), JSON.stringify(options))
}

/** Waits for a build. Throws one sentence instead of all that its tool says. */
async function making<T>(what: string, build: Promise<T>): Promise<T> {
  try {
    return await build
  } catch (error) {
    throw new Error(`The ${what} could not be built: ${reasonOf(error)}`, { cause: error })
  }
}

/** Why a build failed, out of a tool's coloured page of words: its errors, of many the first. */
export function reasonOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string }
  const lines = stripVTControlCharacters(stderr ?? message ?? String(error)).split("\n")
  if (lines.some((line) => /ENOSPC|no space left on device/i.test(line))) return "No space left on device"
  const errors = lines.filter((line) => /error/i.test(line))
  return (errors.length > 0 ? errors : lines).join(" ").replaceAll(/\s+/g, " ").trim().slice(0, 300)
}

async function runtimeOptions(): Promise<object> {
  const { unstable_getMiniflareWorkerOptions } = await import("wrangler")
  return unstable_getMiniflareWorkerOptions(join(ROOT, "wrangler.toml"), undefined, {}).workerOptions
}
