import type { EnteringChange } from "../../contract/why.ts"
import type { Judged } from "../ranking/judge.ts"
import { reais } from "../text/figures.ts"
import { isShown } from "./shown.ts"
import { withPrice } from "./with-price.ts"

/** Prices are tried in steps of so many BRL, down to this share of the car's price. */
const PRICE_STEP = 500
export const LEAST_PRICE = 0.6

/**
 * The smallest price drop, in steps of BRL 500, by which the car enters the ten; undefined where none within 40% does.
 * A car only rises as its price falls, so the steps are bisected. Where they do not rise steadily (a least price was
 * asked for, evidence names this very car, variety makes room and takes it again), what is found still enters, and one step less still does not.
 */
export function priceDrop({ stock, profile }: Judged, index: number, rivals: Uint32Array): EnteringChange | undefined {
  const before = stock.columns.number("price")[index]!
  const steps = Math.floor((before * (1 - LEAST_PRICE)) / PRICE_STEP)
  const priceAt = (step: number): number => Math.round((before - step * PRICE_STEP) * 100) / 100
  const enters = (step: number): boolean => isShown(withPrice(stock, index, priceAt(step)), profile, index, rivals)
  // A price that is no number has no steps.
  if (!(steps >= 1) || !enters(steps)) return undefined
  let [out, within] = [0, steps]
  while (within - out > 1) {
    const middle = (out + within) >> 1
    if (enters(middle)) within = middle
    else out = middle
  }
  const drop = within * PRICE_STEP
  const text = `Entra na lista se baixar ${reais(drop)}, para ${reais(priceAt(within))}`
  return { kind: "price", price: priceAt(within), drop, effort: drop / before, text }
}
