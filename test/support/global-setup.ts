/**
 * Gives a project what its tests run against: `inject("stack")`, and for those with pages the built SPA. vitest runs
 * this once for each selected project that asks for it and has tests to run; they share one stack and one build,
 * which end with the last of them.
 */
import type { TestProject } from "vitest/node"
import { type AppAddress, startApp } from "./app.ts"
import { prepareChromium } from "./chromium.ts"
import { buildPages, removePages } from "./pages.ts"
import { startTestStack, type StackVariables, type TestStack } from "./stack.ts"

declare module "vitest" {
  export interface ProvidedContext {
    stack: StackVariables
    /** The folder of the built SPA: `inject("pages")` in worker, isolation and e2e. */
    pages: string
    /** The running product: `inject("app")` in e2e. */
    app: AppAddress
  }
}

interface Shared {
  stack: Promise<TestStack>
  pages?: Promise<string>
  users: number
}

// Each project loads this file anew; what they share hangs on the process.
const holder = globalThis as { carmatchTests?: Shared }

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (holder.carmatchTests ??= { stack: startTestStack(), users: 0 })
  shared.users += 1
  const ends: (() => Promise<void>)[] = []
  const release = async (): Promise<void> => {
    for (const end of ends) await end()
    shared.users -= 1
    if (shared.users > 0) return
    delete holder.carmatchTests
    const [stack, pages] = await Promise.allSettled([shared.stack, shared.pages])
    if (stack.status === "fulfilled") await stack.value.stop()
    if (pages.status === "fulfilled" && pages.value !== undefined) await removePages(pages.value)
  }
  try {
    const pages = project.name === "protocol" ? undefined : (shared.pages ??= buildPages())
    const browser = project.name === "e2e" ? prepareChromium() : undefined
    // All settled before any failure is reported: release must find nothing half-made.
    await Promise.allSettled([shared.stack, pages, browser])
    project.provide("stack", (await shared.stack).variables)
    if (pages !== undefined) project.provide("pages", await pages)
    await browser
    if (project.name === "e2e" && pages !== undefined) {
      const app = await startApp((await shared.stack).variables, await pages)
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
