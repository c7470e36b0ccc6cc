import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { CarPage } from "../../src/contract/cars.ts"
import { launchChromium } from "../support/chromium.ts"
import { addressOf, type Dealer, DEALERS } from "./dealers.ts"
import { type Seen, walk } from "./walk.ts"

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

const WIDTHS = [390, 1280] as const

describe("the shopper's path, in Chromium", () => {
  const seen = new Map<string, Seen>()

  for (const dealer of DEALERS) {
    for (const width of WIDTHS) {
      test(`${dealer} at ${width} px: start, questions, results, car, lead`, async () => {
        const page = await openPage(width)
        seen.set(`${dealer} ${width}`, await walk(page, addressOf(dealer)))
      })
    }
  }

  test("two dealers: two brands, two fonts, two stocks", async () => {
    const [blue, red] = DEALERS.map((dealer) => seen.get(`${dealer} 390`))
    expect(blue?.brand).not.toBe(red?.brand)
    expect(blue?.font).not.toBe(red?.font)
    expect(blue?.fitting).not.toBe(red?.fitting)
    const [one, other] = await Promise.all(DEALERS.map(async (dealer) => stockOf(dealer)))
    expect(one?.length).toBeGreaterThan(0)
    expect(one?.filter((id) => other?.includes(id))).toEqual([])
  })
})

/** A fresh shopper; an error that nobody caught fails the test. */
async function openPage(width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: "pt-BR" })
  const page = await context.newPage()
  page.on("pageerror", (error) => {
    throw error
  })
  return page
}

async function stockOf(dealer: Dealer): Promise<string[]> {
  const page = await openPage(390)
  await page.goto(addressOf(dealer))
  const cars = await page.evaluate(async () => (await fetch("/api/cars?pageSize=60")).json() as Promise<CarPage>)
  return cars.items.map(({ id }) => id)
}
