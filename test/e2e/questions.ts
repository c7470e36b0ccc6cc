import type { Page } from "playwright-core"
import { expect } from "vitest"
import { heading } from "./pages.ts"

/** Does what a question, by its title, asks for; whether it went on by that (a duel does). */
export type Answer = (title: string) => Promise<boolean>

/**
 * Goes through the questions that are put, in whatever order the engine finds worth asking, until the cars come; to the
 * titles of those put. `next` says how somebody goes on.
 */
export async function throughQuestions(
  page: Page,
  answer: Answer,
  next: () => Promise<unknown> = () => page.locator(".question__foot button[type=submit]").click(),
): Promise<string[]> {
  const put: string[] = []
  const here = () => new URL(page.url())
  await expect.poll(() => here().pathname).not.toBe("/")
  while (here().pathname === "/perguntas") {
    const question = page.locator(".question h1")
    await question.or(heading(page)).first().waitFor()
    if (here().pathname !== "/perguntas") break
    const before = page.url()
    const title = (await question.textContent()) ?? ""
    put.push(title)
    // The budget was the first of eight.
    expect(put.length).toBeLessThan(8)
    if (!(await answer(title))) await next()
    await expect.poll(() => page.url()).not.toBe(before)
  }
  return put
}
