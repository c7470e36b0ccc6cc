import type { LearntPrior } from "../learn/learnt-prior.ts"
import type { ByteReader, ByteWriter } from "./bytes.ts"
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

function readThousandths(from: ByteReader): number[] {
  const count = from.u32()
  return Array.from(readNumbers(from, count))
}
