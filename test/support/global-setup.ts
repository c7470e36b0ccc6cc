/**
 * Gives a project the stack's addresses (`inject("stack")`). vitest runs this once for each selected project that
 * asks for it and has tests to run; they share one stack, which ends with the last of them.
 */
import { build } from "vite"
import type { TestProject } from "vitest/node"
import { type AppAddress, startApp } from "./app.ts"
import { prepareChromium } from "./chromium.ts"
import { startTestStack, type StackVariables, type TestStack } from "./stack.ts"

declare module "vitest" {
  export interface ProvidedContext {
    stack: StackVariables
    /** In project e2e only. */
    app: AppAddress
  }
}

// Each project loads this file anew; what they share hangs on the process.
const shared = globalThis as {
  carmatchTestStack?: { stack: Promise<TestStack>; users: number }
  carmatchTestPages?: Promise<unknown>
}

/** The worker's assets must be there before workerd starts; built once a run. */
const WITH_PAGES = new Set(["worker", "isolation", "e2e"])

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const holder = (shared.carmatchTestStack ??= { stack: startTestStack(), users: 0 })
  holder.users += 1
  const ends: (() => Promise<void>)[] = [
    async () => {
      holder.users -= 1
      if (holder.users > 0) return
      delete shared.carmatchTestStack
      await (await holder.stack).stop()
    },
  ]
  const release = async (): Promise<void> => {
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) await end()
  }
  try {
    if (WITH_PAGES.has(project.name)) {
      shared.carmatchTestPages ??= build({ configFile: "web/vite.config.ts", logLevel: "error" })
      await shared.carmatchTestPages
    }
    const { variables } = await holder.stack
    project.provide("stack", variables)
    if (project.name === "e2e") {
      const [app] = await Promise.all([startApp(variables), prepareChromium()])
      ends.push(app.stop)
      project.provide("app", { port: app.port })
    }
  } catch (error) {
    // vitest tears down only what was set up.
    await release()
    throw error
  }
  return release
}
