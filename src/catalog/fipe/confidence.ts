import type { Agreement } from "./agreement.ts"

/** The least confidence by exactness. */
const SURE = [0, 0.85, 0.95] as const
/** A code that comes as near, and costs about the same, takes this share away. */
const SHARED = 0.85

/** How sure (0..1) a code is whose text agrees so, where `near` codes of about one price come near: 1 is itself. */
export function confidenceOf({ score, most, exactness }: Agreement, near: number): number {
  const agreed = most <= 0 ? 0.5 : Math.max(0, Math.min(1, score / most))
  const own = Math.max(0.5 + 0.5 * agreed, SURE[exactness])
  return Math.round(own * (near === 1 ? 1 : SHARED) * 100) / 100
}
