import type { Browser } from "playwright-core"
import type { RecommendationAnswer, RecommendationRequest } from "../../src/contract/recommendation.ts"
import type { Answers } from "../../web/state/answers.ts"
import { LIST_LIMIT } from "../../web/ranking/first-list.ts"
import { heading, openShop, showAll, shownOrder } from "./pages.ts"

interface RankedBy {
  readonly stock: number
  readonly order: readonly string[]
  readonly figures: readonly string[]
}

/** The same answers ranked by the browser, while the server does not answer, and then by the server. */
export async function rankTwice(
  browser: Browser,
  home: string,
  answers: Answers,
): Promise<{ browser: RankedBy; server: RankedBy }> {
  let asked: RecommendationRequest | undefined
  let stock = 0
  const { page, context } = await openShop(browser, `${home}/resultados`, {
    answers,
    before: async (page) => {
      page.on("request", (request) => (stock = Number(/engine\/(\d+)\?/.exec(request.url())?.[1] ?? stock)))
      await page.route("**/api/recommendations", async (route) => {
        asked = route.request().postDataJSON() as RecommendationRequest
        await route.abort()
      })
    },
  })
  await heading(page).waitFor()
  await showAll(page)
  // What the server's list holds; the browser goes on to every car that fits.
  const order = (await shownOrder(page)).slice(0, LIST_LIMIT)
  const figures = (await page.locator(".match__figure").allTextContents()).slice(0, LIST_LIMIT)
  await page.unrouteAll()
  const answer = await page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" }
    const response = await fetch("/api/recommendations", { method: "POST", headers, body })
    return (await response.json()) as RecommendationAnswer
  }, JSON.stringify(asked))
  await context.close()
  const { items, versions } = answer
  return {
    browser: { stock, order, figures },
    server: {
      stock: versions.stock,
      order: items.map(({ car }) => car.id),
      figures: items.map(({ score }) => String(Math.round(score * 100))),
    },
  }
}
