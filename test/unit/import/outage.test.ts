import { NeonDbError } from "@neondatabase/serverless"
import { DrizzleQueryError } from "drizzle-orm/errors"
import { describe, expect, test } from "vitest"
import { DomainError } from "../../../src/base/errors.ts"
import { toDomainError } from "../../../src/catalog/import/store/guard.ts"
import { isContention, isOutage, sqlState } from "../../../src/storage/outage.ts"

function answered(code: string): NeonDbError {
  return Object.assign(new NeonDbError("refused"), { code })
}

/** As the driver throws it where its fetch fails. */
function unreached(): NeonDbError {
  return Object.assign(new NeonDbError("Error connecting to database"), { sourceError: new TypeError("fetch failed") })
}

const wrapped = (cause: Error) => new DrizzleQueryError("select 1", [], cause)
const named = (name: string) => new DOMException("cut off", name)

describe("an outage", () => {
  test.each(["08006", "53300", "57014", "57P01", "58030", "25006"])("is SQLSTATE %s, wrapped or not", (code) => {
    expect([isOutage(answered(code)), isOutage(wrapped(answered(code)))]).toEqual([true, true])
    expect(toDomainError(wrapped(answered(code)))).toMatchObject({ code: "unavailable", retryAfter: 5 })
  })
  test.each([
    unreached(),
    new NeonDbError("Server error (HTTP status 502): Bad Gateway"),
    named("AbortError"),
    named("TimeoutError"),
    Object.assign(new Error("socket"), { code: "ECONNRESET" }),
  ])("is a request that did not get through: %s", (error) => {
    expect([isOutage(error), isOutage(wrapped(error))]).toEqual([true, true])
    expect(toDomainError(wrapped(error)).code).toBe("unavailable")
  })
  test.each([
    new TypeError("undefined is not a function"),
    new Error("the plan has no row"),
    new RangeError("out of range"),
    wrapped(new TypeError("cannot read properties of undefined")),
    answered("23505"),
    answered("42501"),
    answered("55000"),
    "text",
    undefined,
  ])("is none of our own mistakes, and no refusal: %s", (error) => {
    expect(isOutage(error)).toBe(false)
    expect(toDomainError(error).code).toBe("internal")
  })
})

test.each(["40001", "40P01", "55P03"])("%s lost against another transaction: no outage, but ask again", (code) => {
  const error = wrapped(answered(code))
  expect([isOutage(error), isContention(error), sqlState(error)]).toEqual([false, true, code])
  expect(toDomainError(error).code).toBe("unavailable")
})

test("a domain error stays what it is", () => {
  const error = new DomainError("conflict")
  expect(toDomainError(error)).toBe(error)
})
