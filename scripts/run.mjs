/**
 * The first stage of every command, `node scripts/run.mjs NAME [ARGUMENTS]`: plain JavaScript that any Node ≥ 20 runs
 * with nothing installed. It installs if the lock file asks for it, then runs `scripts/NAME.ts` under the Node 24
 * that is one of our devDependencies, and ends as that one ends.
 *
 * Signals: SIGINT and SIGTERM are passed on once each. A terminal has already sent Ctrl-C to the whole group, so a
 * script must expect to hear it twice. Being killed with -9: the script holds an IPC channel to this process, and
 * `scripts/parent.ts`, preloaded there, turns its closing into SIGTERM.
 */
import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { constants } from "node:os"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "./install.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const [name, ...args] = process.argv.slice(2)

const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"))
const names = Object.keys(scripts).filter((key) => scripts[key] === `exec node scripts/run.mjs ${key}`)
if (name === undefined || !names.includes(name) || !existsSync(`${root}scripts/${name}.ts`)) {
  process.stderr.write(`usage: npm run ${names.join("|")} [-- ARGUMENTS]\n`)
  process.exit(2)
}

/** The child of the moment: npm first, then the script. */
let child
const passedOn = new Set()
function passOn(signal) {
  if (child === undefined) process.exit(128 + constants.signals[signal])
  if (!passedOn.has(signal)) child.kill(signal)
  passedOn.add(signal)
}
process.on("SIGINT", passOn)
process.on("SIGTERM", passOn)

const node = await ensureInstalled(root, (started) => (child = started))

const preload = new URL("parent.ts", import.meta.url).href
child = spawn(node, ["--import", preload, `${root}scripts/${name}.ts`, ...args], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  // What Node compiled once it need not again, here and in whatever the script starts: half of a short command's time.
  env: { NODE_COMPILE_CACHE: `${root}node_modules/.cache/node`, ...process.env },
})
child.on("error", (error) => {
  process.stderr.write(`cannot run ${node}: ${error.message}\n`)
  process.exit(1)
})
child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))

// npm killed with -9 tells nobody, but then our parent changes (`exec` in package.json leaves no shell in between).
// Only under npm: started by hand in the background, we may well outlive our shell.
if (process.env.npm_execpath !== undefined) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || passOn("SIGTERM"), 500).unref()
}
