import type { Suggestion } from "../contract/recommendation.ts"
import { firstsAfter } from "./ranking/firsts.ts"
import type { Judged } from "./ranking/judge.ts"
import type { Place } from "./ranking/select.ts"
import { value } from "./ranking/value.ts"
import { reais } from "./text/figures.ts"
import { count } from "./text/portuguese.ts"
import { patched } from "./wishes/patch.ts"
import { priceLimit } from "./wishes/wishes.ts"

/** These must stay, in their order. */
const FIRSTS = 3
/** Of the cars that serve no larger share is lost. */
const LOST = 0.1
/** In steps of BRL 1,000; less than this share of the budget is not worth a sentence. */
const STEP = 1000
const WORTH = 0.02

/**
 * How much less could be spent: "Com R$ 2.000 a menos, você só perde 3 carros, e nenhum dos três primeiros". The most, in
 * whole thousands, that costs no more than a tenth of the cars that serve; undefined where that is too little, where it
 * costs none (then the shopper has not been offered dearer ones), or where the three best would change. Only where
 * ten cars keep every wish: then so do all that stay, and nothing is relaxed afterwards. `top`: the best, in order;
 * `shown`: the same with variety, whose first three the sentence is about.
 */
export function savingFor(judged: Judged, top: readonly Place[], shown: readonly Place[]): Suggestion | undefined {
  const { stock, features, fitting, profile } = judged
  const { max, min = 0, flexible } = profile.budget
  const price = stock.columns.number("price")
  const firstsOf = (places: readonly Place[]): number[] =>
    places.slice(0, FIRSTS).map(({ row }) => features.facts.rows[row]!)
  const firsts = firstsOf(top)
  const needed = Math.max(min, dearestKept(judged), ...[...firsts, ...firstsOf(shown)].map((i) => price[i]!))
  const enough = Math.ceil(needed / (flexible ? 1.1 : 1) / STEP) * STEP
  if (max - enough < Math.max(STEP, max * WORTH)) return undefined
  const change = { budget: { max: enough } }
  const asked = patched(profile, change)
  const limit = priceLimit(asked.budget)
  let lost = 0
  for (let r = 0; r < fitting.length; r++) if (price[fitting[r]!]! > limit) lost++
  if (lost === 0) return undefined
  const after = firstsAfter({ judged, top, after: value(stock, asked, judged), limit }, FIRSTS)
  if (firsts.some((i, k) => after.cars[k] !== i)) return undefined
  return {
    change,
    effect: { cars: -lost, scoreGain: (after.best - top[0]!.score) / 1e6 },
    text: `Com ${reais(max - enough)} a menos, você só perde ${count(lost, "carro", "carros")}, ${spared(lost)}`,
  }
}

function spared(lost: number): string {
  return lost === 1 ? "que não está entre os três primeiros" : "e nenhum dos três primeiros"
}

/** The price of the dearest car that serves, once a tenth of them is gone. */
function dearestKept({ features, fitting }: Judged): number {
  const { codes, values } = features.facts.ranked("price")
  const cars = new Uint32Array(values.length)
  for (let r = 0; r < fitting.length; r++) cars[codes[fitting[r]!]!]!++
  let mayGo = Math.floor(fitting.length * LOST)
  for (let code = values.length - 1; code >= 0; code--) {
    mayGo -= cars[code]!
    if (mayGo < 0) return values[code]!
  }
  return Infinity
}
