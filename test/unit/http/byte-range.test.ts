import { expect, test } from "vitest"
import { readByteRange } from "../../../src/http/byte-range.ts"

test.each([
  ["bytes=0-0", { offset: 0, length: 1 }],
  ["bytes=1-3", { offset: 1, length: 3 }],
  ["bytes=2-", { offset: 2, length: 3 }],
  ["bytes=2-99", { offset: 2, length: 3 }],
  ["bytes=-2", { offset: 3, length: 2 }],
  ["bytes=-99", { offset: 0, length: 5 }],
  ["BYTES=4-4", { offset: 4, length: 1 }],
  ["bytes=5-", "unsatisfiable"],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  [undefined, undefined],
  ["", undefined],
  ["bytes=-", undefined],
  ["bytes=5-1", undefined],
  ["bytes=0-1,3-4", undefined],
  ["bytes=a-b", undefined],
  ["bytes=1.5-2", undefined],
  ["bytes=0-0x2", undefined],
  ["lines=1", undefined],
  ["lines=0-1", undefined],
] as const)("%s of five bytes", (header, range) => {
  expect(readByteRange(header, 5)).toEqual(range)
})

test("nothing of an empty image can be had", () => {
  expect(readByteRange("bytes=0-", 0)).toBe("unsatisfiable")
  expect(readByteRange("bytes=-5", 0)).toBe("unsatisfiable")
})
