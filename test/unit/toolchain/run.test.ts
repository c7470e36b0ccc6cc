/** The Node 20 stage: installs once, passes on words, codes and signals, and is missed when it dies. */
import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { afterAll, beforeEach, expect, test } from "vitest"

const scripts = fileURLToPath(new URL("../../../scripts/", import.meta.url))
const root = mkdtempSync(join(tmpdir(), "carmatch-run-"))
const lock = { packages: { "": {}, "node_modules/tool": { version: "1.0.0" }, "node_modules/o": { optional: true } } }
const installed = { packages: { "node_modules/tool": { version: "1.0.0" } } }

/** An npm that takes its time, counts its calls and puts our Node where the real one would. */
const npm = `#!/bin/sh
echo "$@" >> calls
sleep 0.3
[ -f npm-fails ] && { echo "npm says why"; exit 3; }
mkdir -p node_modules/node/bin
ln -sf "${process.execPath}" node_modules/node/bin/node
echo '${JSON.stringify(installed)}' > node_modules/.package-lock.json
`
const stack = `process.on("SIGTERM", () => { console.log("SIGTERM"); process.exit(7) })
console.log(JSON.stringify(process.argv.slice(2)))
if (process.argv[2] === "stay") setInterval(() => {}, 1000)
else process.exitCode = Number(process.argv[2] ?? 0)
`
const environment = { ...process.env, PATH: `${root}/bin:${process.env["PATH"]}`, npm_execpath: undefined }

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  for (const folder of ["bin", "scripts"]) mkdirSync(join(root, folder), { recursive: true })
  for (const file of ["run.mjs", "install.mjs", "parent.ts"])
    copyFileSync(`${scripts}${file}`, join(root, "scripts", file))
  const commands = { stack: "exec node scripts/run.mjs stack", bench: "exec node scripts/run.mjs bench", build: "vite" }
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module", scripts: commands }))
  writeFileSync(join(root, "package-lock.json"), JSON.stringify(lock))
  writeFileSync(join(root, "scripts/stack.ts"), stack)
  writeFileSync(join(root, "bin/npm"), npm)
  chmodSync(join(root, "bin/npm"), 0o755)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function run(...words: string[]) {
  return spawnSync(process.execPath, [`${root}/scripts/run.mjs`, ...words], { env: environment, encoding: "utf8" })
}

/** Starts the script that stays, and resolves once it runs. */
async function start() {
  const child = spawn(process.execPath, [`${root}/scripts/run.mjs`, "stack", "stay"], { env: environment })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line))
  await once(reader, "line")
  return { child, lines, closed: once(child, "close") }
}

const calls = (): string[] => readFileSync(join(root, "calls"), "utf8").trim().split("\n")

test("installs once, then passes words and exit code through", () => {
  const first = run("stack", "3", "a b", "--json")
  expect(first).toMatchObject({ status: 3, stdout: '["3","a b","--json"]\n' })
  expect(first.stderr).toMatch(/^Installing packages \(npm ci\) … \d+\.\d s\n$/)
  expect(run("stack")).toMatchObject({ status: 0, stderr: "" })
  expect(calls()).toEqual(["ci --include=dev"])
})

test("installs again when the lock file wants another version", () => {
  run("stack")
  writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: {} }))
  expect(run("stack").status).toBe(0)
  expect(calls()).toHaveLength(2)
})

test("two starts at once share one npm ci", async () => {
  const both = await Promise.all([start(), start()])
  for (const { child } of both) child.kill("SIGTERM")
  await Promise.all(both.map(({ closed }) => closed))
  expect(calls()).toHaveLength(1)
})

test("a lock left by a dead process is nobody's", () => {
  const dead = spawnSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).stdout.trim()
  writeFileSync(join(root, ".npm-ci.lock"), dead)
  expect(run("stack").status).toBe(0)
})

test("a failed npm ci shows its output and leaves no lock", () => {
  writeFileSync(join(root, "npm-fails"), "")
  expect(run("stack")).toMatchObject({ status: 1, stderr: expect.stringContaining("npm says why\nnpm ci failed") })
  rmSync(join(root, "npm-fails"))
  expect(run("stack").status).toBe(0)
})

test("an unknown or missing command is a usage line and exit 2, before anything is installed", () => {
  for (const words of [[], ["nonsense"], ["build"], ["bench"], ["run"], ["../scripts/stack"]]) {
    expect(run(...words)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^usage: npm run stack/),
    })
  }
  expect(calls).toThrow("ENOENT")
})

test("SIGTERM reaches the script, and its exit code is ours", async () => {
  const { child, lines, closed } = await start()
  child.kill("SIGTERM")
  expect(await closed).toEqual([7, null])
  expect(lines).toContain("SIGTERM")
})

test("killed with -9, the script still hears SIGTERM", async () => {
  const { child, lines, closed } = await start()
  child.kill("SIGKILL")
  // Its output closes when the script, too, is gone.
  expect(await closed).toEqual([null, "SIGKILL"])
  expect(lines).toContain("SIGTERM")
})
