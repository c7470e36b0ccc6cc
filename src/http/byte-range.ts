/** Bytes `offset` to `offset + length - 1`. */
export interface ByteRange {
  readonly offset: number
  readonly length: number
}

const ONE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i

/**
 * The one range that a Range header asks of `size` bytes (RFC 9110 §14.2). `undefined` where the header is to be
 * ignored, the whole being the answer: none, another unit, malformed, or several ranges. `"unsatisfiable"` where it
 * asks for nothing that is there.
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = ONE_RANGE.exec(header ?? "") ?? []
  if (first === "" && last === "") return undefined
  if (first === "") return between(Math.max(0, size - Number(last)), size - 1)
  if (last !== "" && Number(last) < Number(first)) return undefined
  return between(Number(first), last === "" ? size - 1 : Math.min(Number(last), size - 1))
}

function between(first: number, last: number): ByteRange | "unsatisfiable" {
  return first > last ? "unsatisfiable" : { offset: first, length: last - first + 1 }
}
