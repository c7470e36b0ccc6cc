/** Each rule of the house catches its breach: a tree of breaches is planted and linted by our own configuration. */
import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { edges, floors } from "../../../scripts/lint/floors.ts"
import plugin from "../../../scripts/lint/plugin.ts"
import { breaches, innocents } from "./breaches.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const tree = mkdtempSync(join(tmpdir(), "carmatch-floors-"))
/** The house rules that fired, by file. */
const fired = new Map<string, Set<string>>()

beforeAll(async () => {
  for (const { path, code } of [...Object.values(breaches).flat(), ...innocents]) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), `${code}\n`)
  }
  // Ours as it is, but for the plugin's place, and without types: nothing here has a program.
  const configuration = readFileSync(`${root}.oxlintrc.json`, "utf8")
    .replace("./scripts/lint/plugin.ts", `${root}scripts/lint/plugin.ts`)
    .replace('"typeAware": true', '"typeAware": false')
  writeFileSync(join(tree, ".oxlintrc.json"), configuration)
  const report = await lint()
  for (const { code, filename } of report.diagnostics) {
    const rule = /^house\((.+)\)$/.exec(code ?? "")?.[1]
    if (rule !== undefined) fired.set(filename, (fired.get(filename) ?? new Set()).add(rule))
  }
}, 30_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

interface Report {
  diagnostics: { code?: string; filename: string }[]
}

function lint(): Promise<Report> {
  const oxlint = `${root}node_modules/.bin/oxlint`
  return new Promise((resolve, reject) => {
    // Exit code 1 is what we are here for.
    execFile(process.execPath, [oxlint, "-f", "json"], { cwd: tree, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout) as Report)
      } catch {
        reject(new Error(`oxlint said: ${stdout}${stderr}`))
      }
    })
  })
}

test("every rule is switched on, as an error, and has its breach here", () => {
  const configuration = readFileSync(`${root}.oxlintrc.json`, "utf8")
  const on = [...configuration.matchAll(/"house\/([a-z-]+)": "error"/g)].map(([, rule]) => rule)
  const rules = new Set(Object.keys(plugin.rules))
  expect(new Set(on)).toEqual(rules)
  expect(new Set(Object.keys(breaches))).toEqual(rules)
  expect(configuration).not.toMatch(/"house\/[a-z-]+": "(off|warn)"/)
})

const cases = Object.entries(breaches).flatMap(([rule, plants]) =>
  plants.map(({ path, code }) => ({ rule, path, code })),
)

test.each(cases)("$rule fires in $path: $code", ({ rule, path }) => {
  expect([...(fired.get(path) ?? [])]).toContain(rule)
})

test.each(innocents)("nothing fires in $path", ({ path }) => {
  expect([...(fired.get(path) ?? [])]).toEqual([])
})

test("a declared edge joins two folders of one floor and gives its reason", () => {
  for (const { from, to, reason } of edges) {
    expect(floors[from]).toBeDefined()
    expect(floors[from]).toBe(floors[to])
    expect(reason.length).toBeGreaterThan(10)
  }
})
