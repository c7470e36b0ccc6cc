/** The browser that the tests drive is a real one, with its security on. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { type Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launchChromium } from "../../support/chromium.ts"

let browser: Browser
const server = createServer((request, response) => {
  response.setHeader("set-cookie", "__Host-s=1; Path=/; Secure; HttpOnly; SameSite=Lax")
  response.setHeader("content-type", "text/html; charset=utf-8")
  response.end(`<title>${request.headers.host}</title><p>Olá, ação! <i>${request.headers.cookie ?? "none"}</i></p>`)
})
let port: number

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  ;({ port } = server.address() as AddressInfo)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

test("dealers' hosts resolve, and take __Host- cookies", async () => {
  const page = await browser.newPage()
  await page.goto(`http://dealer.localhost:${port}/`)
  await page.reload()
  expect(await page.title()).toBe(`dealer.localhost:${port}`)
  expect(await page.textContent("i")).toBe("__Host-s=1")
})

test("one dealer's page cannot read another's", async () => {
  const page = await browser.newPage()
  await page.goto(`http://dealer.localhost:${port}/`)
  const read = (url: string) => page.evaluate((address) => fetch(address).then((r) => r.text()), url)
  await expect(read(`http://other.localhost:${port}/`)).rejects.toThrow("Failed to fetch")
  expect(await read("/")).toContain("Olá")
})

test("text has a font", async () => {
  const page = await browser.newPage()
  await page.setContent("<span>Ação</span>")
  const { width, height } = (await page.locator("span").boundingBox()) ?? { width: 0, height: 0 }
  expect(width).toBeGreaterThan(20)
  expect(height).toBeGreaterThan(10)
})
