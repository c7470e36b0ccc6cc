/** `npm start` as its user meets it: a process of its own, on its own port and data. */
import { spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freePort } from "../../scripts/local/free-port.ts"
import { commandLine } from "../../scripts/local/process-identity.ts"
import { descendantsOf } from "../../scripts/local/process-tree.ts"
import { ask } from "../../scripts/start/serve.ts"
import { cleanEnvironment, runScript } from "./cli.ts"

const RUN = fileURLToPath(new URL("../../scripts/run.mjs", import.meta.url))
const MINUTES = 60_000
const GONE_MS = 20_000

let dataDir: string
const children: ChildProcess[] = []
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), "carmatch-start-"))))
afterAll(async () => {
  for (const child of children) child.kill("SIGTERM")
  await goneFrom(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
})

/** Starts it; `ready` gives what it had said when its last line came, or when it ended without it. */
function start(port: number, ...words: string[]) {
  const child = spawn(process.execPath, [RUN, "start", ...words], {
    env: cleanEnvironment({ DATA_DIR: dataDir, PORT: String(port) }),
    stdio: ["ignore", "pipe", "pipe"],
  })
  children.push(child)
  let said = ""
  let printed = ""
  child.stdout.on("data", (chunk: Buffer) => void (printed += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.on("close", resolve))
  const heard = (what: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => void (what.test(said) && resolve(said))
      child.stdout.on("data", look)
      child.stderr.on("data", look)
      void exit.then(() => resolve(said))
    })
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => void (said += chunk.toString()))
  return { child, exit, heard, printed: () => printed, ready: heard(/^CarMatch ready$/m) }
}

/** Pids of processes that work on the folder: it stands in their words, their environment or is where they stand. */
function workingOn(folder: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/cmdline`, "utf8") + readFileSync(`/proc/${pid}/environ`, "utf8")
        return text.includes(folder)
      } catch {
        return false
      }
    })
    .map(Number)
}

async function goneFrom(folder: string): Promise<number[]> {
  const deadline = Date.now() + GONE_MS
  while (workingOn(folder).length > 0 && Date.now() < deadline) await sleep(200)
  return workingOn(folder)
}

describe.runIf(process.platform === "linux")("npm start", () => {
  it(
    "serves both dealers, ends on SIGTERM, starts again on its data, and leaves nothing when killed",
    async () => {
      const port = await freePort()
      const first = start(port)
      const said = await first.ready
      expect(said.trimEnd().split("\n").at(-1)).toBe("CarMatch ready")
      expect(said).toContain(`http://robustcar.localhost:${port}`)
      expect(await ask(port, "robustcar.localhost", "/")).toBe(200)
      expect(await ask(port, "autocenter.localhost", "/api/cars")).toBe(200)
      expect(await ask(port, "nobody.localhost", "/")).toBe(404)
      // The local runtime's own controls are not the shopper's.
      expect(await ask(port, "localhost", "/cdn-cgi/local/scheduled?cron=*+*+*+*+*")).toBe(404)
      expect(workingOn(dataDir).length).toBeGreaterThan(2)
      first.child.kill("SIGTERM")
      expect(await first.exit).toBe(0)
      expect(await goneFrom(dataDir)).toEqual([])

      const second = start(port, "--json")
      const again = await second.ready
      expect(again).toMatch(/^CarMatch ready$/m)
      expect(again).toContain("storefront and worker unchanged")
      expect(await ask(port, "robustcar.localhost", "/api/tenant/config")).toBe(200)
      second.child.kill("SIGKILL")
      await second.exit
      expect(JSON.parse(second.printed())).toMatchObject({
        ready: true,
        urls: { robustcar: `http://robustcar.localhost:${port}` },
      })
      expect(await goneFrom(dataDir)).toEqual([])
    },
    4 * MINUTES,
  )

  it(
    "says in one sentence that its Postgres was killed while it started, and leaves nothing",
    async () => {
      const { child, exit, ready, heard } = start(await freePort())
      await heard(/^Postgres and Redis/m)
      const postgres = descendantsOf(child.pid ?? 0).filter((pid) => commandLine(pid).includes("bin/postgres -D "))
      for (const pid of postgres) process.kill(pid, "SIGKILL")
      expect(postgres).not.toEqual([])
      expect(await exit).toBe(1)
      const said = (await ready).trimEnd().split("\n")
      expect(said.filter((line) => line.startsWith("Postgres did not start: it ended by itself"))).toHaveLength(1)
      expect(said.join("\n")).not.toMatch(/CarMatch ready|\n\s+at /)
      expect(await goneFrom(dataDir)).toEqual([])
    },
    2 * MINUTES,
  )
})

describe("npm start, told wrongly", () => {
  it("says in one sentence that its port is taken, and makes nothing", async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve))
    const { port } = taken.address() as AddressInfo
    const folder = join(dataDir, "never")
    const ended = await runScript("start", [], { DATA_DIR: folder, PORT: String(port) })
    taken.close()
    expect(ended).toMatchObject({ code: 1, out: "" })
    expect(ended.err.trim().split("\n")).toEqual([expect.stringContaining(`Port ${port} is taken`)])
    expect(readdirSync(dataDir)).not.toContain("never")
  })

  it.each(["0x10", "70000", ""])("refuses PORT=%j", async (port) => {
    const ended = await runScript("start", [], { DATA_DIR: join(dataDir, "never"), PORT: port })
    expect(ended.code).toBe(2)
    expect(ended.err).toContain("is no port number")
  })

  it.each([["--x"]])("refuses the word %s with its usage", async (word) => {
    const ended = await runScript("start", [word], { DATA_DIR: join(dataDir, "never") })
    expect(ended.code).toBe(2)
    expect(ended.err).toContain("usage: npm start")
  })

  it("says in one sentence that a data folder is a file, or cannot be made", async () => {
    const file = join(dataDir, "a-file")
    writeFileSync(file, "")
    const port = String(await freePort())
    for (const folder of process.platform === "linux" ? [file, join(file, "x"), "/proc/x/y"] : [file]) {
      const ended = await runScript("start", [], { DATA_DIR: folder, PORT: port })
      expect(ended).toMatchObject({ code: 1, out: "" })
      expect(ended.err.trim().split("\n")).toEqual([expect.stringMatching(/^Cannot (use|make) /)])
    }
  })
})
