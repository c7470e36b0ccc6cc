import type { TargetOutcome } from "../../src/platform/migrate.ts"

/** The first failure among outcomes as one sentence, if there is one. */
export function firstFailure(outcomes: readonly TargetOutcome[]): string | undefined {
  for (const { target, failed } of outcomes) {
    if (failed?.code === "edited") {
      return `The migration ${failed.name} was edited after it was applied to ${target}: say the change in a new one.`
    }
    if (failed !== undefined) return `The migration ${failed.name} failed on ${target} (${failed.code}).`
  }
  return undefined
}
