/** A vitest reporter that writes down, for scripts/test.ts, how many tests of each project passed and failed. */
import { writeFileSync } from "node:fs"
import type { Reporter, TestModule, TestRunEndReason, Vitest } from "vitest/node"

/** Passed and failed tests of one project; a file that could not be loaded is a failure. */
export interface Count {
  passed: number
  failed: number
  skipped: number
}

/** What the run comes to. `projects` names those that were asked for, with or without tests. */
export interface Tally {
  projects: Record<string, Count>
  /** Errors outside any test: a rejection nobody awaited, a broken set-up. */
  errors: number
  finished: boolean
}

export default class TallyReporter implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const projects: Tally["projects"] = {}
    for (const { name } of this.#vitest?.projects ?? []) projects[name] = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      const count = (projects[module.project.name] ??= { passed: 0, failed: 0, skipped: 0 })
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        // A test that never ended did not pass.
        count[state === "pending" ? "failed" : state] += 1
      }
      // A failed hook or import fails the file without failing a test.
      if (module.state() === "failed" && ![...module.children.allTests("failed")].length) count.failed += 1
    }
    const tally: Tally = { projects, errors: errors.length, finished: reason !== "interrupted" }
    const file = process.env["CARMATCH_TALLY"]
    if (file !== undefined) writeFileSync(file, JSON.stringify(tally))
  }
}
