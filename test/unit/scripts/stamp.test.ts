import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { isStamped, type Making, stamp } from "../../../scripts/start/stamp.ts"

let root: string
let file: string
let making: Making
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "carmatch-stamp-"))
  file = join(root, "stamp.json")
  mkdirSync(join(root, "src/deep"), { recursive: true })
  mkdirSync(join(root, "out"))
  writeFileSync(join(root, "src/deep/a.ts"), "a")
  writeFileSync(join(root, "src/b.ts"), "b")
  writeFileSync(join(root, "lock.json"), "{}")
  writeFileSync(join(root, "out/worker.js"), "ab")
  making = { root, sources: ["src", "lock.json"], results: [join(root, "out")] }
  stamp(file, making)
})
afterEach(() => rmSync(root, { recursive: true }))

test("what nobody touched is as it was stamped", () => {
  expect(isStamped(file, making)).toBe(true)
})

test.each([
  ["a source changed", () => appendFileSync(join(root, "src/deep/a.ts"), " ")],
  ["a source came", () => writeFileSync(join(root, "src/c.ts"), "")],
  ["a source went", () => rmSync(join(root, "src/b.ts"))],
  ["a source has another name", () => renameSync(join(root, "src/b.ts"), join(root, "src/z.ts"))],
  [
    "bytes moved from one source to the next",
    () => {
      writeFileSync(join(root, "src/b.ts"), "")
      writeFileSync(join(root, "src/deep/a.ts"), "ba")
    },
  ],
  ["the lock file changed", () => writeFileSync(join(root, "lock.json"), "[]")],
  ["a result was cut off", () => writeFileSync(join(root, "out/worker.js"), "a")],
  ["the results are gone", () => rmSync(join(root, "out"), { recursive: true })],
  ["the stamp is torn", () => writeFileSync(file, '{"from":')],
  ["there is no stamp", () => rmSync(file)],
])("is to be made anew where %s", (_, change) => {
  change()
  expect(isStamped(file, making)).toBe(false)
})
