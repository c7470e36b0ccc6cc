/** The stock list, the whole of the results, and what stands side by side. */
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { CarPage } from "../../src/contract/cars.ts"
import { launchChromium } from "../support/chromium.ts"
import { expectAccessible } from "./accessible.ts"
import { addressOf } from "./dealers.ts"
import { heading, openShop, showAll, shownOrder } from "./pages.ts"

let browser: Browser
const home = addressOf("robustcar")

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

test("each choice of a filter is one step back; typing is one step however long", async () => {
  const { page, context } = await openShop(browser, `${home}/estoque`, { width: 1280 })
  const title = page.getByRole("heading", { level: 1, name: /carros? à venda/ })
  await title.waitFor()
  await page.locator("label.chip", { hasText: "SUV" }).click()
  await expect.poll(() => page.url()).toContain("body=suv")
  await page.getByRole("combobox", { name: "Ordenar por" }).selectOption("price_asc")
  await expect.poll(() => page.url()).toContain("sort=price_asc")
  await page.getByRole("searchbox").pressSequentially("compass longitude", { delay: 60 })
  await expect.poll(() => page.url()).toContain("longitude")
  await page.goBack()
  expect(new URL(page.url()).search).toBe("?body=suv&sort=price_asc")
  await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("")
  await page.goBack()
  expect(new URL(page.url()).search).toBe("?body=suv")
  await page.goBack()
  expect(new URL(page.url()).search).toBe("")
  expect(new URL(page.url()).pathname).toBe("/estoque")
  await expect.poll(() => page.getByRole("checkbox", { name: /^SUV/ }).isChecked()).toBe(false)
  await context.close()
})

test("figures that are typed into the search become filters to take off", async () => {
  const { page, context } = await openShop(browser, `${home}/estoque?q=suv até 80 mil`)
  await page.getByRole("button", { name: /^Tirar: Até R\$\s80 mil/ }).waitFor()
  await page.locator(".tile").first().waitFor()
  const cars = await page.evaluate(
    async () => (await fetch("/api/cars?body=suv&priceMax=80000")).json() as Promise<CarPage>,
  )
  expect(cars.total).toBeGreaterThan(0)
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${cars.total} carros? à venda`) }).waitFor()
  await page.getByRole("button", { name: /^Tirar: Até/ }).click()
  await expect.poll(() => new URL(page.url()).search).toBe("?q=suv")
  await context.close()
})

test("words that find nothing together lead to what fewer of them find", async () => {
  const { page, context } = await openShop(browser, `${home}/estoque?q=onix lunar&priceMax=90000`)
  await page.getByRole("heading", { name: "Nenhum carro com tudo isso" }).waitFor()
  const { total } = await page.evaluate(
    async () => (await (await fetch("/api/cars?q=onix&priceMax=90000")).json()) as CarPage,
  )
  expect(total).toBeGreaterThan(0)
  const looser = page.getByRole("region", { name: "Com menos palavras" })
  await looser.getByRole("link", { name: `“onix” (${total})` }).click()
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${total} carros? à venda`) }).waitFor()
  expect(new URL(page.url()).search).toBe("?q=onix&priceMax=90000")
  await context.close()
})

test("an address with words that we do not know says so and drops them", async () => {
  const { page, context } = await openShop(browser, `${home}/estoque?priceMax=barato&body=suv`)
  await page.getByText("O endereço pedia algo que não conhecemos (preço)").waitFor()
  expect(new URL(page.url()).search).toBe("?body=suv")
  await expectAccessible(page, "stock: dropped")
  await page.goto(`${home}/estoque?body=suv&page=999`)
  await page.getByText("não conhecemos (página 999)").waitFor()
  await page.locator(".tile").first().waitFor()
  expect(new URL(page.url()).search).toBe("?body=suv")
  await context.close()
})

test("every car that fits can be reached", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers: { max: 120_000 } })
  const fitting = Number(/\d+/.exec((await heading(page).textContent()) ?? "")?.[0])
  expect(fitting).toBeGreaterThan(50)
  await page.locator("#what-if-budget").waitFor()
  await showAll(page)
  await expect.poll(async () => new Set(await shownOrder(page)).size).toBe(fitting)
  await context.close()
})

test("of five saved cars people choose which four stand side by side", async () => {
  const { page, context } = await openShop(browser, `${home}/comparar`, {
    before: async (page) => {
      await page.goto(`${home}/privacidade`)
      await page.evaluate(async () => {
        const { items } = (await (await fetch("/api/cars?pageSize=5")).json()) as { items: { id: string }[] }
        localStorage.setItem("carmatch:favourites", JSON.stringify(items.map(({ id }) => id)))
      })
    },
  })
  const chips = page.getByRole("group", { name: /Quatro de cada vez/ }).getByRole("checkbox")
  await chips.nth(4).waitFor()
  expect(await chips.count()).toBe(5)
  expect(await chips.nth(4).isDisabled()).toBe(true)
  await expectAccessible(page, "compare: five saved")
  await page.locator(".chip:has(:checked)").first().click()
  await page.locator("label.chip:has(input:not(:checked):not(:disabled))").last().click()
  await expect.poll(() => page.getByRole("checkbox", { checked: true }).count()).toBe(4)
  await expect.poll(() => page.locator(".compare__table thead th").count()).toBe(4)
  // All five stand under them, to open or to let go.
  const kept = page.getByRole("region", { name: "Salvos neste aparelho" })
  expect(await kept.getByRole("heading", { level: 3 }).count()).toBe(5)
  // A heart that was tapped by mistake is taken back where it stood.
  await kept.getByRole("button", { pressed: true }).first().click()
  await kept.getByText(/^Fora dos salvos/).waitFor()
  expect(await kept.getByRole("heading", { level: 3 }).count()).toBe(5)
  expect(await kept.getByRole("button").first().getAttribute("aria-pressed")).toBe("false")
  await kept.getByRole("button", { pressed: false }).click()
  await expect.poll(() => kept.getByRole("button", { pressed: true }).count()).toBe(5)
  await context.close()
})
