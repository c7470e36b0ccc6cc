/** What shoppers do reaches the dealer once, in batches, and says nothing of who they are; they can see and erase it. */
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { EventsRequest } from "../../src/contract/event.ts"
import { launchChromium } from "../support/chromium.ts"
import { addressOf } from "./dealers.ts"
import { expectAccessible } from "./accessible.ts"
import { heading, openShop } from "./pages.ts"
import { fillContact } from "./walk.ts"

let browser: Browser
const home = addressOf("autocenter")
const answers = { max: 80_000, people: 4 }

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

/** Every batch that the page sends, and what the server said to those whose answer the page was there to hear. */
function watchBatches(page: Page) {
  const batches: EventsRequest["events"][] = []
  const statuses: number[] = []
  page.on("request", (request) => {
    if (request.url().endsWith("/api/events")) batches.push((request.postDataJSON() as EventsRequest).events)
  })
  page.on("response", (response) => {
    if (response.url().endsWith("/api/events")) statuses.push(response.status())
  })
  return { batches, statuses }
}

/** As when the shopper looks at another app: what waits is sent. */
const hide = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("pagehide")))

/** The same until nothing waits: what is sent while a page is closing, the test cannot see. */
async function sendAll(page: Page): Promise<void> {
  await hide(page)
  await expect.poll(() => waiting(page)).toBe("[]")
}
const waiting = (page: Page) => page.evaluate(() => localStorage.getItem("carmatch:events"))

test("a shopper's steps arrive in batches, each once, with nothing personal in them", async () => {
  const { page, context } = await openShop(browser, home, {
    // Which question is put first is not what is tested.
    before: (page) => page.addInitScript(() => localStorage.setItem("carmatch:asked", '[{"step":"uso"}]')),
  })
  const { batches, statuses } = watchBatches(page)
  await page.getByRole("textbox", { name: /Quanto você quer gastar/ }).fill("80000")
  await page.getByRole("button", { name: /Continuar/ }).click()
  await page.getByRole("checkbox", { name: "Cidade" }).check()
  await page.getByRole("button", { name: "Continuar" }).click()
  await sendAll(page)
  await page.goto(`${home}/resultados`)
  await heading(page).waitFor()
  // Half of the card for a second.
  await expect.poll(() => waiting(page), { timeout: 5000 }).toContain("impression")
  await page
    .getByRole("button", { name: /^Mais / })
    .first()
    .click()
  await page.locator("#what-if-budget").focus()
  await page.keyboard.press("ArrowRight")
  await page.locator("[data-car] a.cover").first().click()
  await page
    .getByRole("button", { name: /^Salvar/ })
    .first()
    .click()
  await page.getByRole("link", { name: "Tenho interesse" }).click()
  await fillContact(page)
  await sendAll(page)
  await page.goto(`${home}/estoque?q=juliana@exemplo.com.br 11987654321`)
  await page.getByRole("heading", { level: 1, name: "Nenhum carro assim" }).waitFor()
  await expect.poll(() => waiting(page)).toContain("search")
  await sendAll(page)
  await expect.poll(() => batches.flat().map(({ type }) => type)).toContain("search")

  const sent = batches.flat()
  const types = ["visit", "question_answered", "list_shown", "impression", "critique", "what_if", "click", "car_view"]
  expect(sent.map(({ type }) => type)).toEqual(
    expect.arrayContaining([...types, "favourite", "lead_started", "search"]),
  )
  await expect.poll(() => statuses).toContain(202)
  expect(statuses.filter((status) => status !== 202)).toEqual([])
  expect(batches.every(({ length }) => length <= 50)).toBe(true)
  expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length)
  expect(sent.filter(({ type }) => type === "visit")).toHaveLength(1)
  const click = sent.find(({ type }) => type === "click")
  expect(click).toMatchObject({ rank: expect.any(Number), recommendationId: expect.any(String) })
  expect(JSON.stringify(sent)).not.toMatch(/juliana|98765/i)
  await context.close()
})

test("without a signal, or refused, they wait, and go once it is back", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers })
  const { batches, statuses } = watchBatches(page)
  await heading(page).waitFor()
  await page.locator("#what-if-budget").waitFor()
  await context.setOffline(true)
  await page
    .getByRole("button", { name: /^Mais / })
    .first()
    .click()
  await hide(page)
  expect(await waiting(page)).toContain("critique")
  expect(batches).toEqual([])
  let refused = 0
  await page.route("**/api/events", async (route) => {
    refused += 1
    await (refused === 1 ? route.fulfill({ status: 503, body: "" }) : route.continue())
  })
  await context.setOffline(false)
  await expect.poll(() => refused).toBe(1)
  await expect.poll(() => waiting(page)).toContain("critique")
  await sendAll(page)
  await expect.poll(() => statuses.at(-1)).toBe(202)
  await context.close()
})

test("the privacy page shows what the shop holds, and erases it there and here", async () => {
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers })
  const listed = page.waitForResponse((response) => response.url().endsWith("/api/recommendations"))
  await heading(page).waitFor()
  await listed
  await page
    .getByRole("button", { name: /^Salvar/ })
    .first()
    .click()
  await page.goto(`${home}/privacidade`)
  await page.getByRole("button", { name: "Ver meus dados" }).click()
  await page
    .getByText(/listas? de carros|registros? a caminho/)
    .first()
    .waitFor()
  await expectAccessible(page, "privacy: data")
  const session = await page.evaluate(() => localStorage.getItem("carmatch:session"))
  await page.getByRole("button", { name: "Apagar meus dados" }).click()
  await page.getByRole("button", { name: "Manter" }).click()
  expect(await page.evaluate(() => localStorage.getItem("carmatch:session"))).toBe(session)
  await page.getByRole("button", { name: "Apagar meus dados" }).click()
  await expectAccessible(page, "privacy: asked before erasing")
  await page.getByRole("button", { name: "Apagar de vez" }).click()
  await page.getByText(/a loja não guarda mais nada/).waitFor()
  // What the page said of the data before does not stand beside it.
  expect(await page.getByText(/Veja o que a loja guarda/).count()).toBe(0)
  expect(await page.evaluate(() => localStorage.getItem("carmatch:answers"))).toBe("{}")
  expect(await page.evaluate(() => localStorage.getItem("carmatch:favourites"))).toBe("[]")
  const { id, token } = JSON.parse(session ?? "{}") as { id: string; token: string }
  const status = await page.evaluate(
    async ([path, key]) => (await fetch(path, { headers: { authorization: `Bearer ${key}` } })).status,
    [`/api/privacy/${id}`, token] as const,
  )
  expect(status).toBe(401)
  await context.close()
})

test("who never had a list sees and erases what was sent, by a key that only this page's route is told", async () => {
  const { page, context } = await openShop(browser, `${home}/estoque`)
  const told: (string | undefined)[] = []
  page.on("request", (request) => {
    if (request.url().endsWith("/api/events")) told.push(request.headers()["x-session-nonce"])
    expect(request.headers()["authorization"] === undefined || request.url().includes("/api/privacy/")).toBe(true)
  })
  await page.getByRole("heading", { level: 1 }).waitFor()
  await sendAll(page)
  const session = () => page.evaluate(() => localStorage.getItem("carmatch:session"))
  await expect.poll(session).toContain("token")
  await page.locator('a[href^="/carros/"]').first().click()
  await page.getByRole("heading", { name: "Ficha" }).waitFor()
  await expect.poll(() => waiting(page)).toContain("car_view")
  await sendAll(page)
  expect(told.map((nonce) => nonce !== undefined)).toEqual([true, ...told.slice(1).map(() => false)])
  expect(told.length).toBeGreaterThan(1)
  await page.goto(`${home}/privacidade`)
  await page.getByRole("button", { name: "Ver meus dados" }).click()
  await page
    .getByText(/registros? a caminho|passos? no site/)
    .first()
    .waitFor()
  await page.getByRole("button", { name: "Apagar meus dados" }).click()
  await page.getByRole("button", { name: "Apagar de vez" }).click()
  await page.getByText(/a loja não guarda mais nada/).waitFor()
  await page.getByRole("button", { name: "Ver meus dados" }).click()
  await page.getByText("A loja não guarda nada que este aparelho possa abrir.").waitFor()
  await context.close()
})
