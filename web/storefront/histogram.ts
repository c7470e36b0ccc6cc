/** The slider's ends and steps: a scale over the stock's own prices, in whole thousands. */
export interface PriceScale {
  readonly min: number
  readonly max: number
  readonly step: number
  /** Cars in each of equally wide price bands from `min` to `max`. */
  readonly bars: readonly number[]
}

const BARS = 30

/** `prices` ascending; the dearest few stay off the scale when they would squeeze all others together. */
export function priceScale(prices: readonly number[]): PriceScale {
  const lowest = prices[0] ?? 20_000
  const dearest = prices.at(-1) ?? 200_000
  const common = prices[Math.floor((prices.length - 1) * 0.97)] ?? dearest
  const top = dearest > common * 1.5 ? common * 1.1 : dearest
  const min = Math.floor(lowest / 1000) * 1000
  const max = Math.max(Math.ceil(top / 1000) * 1000, min + 10_000)
  const width = (max - min) / BARS
  const bars = Array.from({ length: BARS }, () => 0)
  for (const price of prices) {
    const bar = Math.min(Math.floor((price - min) / width), BARS - 1)
    bars[bar] = (bars[bar] ?? 0) + 1
  }
  return { min, max, step: max - min > 400_000 ? 5000 : 1000, bars }
}

/** Where the slider stands before it is touched: just under half of the stock, in round figures. */
export function firstBudget(prices: readonly number[]): number {
  const middle = prices[Math.floor(prices.length * 0.45)] ?? 90_000
  return Math.max(Math.round(middle / 5000) * 5000, Math.ceil((prices[0] ?? 0) / 1000) * 1000)
}

/** How many of the ascending `prices` are at most `max`. */
export function countUpTo(prices: readonly number[], max: number): number {
  let low = 0
  let high = prices.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((prices[middle] ?? Infinity) <= max) low = middle + 1
    else high = middle
  }
  return low
}
