/** A probability given to a held-out person's answer, as the scorer of the data reads it. */
export interface Prediction {
  readonly user: number
  readonly pair: readonly [number, number]
  readonly m: number
  readonly split: number
  readonly p: number
}

/** What a prediction was and what came true. */
export interface Judged {
  readonly p: number
  readonly happened: boolean
}

export interface Score {
  readonly accuracy: number
  readonly logLoss: number
  readonly ece: number
  readonly n: number
}

const CLIP = 1e-6
const BINS = 10

/**
 * Accuracy (½ counts one half), mean log loss (natural, clipped) and expected calibration error (ten equal bins of
 * max(p, 1 − p)), by the protocol's definitions.
 */
export function score(judged: readonly Judged[]): Score {
  const bins = Array.from({ length: BINS }, () => ({ n: 0, sure: 0, right: 0 }))
  let right = 0
  let loss = 0
  for (const { p, happened } of judged) {
    const clipped = Math.min(1 - CLIP, Math.max(CLIP, p))
    const hit = p === 0.5 ? 0.5 : p > 0.5 === happened ? 1 : 0
    right += hit
    loss -= Math.log(happened ? clipped : 1 - clipped)
    const sure = Math.max(p, 1 - p)
    const bin = bins[Math.min(BINS - 1, Math.floor((sure - 0.5) * 2 * BINS))]
    if (bin === undefined) throw new Error(`${p} is no probability`)
    bin.n++
    bin.sure += sure
    bin.right += hit
  }
  const n = judged.length
  const ece = bins.reduce((sum, bin) => sum + (n === 0 ? 0 : Math.abs(bin.right - bin.sure) / n), 0)
  return { accuracy: n === 0 ? 0 : right / n, logLoss: n === 0 ? 0 : loss / n, ece, n }
}
