import { describe, expect, test } from "vitest"
import { bindings, makeTenant } from "./support/tenant.ts"

/** Not `text()`, which warns of an image's type. */
const textOf = async (response: Response) => new TextDecoder().decode(await response.arrayBuffer())

const PATH = "/media/logo/five.png"

describe("an image of five bytes", async () => {
  const tenant = await makeTenant()
  await tenant.context("web").assets.put("logo/five.png", "abcde", "image/png")
  const ask = (headers: HeadersInit = {}, method = "GET") => tenant.fetch(PATH, { method, headers })
  const etag = (await ask()).headers.get("etag") ?? ""

  test("comes whole, to be kept for ever", async () => {
    const response = await ask()
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("image/png")
    expect(response.headers.get("accept-ranges")).toBe("bytes")
    expect(response.headers.get("cache-control")).toContain("immutable")
    expect(await textOf(response)).toBe("abcde")
  })

  test.each([
    ["bytes=0-1", "bytes 0-1/5", "ab"],
    ["bytes=3-", "bytes 3-4/5", "de"],
    ["bytes=3-99", "bytes 3-4/5", "de"],
    ["bytes=-2", "bytes 3-4/5", "de"],
    ["bytes=-99", "bytes 0-4/5", "abcde"],
  ])("%s is answered with that part", async (range, contentRange, text) => {
    const response = await ask({ range })
    expect(response.status).toBe(206)
    expect(response.headers.get("content-range")).toBe(contentRange)
    expect(response.headers.get("content-length")).toBe(String(text.length))
    expect(await textOf(response)).toBe(text)
  })

  test.each(["bytes=100-", "bytes=5-", "bytes=-0"])("%s asks for nothing that is there", async (range) => {
    const response = await ask({ range })
    expect(response.status).toBe(416)
    expect(response.headers.get("content-range")).toBe("bytes */5")
    expect(await textOf(response)).toBe("")
  })

  test.each(["lines=1", "bytes=5-1", "bytes=0-1,3-4", "bytes=x", "bytes=-"])("%s is ignored", async (range) => {
    const response = await ask({ range })
    expect(response.status).toBe(200)
    expect(response.headers.get("content-range")).toBeNull()
    expect(await textOf(response)).toBe("abcde")
  })

  test.each([
    ["if-none-match", () => etag, 304],
    ["if-none-match", () => `"other", W/${etag}`, 304],
    ["if-none-match", () => '"other"', 200],
    ["if-match", () => etag, 200],
    ["if-match", () => '"other"', 412],
  ] as [string, () => string, number][])("%s (case %#) is held to", async (name, value, status) => {
    const response = await ask({ [name]: value() })
    expect(response.status).toBe(status)
    if (status === 412) expect(await response.json()).toMatchObject({ code: "changed_meanwhile" })
    else expect(response.headers.get("etag")).toBe(etag)
  })

  test("a range of another version is answered with the whole of this one", async () => {
    expect((await ask({ range: "bytes=0-1", "if-range": '"other"' })).status).toBe(200)
    expect((await ask({ range: "bytes=0-1", "if-range": etag })).status).toBe(206)
  })

  test("HEAD tells its size and type without its bytes", async () => {
    const response = await ask({ range: "bytes=0-1" }, "HEAD")
    expect(response.status).toBe(200)
    expect(response.headers.get("content-length")).toBe("5")
    expect(response.headers.get("content-type")).toBe("image/png")
    expect(await textOf(response)).toBe("")
    expect((await tenant.fetch("/media/logo/none.png", { method: "HEAD" })).status).toBe(404)
  })
})

test("an image that was asked for stays at the edge when R2 has it no more, and is its own dealer's alone", async () => {
  const [owner, other] = [await makeTenant(), await makeTenant()]
  const path = `/media/logo/${owner.slug}.png`
  await owner.context("web").assets.put(`logo/${owner.slug}.png`, "abcde", "image/png")
  expect(await textOf(await owner.fetch(path))).toBe("abcde")
  await bindings.MEDIA.delete(`t/${owner.slug}/logo/${owner.slug}.png`)
  // With a condition R2 is asked, and has nothing.
  expect((await owner.fetch(path, { headers: { range: "bytes=0-1" } })).status).toBe(404)
  await expect.poll(async () => (await owner.fetch(path)).status).toBe(200)
  const kept = await owner.fetch(path)
  expect([kept.headers.get("content-type"), await textOf(kept)]).toEqual(["image/png", "abcde"])
  expect((await other.fetch(path)).status).toBe(404)
})
