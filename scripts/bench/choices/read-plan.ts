import { existsSync, readFileSync } from "node:fs"
import { BrokenInput } from "../../cli/failure.ts"

/** Pairs of items by their number in the files. */
export type ItemPair = readonly [number, number]

export interface HeldOut {
  readonly user: number
  readonly reveal: readonly ItemPair[]
  readonly judge: readonly ItemPair[]
}

export interface Split {
  readonly split: number
  readonly train_users: readonly number[]
  readonly test_users: readonly HeldOut[]
}

/** Who is held out when, what is revealed and what is judged. */
export interface Plan {
  readonly name?: string
  readonly ms: readonly number[]
  readonly splits: readonly Split[]
}

/** `splits.json`. Throws `BrokenInput`, also where a split would let the learner see what it is judged by. */
export function readPlan(file: string): Plan {
  if (!existsSync(file)) throw new BrokenInput(`${file} is not there.`)
  const plan = parsed(file)
  const { ms, splits } = plan ?? {}
  const counts = Array.isArray(ms) && ms.length > 0 && ms.every((m) => Number.isInteger(m) && m >= 0)
  if (plan === null || !counts || !Array.isArray(splits) || splits.length === 0 || !splits.every(isWhole)) {
    throw new BrokenInput(`${file} holds no splits.`)
  }
  for (const split of plan.splits) refuseUnfair(file, split)
  return plan
}

function parsed(file: string): Plan | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Plan | null
  } catch {
    throw new BrokenInput(`${file} is no JSON.`)
  }
}

function isWhole({ train_users: training, test_users: heldOut }: Split): boolean {
  return (
    [training, heldOut].every(Array.isArray) &&
    heldOut.length > 0 &&
    heldOut.every(({ reveal, judge }) => [reveal, judge].every((pairs) => Array.isArray(pairs) && pairs.every(isPair)))
  )
}

const isPair = (pair: unknown): boolean => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite)

function refuseUnfair(file: string, { split, train_users: training, test_users: heldOut }: Split): void {
  if (training.length === 0) throw new BrokenInput(`${file}: split ${split} leaves nobody to learn from.`)
  for (const { user, reveal, judge } of heldOut) {
    if (training.includes(user))
      throw new BrokenInput(`${file}: split ${split} trains on user ${user}, who is held out.`)
    const revealed = new Set(reveal.map(keyOf))
    const both = judge.find((pair) => revealed.has(keyOf(pair)))
    if (both !== undefined)
      throw new BrokenInput(`${file}: user ${user} is judged by ${both.join(", ")}, a pair revealed.`)
  }
}

const keyOf = ([one, other]: ItemPair): string => `${Math.min(one, other)} ${Math.max(one, other)}`
