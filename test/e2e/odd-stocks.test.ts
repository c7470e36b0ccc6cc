/** Stocks and dealers at the edges of what there can be: the same pages, never empty, never broken. */
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { launchChromium } from "../support/chromium.ts"
import { expectAccessible } from "./accessible.ts"
import { openDealer, USUAL } from "./odd-dealers.ts"
import { heading, openShop, showAll, shownOrder } from "./pages.ts"

let browser: Browser
const answers = { max: 90_000, people: 4 }

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

/** Opens the best car from the results by its card. */
async function openBest(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Ver o carro" }).click()
  await page.getByRole("heading", { name: "Ficha" }).waitFor()
}

describe("how many cars", () => {
  test("none: every page says so and leads on", async () => {
    const home = await openDealer({ slug: "vazia", name: "Loja Vazia", cars: 0 })
    const { page, context } = await openShop(browser, home, { answers })
    for (const path of ["/", "/resultados", "/estoque"]) {
      await page.goto(home + path)
      await page.getByRole("heading", { name: "O estoque está sem carros agora" }).waitFor()
      await page
        .getByRole("heading", { level: 1, name: path === "/" ? "Loja Vazia" : "Nenhum carro à venda" })
        .waitFor()
      // Nothing to look for, to filter or to answer over.
      expect(await page.getByRole("main").getByRole("button").count()).toBe(0)
      await expectAccessible(page, `${path} without a car`)
    }
    await context.close()
  })

  test.each([1, 2])("%i: no question is asked whose answer changes nothing, and the list has all", async (cars) => {
    const home = await openDealer({ slug: `loja${cars}`, cars })
    const { page, context } = await openShop(browser, `${home}/resultados`, { answers })
    await heading(page).waitFor()
    await expect.poll(() => shownOrder(page)).toHaveLength(cars)
    await expectAccessible(page, `results of ${cars}`)
    await openBest(page)
    await expectAccessible(page, `a car of ${cars}`)
    // What is asked for by its name is asked, and the cars come next.
    await page.goto(`${home}/perguntas?passo=uso`)
    await page.getByRole("checkbox", { name: "Cidade" }).check()
    await page.getByRole("button", { name: "Ver os carros", exact: true }).click()
    await heading(page).waitFor()
    await context.close()
  })

  test("20,000: the server ranks, searches and counts", async () => {
    const home = await openDealer({ slug: "grande", name: "Grande Estoque", cars: 20_000, facts: USUAL })
    const engine: number[] = []
    const { page, context } = await openShop(browser, `${home}/resultados`, {
      answers,
      before: async (page) =>
        page.on("response", (response) => {
          if (response.url().includes("/api/engine/")) engine.push(response.status())
        }),
    })
    await heading(page).waitFor({ timeout: 30_000 })
    await expect.poll(() => engine).toEqual([204])
    await showAll(page)
    expect(await shownOrder(page)).toHaveLength(50)
    // What the browser cannot count it does not claim.
    const critiques = page.getByRole("button", { name: /^(Mais (barato|novo|potente|econômico)|Menos rodado|Maior)/ })
    expect(await critiques.first().textContent()).toMatch(/^\D+$/)
    await openBest(page)
    await page.goto(`${home}/estoque?q=argo até 50 mil`)
    await page.getByRole("heading", { level: 1, name: /^\d\.\d{3} carros à venda/ }).waitFor()
    await context.close()
  }, 120_000)
})

test("identical cars: all are listed, none twice", async () => {
  const facts = {
    ...USUAL,
    nome: "'Fiat Argo'",
    preco: "60000",
    quilometragem: "40000",
    ano: "2020",
    cambio: "'manual'",
  }
  const home = await openDealer({ slug: "iguais", cars: 12, facts: { ...facts, carroceria: "'hatch'" } })
  const { page, context } = await openShop(browser, `${home}/resultados`, { answers })
  await heading(page).waitFor()
  await page.locator("#what-if-budget").waitFor()
  await showAll(page)
  await expect.poll(async () => new Set(await shownOrder(page)).size).toBe(12)
  await expectAccessible(page, "identical cars")
  await context.close()
})

test("facts all missing, a pale brand, no logo, no phone, a name of 200 letters", async () => {
  const long = `Versão ${"comprida ".repeat(30)}`.slice(0, 200).trim()
  const home = await openDealer({
    slug: "palida",
    name: "Loja Pálida",
    config: { branding: { colors: { primary: "#fff3b0", secondary: "#fdf6e3", accent: "#ffffcc" } } },
    cars: 3,
    facts: { versao: `'${long}'`, nome: `'${long}'`, modelo: `'${"Modelocomprido".repeat(7)}'` },
  })
  const { page, context } = await openShop(browser, home, { answers })
  await page.getByRole("heading", { level: 1 }).waitFor()
  await expectAccessible(page, "start, pale")
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    for (const path of ["/perguntas", "/resultados", "/estoque", "/comparar", "/privacidade"]) {
      await page.goto(home + path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await expectAccessible(page, `${path}, pale, ${width}`)
    }
    await page.goto(`${home}/resultados`)
    await openBest(page)
    await expectAccessible(page, `car, pale, ${width}`)
    expect(await page.getByRole("link", { name: /WhatsApp|Ligar/ }).count()).toBe(0)
    await page.getByRole("link", { name: "Tenho interesse" }).click()
    await page.getByLabel("Nome").waitFor()
    await expectAccessible(page, `contact, pale, ${width}`)
  }
  await context.close()
})
