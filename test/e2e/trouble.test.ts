import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { launchChromium } from "../support/chromium.ts"
import { expectAccessible, expectNoSideways } from "./accessible.ts"
import { addressOf } from "./dealers.ts"
import { fillContact } from "./walk.ts"

let browser: Browser
const home = addressOf("robustcar")
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

afterEach(async () => page.context().close())

const open = async (path: string, width = 390) => {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: "pt-BR" })
  page = await context.newPage()
  await page.goto(home + path)
}

/** Opens a car's page from the stock. */
const openAnyCar = async () => {
  await open("/estoque")
  await page.locator(".tile a").first().click()
  await page.getByRole("heading", { name: "Ficha" }).waitFor()
}

describe("nothing is lost", () => {
  test("answers survive a reload in the middle of the questions", async () => {
    await open("/")
    await page.getByRole("button", { name: /Continuar/ }).click()
    await page.locator(".question h1").waitFor()
    await page.goto(`${home}/perguntas?passo=uso`)
    await page.getByRole("checkbox", { name: "Estrada", exact: true }).check()
    await page.goto(`${home}/perguntas?passo=pessoas`)
    await page.getByRole("radio", { name: "Cinco" }).check()
    await page.reload()
    expect(await page.getByRole("radio", { name: "Cinco" }).isChecked()).toBe(true)
    await page.getByRole("button", { name: "Voltar" }).click()
    expect(await page.getByRole("checkbox", { name: "Estrada", exact: true }).isChecked()).toBe(true)
  })

  test("a lead is kept while it is sent and where the network refuses it, and sent again with the same key", async () => {
    await openAnyCar()
    await page.getByRole("link", { name: "Tenho interesse" }).click()
    await fillContact(page)
    const outbox = () => page.evaluate(() => localStorage.getItem("carmatch:outbox") ?? "")
    const keys: string[] = []
    await page.route("**/api/leads", async (route) => {
      keys.push((await route.request().headerValue("idempotency-key")) ?? "")
      if (keys.length > 2) return route.continue()
      expect(await outbox()).toContain(keys[0])
      if (keys.length === 1) return route.abort("internetdisconnected")
      return route.fulfill({ status: 403, contentType: "text/html", body: "<h1>Entre na rede do hotel</h1>" })
    })
    await page.getByRole("button", { name: "Enviar para a loja" }).click()
    await page.getByText("A loja ainda não recebeu").waitFor()
    await expectAccessible(page, "contact: kept")
    // Opening the page again is enough.
    for (const status of [403, 201]) {
      const answered = page.waitForResponse((response) => response.url().endsWith("/api/leads"))
      await page.goto(home)
      expect((await answered).status()).toBe(status)
    }
    expect(keys).toEqual([keys[0], keys[0], keys[0]])
    await expect.poll(outbox).toBe("[]")
  })

  test("a contact form left open says that the shop has it, once the signal is back", async () => {
    await openAnyCar()
    await page.getByRole("link", { name: "Tenho interesse" }).click()
    await fillContact(page)
    const keys = new Set<string | null>()
    page.on("request", async (request) => {
      if (request.url().endsWith("/api/leads")) keys.add(await request.headerValue("idempotency-key"))
    })
    await page.context().setOffline(true)
    await page.getByRole("button", { name: "Enviar para a loja" }).click()
    await page.getByText("A loja ainda não recebeu").waitFor()
    await page.context().setOffline(false)
    await page.getByText(/recebeu às/).waitFor()
    expect(keys.size).toBe(1)
  })

  test("an old tab that misses a chunk loads the new release", async () => {
    await open("/")
    await page.getByRole("heading", { level: 1 }).waitFor()
    let refused = 0
    await page.route(/\/assets\/stock-.*\.js$/, async (route) => {
      refused += 1
      await (refused === 1 ? route.fulfill({ status: 404 }) : route.continue())
    })
    await page.getByRole("link", { name: /^Ver os/ }).click()
    await page.getByRole("heading", { name: /carros à venda/ }).waitFor()
    expect(refused).toBe(2)
  })
})

describe("never a dead end", () => {
  test("filters live in the address, and an impossible one leads on", async () => {
    await open("/estoque?body=suv&sort=price_asc", 1280)
    await page.getByRole("heading", { name: /carros à venda/ }).waitFor()
    expect(await page.getByRole("checkbox", { name: /^SUV/ }).isChecked()).toBe(true)
    await page.getByRole("searchbox").fill("zzzzzz qqqqqq")
    await page.getByText("Nenhum carro com tudo isso").waitFor()
    expect(page.url()).toContain("q=zzzzzz")
    await page.getByRole("link", { name: "Ver o estoque todo" }).click()
    await page.locator(".tile").first().waitFor()
  })

  test("a failed read says so and can be repeated", async () => {
    await open("/")
    // Neither the server's list nor the stock to rank by oneself.
    for (const path of ["recommendations", "engine/*"]) {
      await page.route(`**/api/${path}`, (route) => route.fulfill({ status: 503, body: "" }))
    }
    await page.evaluate(() => localStorage.setItem("carmatch:answers", '{"max":90000}'))
    await page.goto(`${home}/resultados`)
    await page.getByText("Não deu para carregar").waitFor({ timeout: 20_000 })
    // No title says that it is still looked for.
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("A lista não veio")
    await page.unrouteAll()
    await page.getByRole("button", { name: "Tentar de novo" }).click()
    await page.getByRole("heading", { level: 1, name: /carros? servem?/ }).waitFor()
  })

  test("a page that comes without the dealer's data asks for them, and says so where they cannot be had", async () => {
    await open("/privacidade")
    await page.addInitScript(() => {
      const find = document.getElementById.bind(document)
      document.getElementById = (id) => (id === "carmatch-boot" ? null : find(id))
    })
    await page.route("**/api/tenant/config", (route) => route.abort("internetdisconnected"))
    await page.reload()
    await page.getByText("Sem sinal. Tente de novo").waitFor()
    await page.unroute("**/api/tenant/config")
    await page.getByRole("button", { name: "Tentar de novo" }).click()
    await page.getByRole("heading", { name: "Seus dados" }).waitFor()
  })

  test("form errors name the field, and the focus goes there", async () => {
    await openAnyCar()
    await page.getByRole("link", { name: "Tenho interesse" }).click()
    await page.getByLabel("Celular com DDD").fill("119876")
    await page.getByRole("button", { name: "Enviar para a loja" }).click()
    await page.getByText("Diga seu nome.").waitFor()
    await page.getByText("Faltam cinco números.").waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("name")
    const send = await page.getByRole("button", { name: "Enviar para a loja" }).boundingBox()
    expect((send?.y ?? Infinity) + (send?.height ?? 0)).toBeLessThanOrEqual(844)
    await expectAccessible(page, "contact: errors")
  })
})

describe("for everybody", () => {
  test("the questions can be answered with the keyboard alone", async () => {
    await open("/")
    const budget = page.getByRole("slider")
    await budget.focus()
    await page.keyboard.press("ArrowRight")
    await page.getByRole("button", { name: /Continuar/ }).focus()
    await page.keyboard.press("Enter")
    await page.locator(".question h1").waitFor()
    await page.goto(`${home}/perguntas?passo=uso`)
    await page.getByRole("checkbox", { name: "Cidade" }).focus()
    await page.keyboard.press("Space")
    expect(await page.getByRole("checkbox", { name: "Cidade" }).isChecked()).toBe(true)
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Para que você vai usar?" }).waitFor({ state: "detached" })
    await page.getByRole("heading", { level: 1 }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1")
  })

  test("at 200% text nothing is cut off sideways", async () => {
    await open("/")
    await page.evaluate(() => localStorage.setItem("carmatch:answers", '{"max":90000,"uses":["city"],"people":4}'))
    const steps = ["prioridades", "carro", "duelo", "itens"].map((step) => `/perguntas?passo=${step}`)
    const questions = ["/perguntas", ...steps]
    for (const path of [
      "/",
      ...questions,
      "/resultados",
      "/estoque?body=suv",
      "/resultados?lista=dois",
      "/comparar",
      "/visita",
      "/privacidade",
    ]) {
      await page.goto(home + path)
      await page.addStyleTag({ content: "html { font-size: 200% }" })
      await page.getByRole("heading", { level: 1 }).waitFor()
      await expectNoSideways(page, `${path} at 200%`)
      // A list's picture leaves its car's name the width of a word.
      const narrow = page.locator(".row__name").filter({ visible: true }).first()
      if ((await narrow.count()) === 0) continue
      const letters = await narrow.evaluate((name) => name.clientWidth / parseFloat(getComputedStyle(name).fontSize))
      expect(letters, path).toBeGreaterThan(4)
    }
  })
})
