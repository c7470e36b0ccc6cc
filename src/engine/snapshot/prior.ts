import type { LearntPrior } from "../learn/learnt-prior.ts"
import { type ByteReader, type ByteWriter, CorruptSnapshot } from "./bytes.ts"
import { readNumbers, writeNumbers } from "./numbers.ts"
import { readStrings, writeStrings } from "./strings.ts"

export function writePrior(out: ByteWriter, { version, shift, covariance }: LearntPrior): void {
  writeStrings(out, [version])
  for (const numbers of [shift, covariance]) {
    out.u32(numbers.length)
    writeNumbers(out, Float64Array.from(numbers))
  }
}

export function readPrior(from: ByteReader): LearntPrior {
  const version = readStrings(from).get(0)
  const [shift, covariance] = [readThousandths(from), readThousandths(from)]
  return { version, shift, covariance }
}

/** Many times the numbers of any prior: a column of missing ones takes no bytes, so that these do not bound it. */
const MOST = 100_000

function readThousandths(from: ByteReader): number[] {
  const count = from.u32()
  if (count > MOST) throw new CorruptSnapshot("no prior is so large")
  return Array.from(readNumbers(from, count))
}
