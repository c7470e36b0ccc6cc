import type { Browser, BrowserContext, Page } from "playwright-core"
import type { Answers } from "../../web/state/answers.ts"

export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
}

/** A fresh shopper on a dealer's page; `answers` are as if given before. Close the context when done. */
export async function openShop(
  browser: Browser,
  url: string,
  {
    width = 390,
    answers,
    before,
  }: { width?: number; answers?: Answers; before?: (page: Page) => Promise<unknown> } = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: "pt-BR" })
  const page = await context.newPage()
  page.on("pageerror", (error) => {
    throw error
  })
  if (answers !== undefined) {
    await page.addInitScript((kept) => {
      if (localStorage.getItem("carmatch:answers") === null) localStorage.setItem("carmatch:answers", kept)
    }, JSON.stringify(answers))
  }
  await before?.(page)
  await page.goto(url)
  return { page, context }
}

/** The ids of the cars in the list, in the order in which they stand. */
export async function shownOrder(page: Page): Promise<string[]> {
  return page.locator("[data-car]").evaluateAll((cards) => cards.map((card) => card.getAttribute("data-car") ?? ""))
}

/** Unfolds the whole list. */
export async function showAll(page: Page): Promise<void> {
  const more = page.getByRole("button", { name: /^Ver mais / })
  if (await more.isVisible()) await more.click()
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1, name: /carros? (servem?|chegam? perto)/ })
