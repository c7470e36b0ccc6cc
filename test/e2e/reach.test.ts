/** The same path by keys alone, on the narrowest screen, over a slow line, from two tabs and by the Back button. */
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launchChromium } from "../support/chromium.ts"
import { addressOf } from "./dealers.ts"
import { heading, openShop } from "./pages.ts"
import { throughQuestions } from "./questions.ts"
import { walk } from "./walk.ts"

let browser: Browser
const home = addressOf("robustcar")
const answers = { max: 80_000, people: 4 }

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

/** Goes on by Tab until the focus is on what is called so, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab")
    const named = await page.evaluate(() => {
      const { activeElement: on } = document
      const label = on instanceof HTMLInputElement ? on.labels?.[0]?.textContent : undefined
      return on?.getAttribute("aria-label") ?? label ?? on?.textContent ?? ""
    })
    if (name.test(named.trim())) return
  }
  throw new Error(`no Tab leads to ${name}`)
}

test("from the budget to the sent contact without a mouse", async () => {
  const { page, context } = await openShop(browser, home)
  await page
    .getByText(/carros servem/)
    .first()
    .waitFor()
  await tabTo(page, /^Quanto você quer gastar$/)
  await page.keyboard.press("ArrowLeft")
  await tabTo(page, /Continuar/)
  await page.keyboard.press("Enter")
  const put = await throughQuestions(
    page,
    () => Promise.resolve(false),
    async () => {
      await tabTo(page, /^(Continuar|Nenhum dos dois|Ver os carros)$/)
      await page.keyboard.press("Enter")
    },
  )
  expect(put.length).toBeGreaterThan(1)
  await heading(page).waitFor()
  await tabTo(page, /^Por quê\?$/)
  await page.keyboard.press("Enter")
  await page.getByRole("dialog").waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  await tabTo(page, /^Ver o carro$/)
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Ficha" }).waitFor()
  await tabTo(page, /Tenho interesse/)
  await page.keyboard.press("Enter")
  await page.getByLabel("Nome").waitFor()
  await page.getByLabel("Nome").focus()
  await page.keyboard.type("Juliana Prado")
  await tabTo(page, /^Celular/)
  await page.keyboard.type("11987654321")
  await tabTo(page, /^Enviar para a loja/)
  await page.keyboard.press("Enter")
  await page.getByText(/recebeu às/).waitFor()
  await context.close()
})

test("the whole path at 320 px, which is 1280 px at 400%", async () => {
  const { page, context } = await openShop(browser, `${home}/privacidade`, { width: 320 })
  await walk(page, home)
  await context.close()
})

test("over a slow line every step stands, and the first screen asks at once", async () => {
  const { page, context } = await openShop(browser, "about:blank")
  const line = await context.newCDPSession(page)
  // 400 kbit/s down and 400 ms each way: worse than what Lighthouse calls slow 4G.
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 20_000 }
  await line.send("Network.emulateNetworkConditions", slow)
  await page.goto(home)
  await page.getByRole("button", { name: /Continuar/ }).click()
  await page.getByRole("checkbox", { name: "Cidade" }).check()
  await page.goto(`${home}/resultados`)
  await heading(page).waitFor({ timeout: 30_000 })
  await page.getByRole("link", { name: "Ver o carro" }).click()
  await page.getByRole("heading", { name: "Ficha" }).waitFor({ timeout: 30_000 })
  await context.close()
})

test("two tabs are one shopper: answers, saved cars and visit", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers })
  await heading(page).waitFor()
  const other = await context.newPage()
  await other.goto(`${home}/resultados`)
  await heading(other).waitFor()
  const sessionOf = (tab: Page) =>
    tab.evaluate(() => (JSON.parse(localStorage.getItem("carmatch:session") ?? "{}") as { id?: string }).id)
  expect(await sessionOf(other)).toBe(await sessionOf(page))
  await page
    .getByRole("button", { name: /^Salvar/ })
    .first()
    .click()
  await other.getByRole("link", { name: "Carros salvos: 1" }).waitFor()
  await other.getByRole("button", { name: "4 pessoas" }).click()
  await other.getByRole("radio", { name: "Duas" }).check()
  await other.getByRole("button", { name: /^Ver \d+ carros?$/ }).click()
  await page.getByRole("button", { name: "2 pessoas" }).waitFor()
  await context.close()
})

test("Back closes a sheet and stays on the page; whatever closes it, no step is left over", async () => {
  const { page, context } = await openShop(browser, `${home}/estoque`, { answers })
  const open = page.getByRole("dialog")
  const here = () => page.url().slice(home.length)
  // Its step goes a moment after what one sees of it.
  const closed = async () => {
    await open.waitFor({ state: "detached" })
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
  }

  const filter = page.getByRole("button", { name: "Filtrar" })
  await filter.click()
  await open.locator("label.chip", { hasText: "SUV" }).click()
  await page.goBack()
  await closed()
  expect(here()).toBe("/estoque")
  await expect.poll(() => filter.evaluate((button) => button === document.activeElement)).toBe(true)
  await filter.click()
  await open.locator("label.chip", { hasText: "SUV" }).click()
  await open.getByRole("button", { name: /^Ver \d+ carros?$/ }).click()
  await expect.poll(here).toBe("/estoque?body=suv")
  await page.goBack()
  await expect.poll(here).toBe("/estoque")

  await page.goto(`${home}/resultados`)
  const why = page.getByRole("button", { name: "Por quê?" })
  await why.click()
  await open.getByRole("button", { name: "Fechar" }).click()
  await closed()
  // Forward leads to a sheet that is no more: nothing to see there.
  await page.goForward()
  await why.click()
  await open.getByRole("link", { name: "pesos que você deu" }).click()
  await page.getByRole("heading", { name: "O que pesa mais?" }).waitFor()
  await page.goBack()
  await page.getByRole("button", { name: "4 pessoas" }).click()
  await open.waitFor()
  await page.reload()
  await heading(page).waitFor()
  expect(await open.count()).toBe(0)

  await page.getByRole("link", { name: "Ver o carro" }).click()
  const ask = page.getByRole("link", { name: "Tenho interesse" })
  await ask.click()
  await page.goBack()
  await closed()
  const car = here()
  await ask.click()
  await page.getByLabel("Nome").fill("Juliana")
  await page.reload()
  await page.getByLabel("Nome").waitFor()
  // Nothing is typed twice.
  expect(await page.getByLabel("Nome").inputValue()).toBe("Juliana")
  await page.keyboard.press("Escape")
  await closed()
  expect(here()).toBe(car)
  await page.goBack()
  await expect.poll(here).toBe("/resultados")
  await page.goBack()
  await expect.poll(here).toBe("/estoque")

  // An address that opens the form has the car's page under it.
  await page.goto(`${home}${car}?contato=1`)
  await page.getByLabel("Nome").waitFor()
  await page.goBack()
  await closed()
  expect(here()).toBe(car)
  await context.close()
})
