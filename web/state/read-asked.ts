import { type Asked, STEPS } from "../storefront/questions/steps.ts"

/** More than are ever put. */
const MOST_KEPT = 12

/** Kept questions as they are if they still look like ours, else none. */
export function readAsked(kept: unknown): readonly Asked[] {
  if (!Array.isArray(kept)) return []
  return kept.slice(0, MOST_KEPT).flatMap((one: unknown): Asked[] => {
    const { step, pair } = (one ?? {}) as { step?: unknown; pair?: unknown }
    const known = STEPS.find((name) => name === step)
    if (known === undefined) return []
    if (known !== "duelo") return [{ step: known }]
    const [first, second] = (Array.isArray(pair) ? pair : []) as readonly unknown[]
    return typeof first === "string" && typeof second === "string" ? [{ step: known, pair: [first, second] }] : []
  })
}
