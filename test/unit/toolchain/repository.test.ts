/** What must not be in git: this machine's paths, a registry's address, secrets. */
import { execFileSync } from "node:child_process"
import { readFileSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const root = fileURLToPath(new URL("../../../", import.meta.url))

function textFiles(): { path: string; text: string }[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root })
  return listed
    .toString()
    .split("\0")
    .filter(
      (path) =>
        path !== "" && path !== self && statSync(`${root}${path}`, { throwIfNoEntry: false })?.isFile() === true,
    )
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, "utf8") }))
    .filter(({ text }) => !text.includes("\0"))
}

/** Says what it looks for, and would find itself. */
const self = "test/unit/toolchain/repository.test.ts"

const registry = /registry\.(npmjs|yarnpkg)|npm\.pkg\.github|\/api\/npm\/|"resolved": "http|_authToken/
const machinePath = /(^|[\s"'`=(:])\/(work|farm|home|Users|root)\/[a-z.]/m
const secret = /-----BEGIN [A-Z ]*PRIVATE KEY|npg_[A-Za-z0-9]{12,}|AKIA[0-9A-Z]{16}|npm_[A-Za-z0-9]{36}/

test.each(Object.entries({ registry, machinePath, secret }))("no file holds a %s", (_what, pattern) => {
  const found = textFiles()
    .filter(({ text }) => pattern.test(text))
    .map(({ path, text }) => `${path}: ${pattern.exec(text)?.[0]}`)
  expect(found).toEqual([])
})

test("the patterns find what they are for", () => {
  const path = ["", "work", "main"].join("/")
  expect(`cd ${path}`).toMatch(machinePath)
  expect(`"${path}/a.ts"`).toMatch(machinePath)
  expect(`import("/src${path}/a.ts")`).not.toMatch(machinePath)
  expect(`"resolved": "http://127.0.0.1/a.tgz"`).toMatch(registry)
  expect(textFiles().map((file) => file.path)).toContain("package.json")
})
