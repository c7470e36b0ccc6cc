/**
 * Gives a project the stack's addresses (`inject("stack")`). vitest runs this once for each selected project that
 * asks for it and has tests to run; they share one stack, which ends with the last of them.
 */
import type { TestProject } from "vitest/node"
import { prepareChromium } from "./chromium.ts"
import { startTestStack, type StackVariables, type TestStack } from "./stack.ts"

declare module "vitest" {
  export interface ProvidedContext {
    stack: StackVariables
  }
}

// Each project loads this file anew; what they share hangs on the process.
const shared = globalThis as { carmatchTestStack?: { stack: Promise<TestStack>; users: number } }

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const holder = (shared.carmatchTestStack ??= { stack: startTestStack(), users: 0 })
  holder.users += 1
  const release = async (): Promise<void> => {
    holder.users -= 1
    if (holder.users > 0) return
    delete shared.carmatchTestStack
    await (await holder.stack).stop()
  }
  try {
    const browser = project.name === "e2e" ? prepareChromium() : undefined
    const [stack] = await Promise.all([holder.stack, browser])
    project.provide("stack", stack.variables)
  } catch (error) {
    // vitest tears down only what was set up.
    await release()
    throw error
  }
  return release
}
