/** With `--json`, whoever reads standard output finds one document whatever happens. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { runScript } from "./cli.ts"

const folder = mkdtempSync(join(tmpdir(), "carmatch-json-"))
afterAll(() => rmSync(folder, { recursive: true }))

it("names a wrong word", async () => {
  const ended = await runScript("tenant", ["create", "--json"], { DATA_DIR: join(folder, "never") })
  expect(ended.code).toBe(2)
  expect(JSON.parse(ended.out)).toMatchObject({ error: { code: "usage" } })
})

it("says what failed", async () => {
  const file = join(folder, "a-file")
  writeFileSync(file, "")
  const ended = await runScript("tenant", ["list", "--json"], { DATA_DIR: file })
  expect(ended.code).toBe(1)
  expect(JSON.parse(ended.out)).toMatchObject({ error: { code: "failed", detail: ended.err.trim() } })
})
