/** A tab that stays open while the stock changes, and a clock that is wrong. */
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launchChromium } from "../support/chromium.ts"
import { changeStock, openDealer, USUAL } from "./odd-dealers.ts"
import { heading, openShop, shownOrder } from "./pages.ts"

let browser: Browser
// A dealer of our own: a sale would change what other files see.
let home: string

beforeAll(async () => {
  home = await openDealer({ slug: "velha", name: "Loja Velha", cars: 48, facts: USUAL })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

const DAY_MS = 86_400_000

test("a tab of before learns of a sale when it is looked at again, and says so", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, {
    answers: { max: 80_000 },
    before: (page) => page.clock.install(),
  })
  await heading(page).waitFor()
  await page.clock.runFor(5000)
  await page.locator("#what-if-budget").waitFor()
  expect(await shownOrder(page)).toHaveLength(10)
  const [best, second] = await shownOrder(page)
  await page.getByRole("button", { name: "Enviar esta lista" }).click()
  const link = await page.getByRole("textbox", { name: "Endereço da lista" }).inputValue()
  await page.keyboard.press("Escape")
  const carPage = await page.locator("[data-car] a").first().getAttribute("href")
  await sell(best ?? "")
  await lowerPrice(second ?? "", 1500)
  // The server itself may take seconds to learn of it: come back to the tab, each time six minutes later.
  await expect
    .poll(
      async () => {
        await page.clock.fastForward("06:00")
        await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
        return page.locator(".results__news").textContent()
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toContain("O estoque mudou")
  expect(await shownOrder(page)).not.toContain(best)
  await page.goto(home + carPage)
  await page.getByRole("heading", { name: /^Vendido em / }).waitFor()
  await context.close()

  // Whoever got the list's link meanwhile reads what changed.
  const other = await openShop(browser, link)
  await other.page.getByText(/^1 vendido, 1 baixou de preço/).waitFor()
  await other.page.locator(`[data-car="${second}"]`).getByText("Baixou R$ 1.500").waitFor()
  expect(await shownOrder(other.page)).not.toContain(best)
  await other.context.close()
})

test.each([-DAY_MS, DAY_MS])("a clock that is wrong by %i ms changes nothing", async (wrong) => {
  const { page, context } = await openShop(browser, `${home}/perguntas`, {
    answers: { max: 80_000 },
    before: (page) => page.clock.install({ time: Date.now() + wrong }),
  })
  await page.clock.resume()
  await page.getByText(/^\d+ carros servem$/).waitFor()
  const listed = page.waitForResponse((response) => response.url().endsWith("/api/recommendations"))
  await page.goto(`${home}/resultados`)
  await heading(page).waitFor()
  expect((await listed).status()).toBe(200)
  await page.getByRole("button", { name: /^Mais barato/ }).click()
  const sent = page.waitForResponse((response) => response.url().endsWith("/api/events"))
  await page.evaluate(() => window.dispatchEvent(new Event("pagehide")))
  expect((await sent).status()).toBe(202)
  await context.close()
})

async function sell(id: string): Promise<void> {
  await changeStock("velha", async (client, schema) => {
    const sold = await client.query(`update ${schema}.cars set situacao = 'vendido' where id = $1`, [id])
    expect(sold.rowCount).toBe(1)
  })
}

async function lowerPrice(id: string, by: number): Promise<void> {
  await changeStock("velha", async (client, schema) => {
    const changed = await client.query(`update ${schema}.cars set preco = preco - $2 where id = $1`, [id, by])
    expect(changed.rowCount).toBe(1)
  })
}
