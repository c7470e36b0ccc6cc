import { expect, test } from "vitest"
import { explain } from "../../../scripts/local/failure.ts"
import { reasonOf } from "../../../scripts/start/build.ts"

const WRANGLER = `Command failed: node wrangler deploy
\u001B[33m▲ [43;33mWARNING\u001B[0m Multiple environments are defined.
\u001B[31m✘ \u001B[41;31m[ERROR]\u001B[0m Build failed with 1 error:
\u001B[31m✘ \u001B[41;31m[ERROR]\u001B[0m Failed to write to output file: write worker.js: no space left on device
`

test("of a tool's page of words one sentence is told", () => {
  expect(reasonOf({ message: WRANGLER, stderr: WRANGLER })).toBe("No space left on device")
  expect(reasonOf(new Error("[plugin x] Error: ENOSPC: no space left on device, copyfile"))).toBe(
    "No space left on device",
  )
  expect(reasonOf({ stderr: "a\n\u001B[31m✘ [ERROR] Could not resolve “x”\u001B[0m\n\n  src/worker.ts:1\n" })).toBe(
    "✘ [ERROR] Could not resolve “x”",
  )
  expect(reasonOf(new Error("it is gone"))).toBe("it is gone")
  expect(reasonOf({ stderr: "error ".repeat(1000) }).length).toBeLessThanOrEqual(300)
})

test("a full disk is named first, by whoever met it", () => {
  const told = explain(new Error("The worker could not be built: No space left on device"))
  expect(told).toBe("The disk is full: The worker could not be built: No space left on device")
  expect(explain(Object.assign(new Error("x"), { code: "ENOSPC", path: "/d/a" }))).toBe(
    "Cannot write /d/a: the disk is full.",
  )
})
