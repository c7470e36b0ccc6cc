/** The browser ranks by itself: as the server does, at once, and without a signal. */
import { inflateRawSync } from "node:zlib"
import type { Browser, Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openRanker } from "../../web/ranking/ranker.ts"
import type { Answers } from "../../web/state/answers.ts"
import { NAMES, STEPS, TITLES } from "../../web/storefront/questions/steps.ts"
import { launchChromium } from "../support/chromium.ts"
import { addressOf, DEALERS } from "./dealers.ts"
import { heading, openShop, showAll, shownOrder } from "./pages.ts"
import { rankTwice } from "./rank-twice.ts"

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

const FAMILY: Answers = { max: 90_000, uses: ["city", "family"], people: 4, ranked: ["economy", "safety"] }

const PROFILES: Record<string, Answers> = {
  "budget alone": { max: 60_000 },
  "a family": FAMILY,
  "must-haves and a gearbox": { max: 140_000, gearbox: "automatic", mustHave: ["rear_camera", "esc"], people: 5 },
  "wishes that no car meets": { max: 15_000, people: 7, bodies: ["convertible"], fuels: ["electric"] },
}

describe("browser and server rank alike", () => {
  for (const dealer of DEALERS) {
    for (const [name, answers] of Object.entries(PROFILES)) {
      test(`${dealer}: ${name}`, async () => {
        const both = await rankTwice(browser, addressOf(dealer), answers)
        expect(both.browser.order.length).toBeGreaterThan(0)
        expect(both.browser).toEqual(both.server)
      })
    }
  }
})

test("who taps at once is asked what is worth most over this stock, or after a moment the first of the fixed order", async () => {
  const home = addressOf("robustcar")
  let snapshot: Promise<Buffer> | undefined
  const other = await openShop(browser, `${home}/resultados`, {
    answers: FAMILY,
    before: async (page) => {
      snapshot = page.waitForResponse(/\/api\/engine\//).then((response) => response.body())
    },
  })
  const engine = openRanker(inflateRawSync((await snapshot) ?? Buffer.of()))
  await other.context.close()
  for (const engineComes of [true, false]) {
    const released = Promise.withResolvers<void>()
    const { page, context } = await openShop(browser, home, {
      before: async (page) => {
        await page.clock.install()
        await page.route("**/api/engine/**", async (route) => {
          await released.promise
          await route.continue()
        })
      },
    })
    // Time goes on only by our steps, so that the moment's patience cannot end unseen.
    await page.clock.pauseAt(Date.now() + 1000)
    const budget = Number(await page.getByRole("slider").inputValue())
    await page.getByRole("button", { name: /Continuar/ }).click()
    const question = page.locator(".question h1")
    await goOnUntil(page, page.getByRole("status", { name: "Escolhendo a pergunta" }))
    const { ask } = engine.next({ budget: { max: budget }, uses: [] }, []) ?? {}
    if (engineComes) released.resolve()
    // With the engine there on the first looks, long before the patience of 400 ms ends.
    await goOnUntil(page, question, engineComes ? 1 : 50)
    const chosen = engineComes ? STEPS.find((step) => NAMES[step] === ask) : STEPS[0]
    expect(await question.textContent()).toBe(TITLES[chosen ?? "uso"][0])
    released.resolve()
    await page.unrouteAll({ behavior: "wait" })
    await context.close()
  }
})

/** Lets a page's stopped time go on until something stands there. */
async function goOnUntil(page: Page, there: Locator, stepMs = 50): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.runFor(stepMs)
      return there.count()
    })
    .toBe(1)
}

test("the server is asked for one list: when the results open, not before and not after", async () => {
  const { page, context } = await openShop(browser, `${addressOf("robustcar")}/perguntas`, { answers: FAMILY })
  let lists = 0
  page.on("request", (request) => (lists += request.url().endsWith("/api/recommendations") ? 1 : 0))
  await page.getByText(/^\d+ carros servem$/).waitFor()
  await page.goto(`${addressOf("robustcar")}/perguntas?passo=uso`)
  await page.getByRole("checkbox", { name: "Estrada", exact: true }).check()
  await page.getByText(/^\d+ carros servem$/).waitFor()
  expect(lists).toBe(0)
  await page
    .getByRole("link", { name: "Ver os carros agora" })
    .or(page.getByRole("button", { name: "Ver os carros" }))
    .click()
  await heading(page).waitFor()
  await page.getByRole("button", { name: /^Mais barato/ }).click()
  await page.getByRole("button", { name: "4 pessoas" }).click()
  await page.getByRole("radio", { name: "Duas" }).check()
  await page.getByRole("button", { name: /^Ver \d+ carros$/ }).click()
  await page.getByRole("button", { name: "2 pessoas" }).waitFor()
  await page.reload()
  await heading(page).waitFor()
  expect(lists).toBe(1)
  await context.close()
})

test("once the results are open all of it goes on without a signal", async () => {
  const { page, context } = await openShop(browser, `${addressOf("robustcar")}/resultados`, { answers: FAMILY })
  const listed = page.waitForResponse((response) => response.url().endsWith("/api/recommendations"))
  const fetched = page.waitForResponse((response) => response.url().includes("/car-page-"))
  await heading(page).waitFor()
  await listed
  await (await fetched).finished()
  await page.locator("#what-if-budget").waitFor()
  await context.setOffline(true)
  const before = await shownOrder(page)

  // The slider: so many cars more and who is in front, with nothing pushed about; and one tap uses it.
  await page.locator("#what-if-budget").focus()
  const under = () => page.locator(".list-steps").evaluate((steps) => steps.getBoundingClientRect().y + scrollY)
  const [rest, front] = [await under(), await page.locator(".changes .leaders__cars").textContent()]
  for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight")
  await page.getByText(/R\$\s20\.000 a mais/).waitFor()
  expect(await under()).toBe(rest)
  expect(await page.locator(".changes .leaders__cars").textContent()).not.toBe(front)
  await page.getByRole("button", { name: /^Usar R\$\s110\.000/ }).click()
  await page.getByRole("button", { name: "Até R$\u00a0110 mil" }).waitFor()
  await expect.poll(() => shownOrder(page)).not.toEqual(before)
  // Said to those who do not see it.
  await expect
    .poll(() => page.locator(".ranking > .spoken").textContent())
    .toMatch(/(subiu|entrou|desceu) (para|em) \dº/)

  // A chip of the answers, a critique, the reasons.
  await page.getByRole("button", { name: "4 pessoas" }).click()
  await page.getByRole("radio", { name: "Só eu" }).check()
  await page.getByRole("button", { name: /^Ver \d+ carros$/ }).click()
  await page.getByRole("button", { name: "1 pessoa" }).waitFor()
  const cheaper = page.getByRole("button", { name: /^Mais barato/ })
  const said = Number(/\d+/.exec((await cheaper.textContent()) ?? "")?.[0])
  await page.getByRole("button", { name: "Por quê?" }).click()
  await page
    .getByRole("dialog")
    .getByText(/A média dos/)
    .waitFor()
  await page.keyboard.press("Escape")
  await cheaper.click()
  await showAll(page)
  await expect.poll(async () => (await shownOrder(page)).length).toBe(said)

  // A car that was never opened.
  await page.locator("[data-car] a.cover").last().click()
  await page.getByRole("heading", { name: "Para você" }).waitFor()
  await page.getByRole("heading", { name: "Parecidos, à venda aqui" }).waitFor()
  await page.locator(".car__similar .tile").first().waitFor()
  await context.close()
})
