import { describe, expect, test } from "vitest"
import { changeTenant } from "../../src/platform/lifecycle.ts"
import { carRow, makeTenant, plantCars, platform, postJson } from "./support/tenant.ts"

const HTML = { headers: { accept: "text/html" } }

describe("a page, before any script", async () => {
  const tenant = await makeTenant()
  const car = carRow({
    make: "Fiat",
    model: "Argo",
    description: "Texto </script><script>alert(1)</script> do vendedor",
  })
  const sold = carRow({ status: "vendido", leftAt: new Date().toISOString() })
  const removed = carRow({ status: "removido", leftAt: new Date().toISOString() })
  await plantCars(tenant, [car, sold, removed])
  const page = async (path: string) => (await tenant.fetch(path, HTML)).text()

  test("is themed, titled and described, with its own address", async () => {
    const html = await page("/")
    expect(html).toContain("--brand-solid:")
    expect(html).toContain(`<title>Qual carro serve para você · Loja ${tenant.slug}</title>`)
    expect(html).toContain('content="1 carro à venda. Diga')
    expect(html).toContain(`<link rel="canonical" href="http://${tenant.slug}.localhost/"`)
    expect(html).toContain('"@type":"AutoDealer"')
  })

  test("and every other answer carries the security headers, its id and its time", async () => {
    for (const path of ["/", "/estoque", "/api/cars", "/api/nothing", "/robots.txt", "/healthz"]) {
      const { headers } = await tenant.fetch(path, HTML)
      expect(headers.get("x-content-type-options"), path).toBe("nosniff")
      expect(headers.get("x-frame-options"), path).toBe("DENY")
      expect(headers.get("content-security-policy"), path).toContain("default-src 'self'")
      expect(headers.get("x-request-id"), path).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers.get("server-timing"), path).toMatch(/^app;dur=\d+$/)
    }
  })

  test("can be read and followed without JavaScript", async () => {
    const list = await page("/estoque")
    const [, link = ""] = /<noscript>[\s\S]*?<a href="(\/carros\/[^"]+)">Fiat Argo/.exec(list) ?? []
    expect(link).toBe(`/carros/fiat-argo-2022-${car.id}`)
    const html = await page(link)
    expect(html).toMatch(/<noscript>[\s\S]*<h1>Fiat Argo/)
    expect(html).toMatch(/<link rel="modulepreload" href="\/assets\/car-page-[^"]+\.js" crossorigin/)
    expect(html).toMatch(/<noscript>[\s\S]*<li>Câmbio: /)
    expect(html).toMatch(/<footer>[\s\S]*<a href="\/privacidade">/)
    expect(await page("/estoque?q=argo+até+10+mil")).toContain("<h1>0 carros à venda</h1>")
    expect(await page("/estoque?q=argo&pageSize=1&page=2")).toContain(
      'href="/estoque?q=argo&amp;pageSize=1&amp;page=1"',
    )
    expect(html).toContain('"@type":"Offer"')
    expect(html).toContain('"price":"74900.00","priceCurrency":"BRL"')
  })

  test("lets no text out of its place", async () => {
    const html = await page(`/carros/x-${car.id}`)
    expect(html).not.toContain("<script>alert(1)")
    const boot = /id="carmatch-boot">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ""
    expect(JSON.parse(boot)).toMatchObject({ route: { car: { description: car.description } } })
  })

  test("lets no word of a car out of its place, whichever field it stands in", async () => {
    const evil = `"'><script>alert(2)</script>`
    const words = { make: evil, model: evil, version: `${evil}</noscript></title>`, color: "</li><b>2", city: evil }
    const own = await makeTenant()
    const bad = carRow(words)
    await plantCars(own, [bad])
    for (const path of ["/", "/estoque", `/carros/x-${bad.id}`, `/estoque?q=${encodeURIComponent(evil)}`]) {
      const whole = await (await own.fetch(path, HTML)).text()
      // Within its quotes an attribute may hold anything else.
      const html = whole.replaceAll(/(?<= content=)"[^"]*"/g, '""')
      expect(html, path).not.toMatch(/<script>alert|<b>2/)
      expect(html.match(/<\/noscript>|<\/title>/g), path).toHaveLength(2)
    }
  })

  test("of a sold car answers, says so and is not indexed; of no car is the dealer's own 404", async () => {
    const html = await page(`/carros/x-${sold.id}`)
    expect(html).toContain("já foi vendido")
    expect(html).toContain('name="robots" content="noindex"')
    // Whether one that was taken off was sold nobody knows.
    const off = await page(`/carros/x-${removed.id}`)
    expect(off).toContain("Este carro saiu do estoque.")
    expect(off).not.toContain("vendido")
    for (const path of [`/carros/x-${crypto.randomUUID()}`, "/carros/nada", "/nada"]) {
      const response = await tenant.fetch(path, HTML)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain("--brand-solid:")
    }
  })

  test("with a slash too many is the one without, wherever that leads", async () => {
    for (const [path, to] of [
      ["/estoque/?body=suv", "/estoque?body=suv"],
      ["/privacidade/", "/privacidade"],
      ["//evil.example/", "//evil.example"],
    ] as const) {
      const response = await tenant.fetch(path, { ...HTML, redirect: "manual" })
      expect(response.status, path).toBe(301)
      expect(response.headers.get("location"), path).toBe(`http://${tenant.slug}.localhost${to}`)
    }
    expect((await tenant.fetch("/", HTML)).status).toBe(200)
  })

  test("of the list is the stock's to a search engine; of what one browser holds it is nobody's", async () => {
    const list = await page("/resultados")
    expect(list).toContain(`<link rel="canonical" href="http://${tenant.slug}.localhost/estoque"`)
    expect(list).not.toContain('name="robots"')
    expect(list).toContain('content="1 carro à venda, na ordem do que serve para você')
    expect(list).toMatch(new RegExp(`<noscript>[\\s\\S]*<a href="/carros/fiat-argo-2022-${car.id}">`))
    for (const path of ["/perguntas", "/comparar", "/visita", "/v/x"]) {
      expect(await page(path), path).toContain('name="robots" content="noindex"')
    }
    expect(await page("/privacidade")).toContain(`href="http://${tenant.slug}.localhost/privacidade"`)
  })

  test("names the stock it was made from, and where a ranking is its first sight has that fetched with it", async () => {
    const bootOf = (html: string) =>
      JSON.parse(/id="carmatch-boot">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "") as Record<string, unknown>
    const version = bootOf(await page("/"))["stockVersion"]
    expect(version).toBeTypeOf("number")
    for (const path of ["/perguntas", "/comparar", "/privacidade", "/estoque"]) {
      expect(bootOf(await page(path)), path).toMatchObject({ stockVersion: version, ranks: false })
    }
    const asked = { profile: { budget: { max: 90_000 }, uses: [] } }
    const { url } = await (await tenant.fetch("/api/share", postJson(asked))).json<{ url: string }>()
    for (const path of ["/resultados", "/visita", new URL(url).pathname]) {
      const html = await page(path)
      expect(bootOf(html), path).toMatchObject({ stockVersion: version, ranks: true })
      const [, snapshot = ""] = /<link rel="preload" href="([^"]+)" as="fetch" crossorigin/.exec(html) ?? []
      expect((await tenant.fetch(snapshot)).status, path).toBe(200)
      expect(html).toMatch(/<link rel="modulepreload" href="\/assets\/ranker-[^"]+\.js" crossorigin/)
    }
  })

  test("answers 304 to its own ETag, and never after a change of brand", async () => {
    const etag = (await tenant.fetch("/privacidade", HTML)).headers.get("etag") ?? ""
    const again = () => tenant.fetch("/privacidade", { headers: { ...HTML.headers, "if-none-match": etag } })
    expect((await again()).status).toBe(304)
    await changeTenant(platform, tenant.slug, { config: { branding: { colors: { primary: "#facc15" } } } })
    await expect.poll(async () => (await again()).status, { timeout: 5000 }).toBe(200)
  })

  test("is found by the sitemap, which lists what is on sale", async () => {
    expect(await (await tenant.fetch("/robots.txt")).text()).toContain(
      `Sitemap: http://${tenant.slug}.localhost/sitemap.xml`,
    )
    const sitemap = await (await tenant.fetch("/sitemap.xml")).text()
    expect(sitemap).toContain(car.id)
    expect(sitemap).not.toContain("/resultados")
    // A moment, not a day, which would be another one where the dealer is.
    expect(sitemap).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/)
    expect(sitemap).not.toContain(sold.id)
  })
})
