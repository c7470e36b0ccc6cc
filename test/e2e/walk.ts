import type { Page } from "playwright-core"
import { expect } from "vitest"
import { expectAccessible } from "./accessible.ts"
import { throughQuestions } from "./questions.ts"

/** What a walk saw of the dealer. */
export interface Seen {
  readonly brand: string
  readonly font: string
  readonly fitting: string
  readonly car: string
}

/** A shopper's whole path: start, questions, results, why, car, contact. Fails where a page is not accessible. */
export async function walk(page: Page, baseUrl: string): Promise<Seen> {
  await page.goto(baseUrl)
  await page.getByRole("heading", { name: "Quanto você quer gastar?" }).waitFor()
  await page.getByRole("textbox", { name: /Quanto você quer gastar/ }).fill("80000")
  const go = page.getByRole("button", { name: /Continuar/ })
  await expect
    .poll(() =>
      page
        .getByText(/carros? servem?/)
        .first()
        .textContent(),
    )
    .toMatch(/^\d+ carro/)
  const [brand, font] = await go.evaluate((button) => {
    const style = getComputedStyle(button)
    return [style.backgroundColor, style.fontFamily] as const
  })
  await expectAccessible(page, "start")
  await go.click()

  const put = await throughQuestions(page, async (title) => {
    await expectAccessible(page, `question: ${title}`)
    await expectClearOfFoot(page, title)
    if (title === "Para que você vai usar?") {
      await page.getByRole("checkbox", { name: "Cidade" }).check()
      await page.getByRole("checkbox", { name: "Família" }).check()
    }
    if (title === "Quantas pessoas andam nele?") await page.getByRole("radio", { name: "Quatro" }).check()
    if (title === "O que pesa mais?") await page.getByRole("checkbox", { name: /^Economia/ }).check()
    if (title !== "Qual dos dois?") return false
    await page.locator(".duel__car").first().click()
    return true
  })
  expect(put.length).toBeGreaterThan(1)

  await page.getByRole("heading", { level: 1, name: /carros? servem?/ }).waitFor()
  const fitting = (await page.getByRole("heading", { level: 1 }).textContent()) ?? ""
  await expectAccessible(page, "results")
  await openCar(page)
  await page.getByRole("heading", { name: "Ficha" }).waitFor()
  // What the listing leaves out comes from what is known of the model.
  await page.getByText(/^\d,\d\d\sm de comprimento/).waitFor()
  await page.getByText(/^\d{4} · .*(?:manual|automático(?: CVT)?|automatizado|dupla embreagem)(?: · |$)/).waitFor()
  const car = (await page.getByRole("heading", { level: 1 }).textContent()) ?? ""
  await expectAccessible(page, "car")

  await page.getByRole("link", { name: "Tenho interesse" }).click()
  await fillContact(page)
  await expectAccessible(page, "contact")
  const answered = page.waitForResponse((response) => response.url().endsWith("/api/leads"))
  await page.getByRole("button", { name: "Enviar para a loja" }).click()
  expect((await answered).status()).toBe(201)
  await page.getByText(/recebeu às/).waitFor()
  await expectAccessible(page, "contact: received")
  return { brand, font, fitting, car }
}

/** The last choice, come to by keyboard, is not hidden behind the foot that stays in sight. */
async function expectClearOfFoot(page: Page, title: string): Promise<void> {
  const last = page.locator(".question__body").locator("input, button").last()
  await last.focus()
  const clear = await last.evaluate((input) => {
    const tile = input.closest("label") ?? input
    const { left, width, bottom } = tile.getBoundingClientRect()
    return tile.contains(document.elementFromPoint(left + width / 2, bottom - 2))
  })
  expect(clear, title).toBe(true)
}

/** On a phone through the best car's card, with its reasons opened and closed; beside the list on a wide screen. */
async function openCar(page: Page): Promise<void> {
  const why = page.getByRole("button", { name: "Por quê?" })
  if (await why.isVisible()) {
    await why.click()
    await page
      .getByRole("dialog")
      .getByText(/A média/)
      .waitFor()
    await expectAccessible(page, "results: why")
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
  } else await page.getByRole("heading", { name: /^Por que \d+\?/ }).waitFor()
  await page.getByRole("link", { name: "Ver o carro" }).click()
}

/** The contact form with a name and a phone, typed as people type. */
export async function fillContact(page: Page): Promise<void> {
  await page.getByLabel("Nome").fill("Juliana Prado")
  await page.getByLabel("Celular com DDD").pressSequentially("11987654321")
  expect(await page.getByLabel("Celular com DDD").inputValue()).toBe("(11) 98765-4321")
  expect(await page.getByLabel(/^Mensagem/).inputValue()).toContain("Olá")
  expect(await page.getByRole("checkbox", { name: /ofertas/ }).isChecked()).toBe(false)
}
