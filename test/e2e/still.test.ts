/** What comes later than the page's frame moves nothing that is in sight. */
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launchChromium } from "../support/chromium.ts"
import { addressOf } from "./dealers.ts"
import { openDealer } from "./odd-dealers.ts"
import { openShop } from "./pages.ts"

/** A layout shift's share of the screen that nobody sees. */
const SEEN = 0.01

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (entries: readonly PerformanceEntry[]) =>
          entries.map((entry) => (entry as PerformanceEntry & { value: number }).value).reduce((a, b) => a + b, 0)
        // What was buffered is told at once, and nothing at all where there was none.
        const observer = new PerformanceObserver((list) => resolve(sum(list.getEntries())))
        observer.observe({ type: "layout-shift", buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(sum(observer.takeRecords()))))
      }),
  )

test.each([390, 1280])("a page that is no more is said without pushing the cars about, at %i", async (width) => {
  const { page, context } = await openShop(browser, `${addressOf("robustcar")}/estoque?page=999`, { width })
  await page.getByText("(página 999)").waitFor()
  await page.locator("a.cover, .tile a").first().waitFor()
  expect(await shifted(page)).toBeLessThanOrEqual(SEEN)
  await context.close()
})

test("saved cars wait for the comparison that stands above them", async () => {
  const home = addressOf("robustcar")
  const { page, context } = await openShop(browser, `${home}/estoque`, { width: 1280 })
  for (const nth of [0, 1])
    await page
      .getByRole("button", { name: /^Salvar / })
      .nth(nth)
      .click()
  await page.goto(`${home}/comparar`)
  await page.getByRole("heading", { name: "Salvos neste aparelho" }).waitFor()
  expect(await shifted(page)).toBeLessThanOrEqual(SEEN)
  await context.close()
})

test.each([390, 1280])("a shop without cars opens on its own page, at %i", async (width) => {
  const home = await openDealer({ slug: `parada${width}`, cars: 0 })
  const { page, context } = await openShop(browser, `${home}/resultados`, { width })
  await page.getByRole("heading", { name: "O estoque está sem carros agora" }).waitFor()
  expect(await shifted(page)).toBeLessThanOrEqual(SEEN)
  await context.close()
})

test.each([390, 1280])("what became of a contact is said where its form stood, at %i", async (width) => {
  const { page, context } = await openShop(browser, `${addressOf("robustcar")}/estoque`, {
    width,
    before: async (page) => {
      await page.route("**/api/leads", (route) => route.abort())
      await page.emulateMedia({ reducedMotion: "reduce" })
    },
  })
  await page.locator(".tile a").first().click()
  await page.getByRole("link", { name: "Tenho interesse" }).click()
  await page.getByRole("textbox", { name: "Nome" }).fill("Maria Souza")
  await page.getByRole("textbox", { name: "Celular com DDD" }).fill("11987654321")
  await page.getByRole("radio", { name: "Tenho" }).check()
  // What this choice opens is in sight whole, above the foot.
  const foot = await page.locator(".sheet__foot").boundingBox()
  const km = await page.getByRole("textbox", { name: "Km", exact: true }).boundingBox()
  expect((km?.y ?? Infinity) + (km?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  const top = async () => Math.round((await page.getByRole("dialog").boundingBox())?.y ?? -1)
  // For those who asked for less motion nothing travels either.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  const before = await top()
  await page.getByRole("button", { name: "Enviar para a loja" }).click()
  await page.getByText("A loja ainda não recebeu").waitFor()
  expect(await top()).toBe(before)
  await context.close()
})
