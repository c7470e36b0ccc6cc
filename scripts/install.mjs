/** Runs `npm ci` where node_modules is not what the lock file says; used by run.mjs, so plain JavaScript for Node 20. */
import { spawn } from "node:child_process"
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { delimiter } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** After this a lock is nobody's, whatever process has its number by now. */
const staleAfterMs = 15 * 60_000

/** Makes sure that the packages are installed, and returns the path of our own Node. */
export async function ensureInstalled(root, onChild) {
  const node = `${root}node_modules/node/bin/node`
  const lock = `${root}.npm-ci.lock`
  while (!isInstalled(root, node)) {
    if (!take(lock)) {
      await sleep(200)
      continue
    }
    try {
      // Another start may have finished between our look and our lock.
      if (!isInstalled(root, node)) await install(root, lock, onChild)
    } finally {
      rmSync(lock, { force: true })
    }
    if (!isInstalled(root, node)) fail("npm ci ended well, but node_modules lacks packages: are install scripts off?")
  }
  return node
}

/** True if every package that the lock file demands is there in its version (optional ones differ by platform). */
function isInstalled(root, node) {
  const installed = `${root}node_modules/.package-lock.json`
  if (!existsSync(node) || !existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages
  const there = JSON.parse(readFileSync(installed, "utf8")).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || there[path]?.version === version,
  )
}

/** Takes the lock file for this process; false while a living process holds it. */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (error.code !== "EEXIST") throw error
  }
  try {
    const fresh = Date.now() - statSync(lock).mtimeMs < staleAfterMs
    if (!fresh || !isAlive(Number(readFileSync(lock, "utf8")))) rmSync(lock, { force: true })
  } catch (error) {
    if (error.code !== "ENOENT") throw error // released while we looked
  }
  return false
}

function isAlive(pid) {
  try {
    // 0 is a file just made and not yet written.
    return pid === 0 || process.kill(pid, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** `npm ci` under the machine's own Node: ours is about to be removed from under it. */
async function install(root, lock, onChild) {
  const started = Date.now()
  process.stderr.write("Installing packages (npm ci) … ")
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => entry !== `${root}node_modules/.bin`)
  const npm = spawn("npm", ["ci", "--include=dev"], {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ["ignore", "pipe", "pipe"],
  })
  onChild(npm)
  // npm outlives us if we are killed with -9: the lock is held as long as it runs.
  if (npm.pid !== undefined) writeFileSync(lock, String(npm.pid))
  let output = ""
  npm.stdout.on("data", (chunk) => (output += chunk))
  npm.stderr.on("data", (chunk) => (output += chunk))
  const problem = await new Promise((resolve) => {
    npm.on("error", (error) => resolve(error.message))
    npm.on("close", (code, signal) => resolve(code === 0 ? undefined : `it ended with ${code ?? signal}`))
  })
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  if (problem !== undefined) {
    rmSync(lock, { force: true })
    fail(`${output}npm ci failed: ${problem}`)
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
