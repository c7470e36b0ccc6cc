/**
 * A real Chromium: BROWSER_PATH if it is set, else the one bundled in npm (x86-64 Linux), else an installed Chrome.
 *
 * The bundled one brings its own libraries and font, so a bare Debian needs no packages for it.
 */
import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir, userInfo } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { type Browser, chromium, type LaunchOptions } from "playwright-core"

const isBundled = process.platform === "linux" && process.arch === "x64"

/** Launches the browser; every suite closes its own. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ ...(await where()), ...options })
}

/** Unpacks the bundled browser, so that workers starting at once find it whole. */
export async function prepareChromium(): Promise<void> {
  if (process.env["BROWSER_PATH"] === undefined && isBundled) await unpacked()
}

async function where(): Promise<LaunchOptions> {
  // The package's own arguments switch web security off; none of them is wanted.
  const args = ["--no-sandbox"]
  const executablePath = process.env["BROWSER_PATH"]
  if (executablePath !== undefined) return { executablePath, args }
  if (!isBundled) return { channel: "chrome", args }
  const folder = await unpacked()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [`${folder}/al2023/lib`, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
    FONTCONFIG_FILE: `${folder}/fonts.conf`,
  }
  return { executablePath: `${folder}/chromium`, args, env: definedOnly(env) }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/** The folder with the unpacked browser: one a version and user, made once (2 s, 210 MB). */
async function unpacked(): Promise<string> {
  // Not import.meta.resolve, which vitest's module runner lacks; and the package exports no package.json.
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium")
  const manifest = await readFile(join(dirname(entry), "../package.json"), "utf8")
  const { version } = JSON.parse(manifest) as { version: string }
  const { uid } = userInfo()
  // scripts/test.ts gives each run a temporary folder of its own, and says where the lasting one is.
  const lasting = process.env["CARMATCH_BROWSERS"] ?? tmpdir()
  const folder = `${lasting}/carmatch-chromium-${version}-${uid}`
  if (!existsSync(folder)) await unpack(folder)
  // In a shared temporary folder somebody else could have been there first.
  if ((await stat(folder)).uid !== uid) throw new Error(`${folder} belongs to another user: remove it.`)
  return folder
}

async function unpack(folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}`
  await mkdir(partial, { recursive: true, mode: 0o700 })
  // The package unpacks into the temporary folder and nowhere else, so a process of its own is given ours as that.
  const program = fileURLToPath(new URL("unpack-chromium.ts", import.meta.url))
  await promisify(execFile)(process.execPath, [program], { env: { ...process.env, TMPDIR: partial } })
  // Its own configuration names folders of Amazon's.
  await writeFile(`${partial}/fonts.conf`, fontsConfiguration(folder))
  try {
    await rename(partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    // Another run was quicker; its copy is as good.
    if (!existsSync(folder)) throw error
  }
}

function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}
