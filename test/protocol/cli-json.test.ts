/** With `--json`, whoever reads standard output finds one document whatever happens. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { runScript } from "./cli.ts"

const folder = mkdtempSync(join(tmpdir(), "carmatch-json-"))
afterAll(() => rmSync(folder, { recursive: true }))

it.each([
  ["tenant", "create", "loja-nova", "--name", "Loja", "--plan", "gold"],
  ["stock", "import", "robustcar", "stock.csv", "--columns", "make,modelo,preco,peso"],
  ["migrate", "status", "--tenant", "a b"],
  ["replay", "robustcar", "--from", "ontem"],
  ["learn", "fit", "now"],
  ["bench", "engine", "sprint"],
  ["stack", "now"],
])("refuses a bad value before it opens anything: %s", async (name, ...words) => {
  const ended = await runScript(name, [...words, "--json"], { DATA_DIR: join(folder, "never") })
  expect(ended.code).toBe(2)
  const [said, usage] = ended.err.split("\n")
  expect(usage).toMatch(new RegExp(`^usage: npm run ${name}`))
  expect(JSON.parse(ended.out)).toEqual({ error: { code: "usage", detail: said } })
  expect(existsSync(join(folder, "never"))).toBe(false)
})

it("says in one sentence what is wrong with files that the words name, without the usage", async () => {
  const { code, out, err } = await runScript("bench", ["choices", "--data", folder, "--json"], {})
  expect(code).toBe(2)
  expect(err).toBe(`${join(folder, "splits.json")} is not there.\n`)
  expect(JSON.parse(out)).toEqual({ error: { code: "failed", detail: err.trim() } })
})

it("says what failed", async () => {
  const file = join(folder, "a-file")
  writeFileSync(file, "")
  const ended = await runScript("tenant", ["list", "--json"], { DATA_DIR: file })
  expect(ended.code).toBe(1)
  expect(JSON.parse(ended.out)).toMatchObject({ error: { code: "failed", detail: ended.err.trim() } })
})
