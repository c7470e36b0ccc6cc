import { spawn, type ChildProcess } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { afterEach, describe, expect, it } from "vitest"
import { identify } from "../../scripts/local/process-identity.ts"
import { spawnGuarded, type GuardedProcess } from "../../scripts/local/spawn-guarded.ts"

const alive = (pid: number) => identify(pid) !== null
const started: GuardedProcess[] = []
afterEach(() => Promise.all(started.splice(0).map((guarded) => guarded.stop())))

async function guard(script: string, options: Parameters<typeof spawnGuarded>[2] = {}): Promise<GuardedProcess> {
  const guarded = await spawnGuarded("sh", ["-c", script], options)
  started.push(guarded)
  return guarded
}

describe("a guarded program", () => {
  it("has its output and its exit code handed on", async () => {
    const lines: string[] = []
    const guarded = await guard("echo one; echo two >&2; exit 3", { log: (line) => lines.push(line) })
    expect(await guarded.exited).toBe(3)
    expect(lines.toSorted()).toEqual(["one", "two"])
  })

  it("stops when told, with what it started itself", async () => {
    const lines: string[] = []
    const guarded = await guard("sleep 60 & echo $!; wait", { log: (line) => lines.push(line) })
    await expect.poll(() => lines.length).toBe(1)
    const pids = [guarded.pid, guarded.watchdogPid, Number(lines[0])]
    expect(pids.every(alive)).toBe(true)
    await guarded.stop()
    await expect.poll(() => pids.some(alive)).toBe(false)
  })

  it("is killed if it will not stop", async () => {
    const lines: string[] = []
    const guarded = await guard("trap '' TERM; echo deaf; while :; do sleep 0.1; done", {
      graceMs: 200,
      log: (line) => lines.push(line),
    })
    await expect.poll(() => lines).toEqual(["deaf"])
    await guarded.stop()
    expect(alive(guarded.pid)).toBe(false)
  })

  it("gets the signal it prefers", async () => {
    const lines: string[] = []
    const guarded = await guard("trap 'echo int; exit 0' INT; echo ready; while :; do sleep 0.05; done", {
      stopSignal: "SIGINT",
      log: (line) => lines.push(line),
    })
    await expect.poll(() => lines).toEqual(["ready"])
    await guarded.stop()
    expect(lines).toEqual(["ready", "int"])
  })

  it("that is not there rejects", async () => {
    await expect(spawnGuarded("/no/such/program", [])).rejects.toThrow(/could not be run/)
  })
})

describe("when the parent dies by kill -9", () => {
  const PARENT = `
    const { spawnGuarded } = await import(${JSON.stringify(new URL("../../scripts/local/spawn-guarded.ts", import.meta.url).href)})
    const guarded = await spawnGuarded("sh", ["-c", "sleep 60 & wait"], {})
    console.log(JSON.stringify([guarded.pid, guarded.watchdogPid]))
    setInterval(() => {}, 1000)`

  it.each([
    ["alone", (parent: ChildProcess) => parent.kill("SIGKILL")],
    ["with its whole process group", (parent: ChildProcess) => process.kill(-(parent.pid ?? 0), "SIGKILL")],
  ])("%s, nothing is left", async (_, kill) => {
    const parent = spawn(process.execPath, ["--input-type=module", "-e", PARENT], {
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
    })
    const line = await new Promise<string>((resolve) => createInterface({ input: parent.stdout }).once("line", resolve))
    const pids = JSON.parse(line) as number[]
    expect(pids.every(alive)).toBe(true)
    kill(parent)
    await expect.poll(() => pids.some(alive), { timeout: 5_000 }).toBe(false)
  })
})
