import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { expect } from "vitest"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

declare global {
  interface Window {
    axe: { run: (page: Document) => Promise<{ violations: Violation[] }> }
  }
}

/** Runs axe on what is shown, and looks that nothing sticks out sideways. `where` names the page in a failure. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(axe)
  const found = await page.evaluate(async () => (await window.axe.run(document)).violations)
  const said = found.map(({ id, impact, nodes }) => `${where}: ${id} (${impact}) ${nodes[0]?.html}`)
  expect(said).toEqual([])
  await expectNoSideways(page, where)
}

/** The page must never scroll sideways: only shelves and tables inside it may. */
export async function expectNoSideways(page: Page, where: string): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const)
  expect(content, `${where} is wider than the window`).toBeLessThanOrEqual(window)
}
