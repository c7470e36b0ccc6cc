/** No temperature is trusted beyond these. */
const COLDEST = 0.2
const HOTTEST = 2
/** The standing temperature 1 weighs as so many answers do, per squared logarithm. */
const STANDING = 8
const STEPS = 60

const clipped = (p: number): number => Math.min(1 - 1e-9, Math.max(1e-9, p))
const logit = (p: number): number => Math.log(clipped(p) / (1 - clipped(p)))

/**
 * The multiplier on the logit under which `foreseen` (probabilities given to what was in fact answered) would have lost
 * least, by golden section; drawn to 1 (temperature scaling, Guo and others 2017).
 */
export function temperatureFor(foreseen: readonly number[]): number {
  const logits = foreseen.map(logit)
  const loss = (log: number): number => {
    const factor = Math.exp(log)
    return logits.reduce((sum, z) => sum + Math.log1p(Math.exp(-factor * z)), STANDING * log * log)
  }
  let [low, high] = [Math.log(COLDEST), Math.log(HOTTEST)]
  const golden = (Math.sqrt(5) - 1) / 2
  for (let step = 0; step < STEPS; step++) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)]
    if (loss(a) < loss(b)) high = b
    else low = a
  }
  return Math.exp((low + high) / 2)
}

/** Order is kept and ½ stays ½, so accuracy is what it was. */
export function tempered(p: number, temperature: number): number {
  return 1 / (1 + Math.exp(-temperature * logit(p)))
}
