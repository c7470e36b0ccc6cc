/** From a list to a decision: why not this car, two side by side, the link, two people, and what to take to the shop. */
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Answers } from "../../web/state/answers.ts"
import { launchChromium } from "../support/chromium.ts"
import { expectAccessible } from "./accessible.ts"
import { addressOf } from "./dealers.ts"
import { heading, openShop, showAll, shownOrder } from "./pages.ts"

let browser: Browser
const home = addressOf("robustcar")
const FAMILY: Answers = { max: 70_000, uses: ["city", "family"], people: 4, ranked: ["economy", "safety"] }

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

test("what was asked stays: back, on and after a reload the same question, and always a way to the cars", async () => {
  const { page, context } = await openShop(browser, `${home}/perguntas?passo=prioridades`, { answers: { max: 40_000 } })
  await page.getByText(/^\d+ carros servem$/).waitFor()
  await page.getByText("2 de até 8").waitFor()
  await page.getByRole("button", { name: "Continuar" }).click()
  await page.getByText("3 de até 8").waitFor()
  const [url, title] = [page.url(), await page.getByRole("heading", { level: 1 }).textContent()]
  await page.getByRole("button", { name: "Voltar" }).click()
  await page.getByRole("checkbox", { name: /^Desempenho/ }).check()
  await page.getByRole("button", { name: "Continuar" }).click()
  await page.getByText("3 de até 8").waitFor()
  await page.reload()
  await page.getByText("3 de até 8").waitFor()
  expect([page.url(), await page.getByRole("heading", { level: 1 }).textContent()]).toEqual([url, title])
  await page.getByRole("link", { name: "Ver os carros agora" }).click()
  await heading(page).waitFor()
  await context.close()
})

test("a car that is not among the ten says what it would take, and one tap brings it in", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers: FAMILY })
  await heading(page).waitFor()
  await showAll(page)
  await page.getByRole("link", { name: "O que falta para entrar nos dez?" }).nth(3).click()
  const lacks = page.getByRole("region", { name: "O que falta para este entrar nos dez" })
  const use = lacks.getByRole("button", { name: /^Usar:/ }).first()
  await use.waitFor()
  await expectAccessible(page, "car: why not")
  const car = new URL(page.url()).pathname
  await use.click()
  const rank = Number(/(\d+)º da sua lista/.exec((await page.getByText(/agora é o \d+º/).textContent()) ?? "")?.[1])
  expect(rank).toBeLessThanOrEqual(10)
  await page.goto(`${home}/resultados`)
  await heading(page).waitFor()
  expect(car).toContain((await shownOrder(page))[rank - 1])
  await context.close()
})

test("two cars side by side, by an address that another can open", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers: FAMILY })
  await page.getByRole("link", { name: "Comparar" }).click()
  await page.locator(".compare__best").first().waitFor()
  expect(await page.getByText(/^No conjunto, /).textContent()).toMatch(/combina/)
  await expectAccessible(page, "compare")
  const [first, second] = await page.locator(".compare__table thead th").all()
  // On a phone the two fill the screen.
  const widths = await Promise.all([first, second].map(async (cell) => (await cell?.boundingBox())?.width ?? 0))
  expect(Math.abs(widths[0]! - widths[1]!)).toBeLessThan(2)
  const other = await openShop(browser, page.url())
  await other.page.locator(".compare__best").first().waitFor()
  expect(await other.page.locator(".compare__table thead th").count()).toBe(2)
  await Promise.all([context.close(), other.context.close()])
})

test("a list is sent, opened by another, and decided by two", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers: FAMILY })
  await heading(page).waitFor()
  const before = await shownOrder(page)
  const url = await linkOf(page)
  await context.close()

  const other = await openShop(browser, url, { answers: { max: 60_000, uses: ["highway"], ranked: ["comfort"] } })
  await other.page.getByRole("heading", { name: "O que mudou desde então" }).waitFor()
  await other.page.locator("[data-car]").first().waitFor()
  expect(await shownOrder(other.page)).toEqual(before)
  await expectAccessible(other.page, "shared list")

  // The sender's answers are the second person's.
  await other.page.getByRole("button", { name: "Escolher a dois" }).click()
  await other.page.getByRole("heading", { level: 1, name: /servem? aos dois/ }).waitFor()
  await other.page.getByRole("heading", { name: "Onde vocês discordam" }).waitFor()
  await other.page.getByText("Você quer gastar até R$\u00a060.000; pessoa 2, até R$\u00a070.000").waitFor()
  expect(await other.page.locator(".serves").count()).toBe(10)
  await expectAccessible(other.page, "list for two")
  const forTwo = await shownOrder(other.page)
  const second = await openShop(browser, await linkOf(other.page))
  await second.page
    .getByText(/^Pessoa 2: /)
    .first()
    .waitFor()
  await expect.poll(() => shownOrder(second.page)).toEqual(forTwo)

  await other.page.getByRole("link", { name: "Voltar à minha lista" }).click()
  await heading(other.page).waitFor()
  await other.page.goto(`${url}x`)
  await other.page.getByRole("heading", { name: "Este link não é válido nesta loja." }).waitFor()
  await other.page.getByRole("link", { name: "Fazer as minhas perguntas" }).click()
  await other.page.getByRole("heading", { name: "Quanto você quer gastar?" }).waitFor()
  await Promise.all([other.context.close(), second.context.close()])
})

test("the second person answers on one page, and has to say something", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers: FAMILY })
  await page.getByRole("link", { name: "Escolher a dois" }).click()
  await page.getByRole("heading", { name: "E a outra pessoa?" }).waitFor()
  await expectAccessible(page, "the second person's answers")
  const go = page.getByRole("button", { name: "Ver a lista dos dois" })
  await go.click()
  await page
    .getByRole("alert")
    .getByText(/Marque ao menos uma/)
    .waitFor()
  await page.getByRole("radio", { name: "Outro limite" }).check()
  await page.getByLabel("Até quanto, em reais").fill("90000")
  await page.getByRole("checkbox", { name: "Picape" }).check()
  await go.click()
  await page.getByText("Você quer gastar até R$\u00a070.000; pessoa 2, até R$\u00a090.000").waitFor()
  expect(await page.locator("[data-car]").count()).toBe(10)
  await page.getByRole("button", { name: /^Ver mais / }).click()
  expect(await page.locator("[data-car]").count()).toBeGreaterThan(10)
  await context.close()
})

test("the visit list has prices, questions and the shop, and nothing else on paper", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers: FAMILY })
  await page.getByRole("link", { name: "Lista de visita" }).click()
  await page.locator(".visited .statements").nth(2).waitFor()
  expect(await page.locator(".visited").count()).toBe(3)
  expect(await page.getByText(/FIPE de \w{3}\/\d{4}/).count()).toBe(3)
  await page.getByRole("heading", { name: "Perguntar na loja" }).first().waitFor()
  await page.locator(".visit__shop").getByText("Avenida da Demonstração").waitFor()
  await expectAccessible(page, "visit list")
  await page.emulateMedia({ media: "print" })
  for (const chrome of [
    page.locator(".header"),
    page.locator(".foot"),
    page.getByRole("button", { name: "Imprimir" }),
  ]) {
    expect(await chrome.isVisible()).toBe(false)
  }
  await context.close()
})

/** The address that "Enviar esta lista" gives. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Enviar esta lista" }).click()
  const address = page.getByRole("textbox", { name: "Endereço da lista" })
  await address.waitFor()
  await expectAccessible(page, "send a list")
  const url = await address.inputValue()
  await page.keyboard.press("Escape")
  return url
}
