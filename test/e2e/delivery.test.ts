/** What a page costs to fetch: few files, none of them twice, and all that its first sight needs named in its head. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import type { Browser } from "playwright-core"
import { launchChromium } from "../support/chromium.ts"
import { addressOf } from "./dealers.ts"
import { heading, openShop } from "./pages.ts"

interface Built {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isDynamicEntry?: boolean
}

const FIRST = "index.html"
const MOST_FIRST_BYTES = 120_000
/** Its own, a list's for two, what some pages share, what most do, and what they share with the engine. */
const MOST_FILES = 5

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

describe("the build", () => {
  const folder = inject("pages")
  const built = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as Record<string, Built>
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(from)) return seen
    seen.add(from)
    for (const source of built[from]?.imports ?? []) reached(source, seen)
    return seen
  }
  const packed = (source: string) => gzipSync(readFileSync(join(folder, built[source]!.file))).length

  test("gives the first page no more than 120 KB of script", () => {
    const bytes = [...reached(FIRST)].map(packed).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeGreaterThan(60_000)
    expect(bytes).toBeLessThanOrEqual(MOST_FIRST_BYTES)
  })

  test("gives every other page a few files more, and none of those needs itself", () => {
    const pages = Object.keys(built).filter((source) => built[source]?.isDynamicEntry === true)
    expect(pages.length).toBeGreaterThan(8)
    const first = reached(FIRST)
    for (const page of pages) {
      const own = [...reached(page)].filter((source) => !first.has(source))
      expect(own.length, `${page}: ${own.join(" ")}`).toBeLessThanOrEqual(MOST_FILES)
    }
    for (const source of Object.keys(built)) {
      const beyond = (built[source]?.imports ?? []).flatMap((needed) => [...reached(needed)])
      expect(beyond, source).not.toContain(source)
    }
  })
})

test("a list on a first visit fetches each file once, engine and stock with the scripts, and no other page", async () => {
  const asked: string[] = []
  const { page, context } = await openShop(browser, `${addressOf("robustcar")}/resultados`, {
    answers: { max: 90_000, people: 4 },
    before: async (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)),
  })
  await heading(page).waitFor()
  await page.locator("#what-if-budget").waitFor()
  const named = await page
    .locator('link[rel="modulepreload"], link[rel="preload"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname))
  expect(named.filter((path) => path.startsWith("/api/engine/"))).toHaveLength(1)
  expect(named.filter((path) => path.includes("/ranker-"))).toHaveLength(1)
  expect(asked.filter((path, i) => asked.indexOf(path) !== i)).toEqual([])
  expect(asked).not.toContain("/")
  for (const path of named) expect(asked).toContain(path)
  await context.close()
})
