import { expect, test } from "vitest"
import { flagsFor, withFlags } from "../../../scripts/stock/flags.ts"
import { DomainError } from "../../../src/base/errors.ts"
import { largeRemoval, manyDoubles, overLimit } from "../../../src/catalog/import/store/refusals.ts"
import { parse } from "./support.ts"

test("the domain speaks of its inputs, the command line of its flags", async () => {
  for (const [error, flag] of [
    [largeRemoval(4, 10), "--yes"],
    [manyDoubles(4, 10), "--yes"],
  ] as const) {
    expect(error.detail).not.toContain("--")
    const told = await withFlags(Promise.reject(error)).catch((reason: unknown) => reason)
    expect(told).toMatchObject({ code: error.code, detail: expect.stringContaining(flag) as unknown, errors: [] })
  }
  const unnamed = await withFlags(Promise.resolve().then(() => parse("cor;peso\nAzul;12\n"))).catch(
    (reason: unknown) => reason,
  )
  expect(unnamed).toMatchObject({ detail: expect.stringMatching(/^Não encontrei.*--columns make/) as unknown })
})

test("other errors pass as they are", async () => {
  const error = overLimit(51, 50)
  await expect(withFlags(Promise.reject(error))).rejects.toBe(error)
  const other = new DomainError("invalid", { errors: [{ path: "slug", message: "curto" }] })
  await expect(withFlags(Promise.reject(other))).rejects.toMatchObject({ errors: [{ path: "slug" }] })
  expect(flagsFor([{ path: "slug", message: "curto" }])).toEqual([])
})
