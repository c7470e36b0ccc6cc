/** `npm run freeze-engine`: bundles the engine as it is into one file, before its version is raised. */
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { bundle } from "./cli/bundle.ts"
import { ENGINE_VERSION } from "../src/engine/version.ts"
import { CommandError, parseWords, print, runCommand, UsageError } from "./cli/command.ts"

const USAGE = `usage: npm run freeze-engine [-- --json]

  Bundles this version of the engine, with its reader of snapshots, into src/engine/replay/frozen/VERSION.js, so that
  its lists can be made again when the version has been raised. Then raise it in src/engine/version.ts, and name the
  frozen engine in src/engine/replay/engines.ts. The tree must be clean: the file names the commit it was made from.`

const root = fileURLToPath(new URL("..", import.meta.url))
const git = (...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim()

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords({})
  if (positionals.length > 0) throw new UsageError(`What is ${positionals.join(" ")}?`)
  if (git("status", "--porcelain") !== "")
    throw new CommandError("conflict", "Commit first: a frozen engine names its commit.")
  const folder = `${root}src/engine/replay/frozen/`
  const file = `${folder}${ENGINE_VERSION}.js`
  if (existsSync(file)) throw new CommandError("conflict", `Engine ${ENGINE_VERSION} is frozen already.`)
  const commit = git("rev-parse", "HEAD")
  const code = await bundle("src/engine/replay/current.ts")
  const sha256 = createHash("sha256").update(code).digest("hex")
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `// Engine ${ENGINE_VERSION} of commit ${commit}, sha256 of all below ${sha256}\n${code}`)
  writeFileSync(
    `${folder}${ENGINE_VERSION}.d.ts`,
    'import type { Engine } from "../engine.ts"\n\nexport declare const CURRENT: Engine\n',
  )
  const made = { version: ENGINE_VERSION, commit, sha256, bytes: code.length }
  print(values.json, made, () => `Engine ${ENGINE_VERSION} is frozen: ${code.length} bytes.`)
})
