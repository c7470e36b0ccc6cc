import { deflate } from "../../../src/base/deflate.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { decodeSnapshot, encodeSnapshot, nextQuestion, recommend, type Stock } from "../../../src/engine/index.ts"
import { featuresOf } from "../../../src/engine/knowledge/features.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { bestRows } from "../../../src/engine/ranking/select.ts"
import { weightsFor } from "../../../src/engine/shopper/weights.ts"
import { benchCars } from "../engine-stock.ts"
import { median } from "../machine.ts"

/** The optimising compiler is done after so many turns, and not before so many ms: it works beside them. */
const WARM = { turns: 150, ms: 1500 }
const TURNS = 101

const PROFILE: Profile = {
  budget: { max: 90_000 },
  uses: ["city", "family"],
  people: 4,
  bodies: ["suv"],
  gearbox: "automatic",
  yearMin: 2019,
}
/** Who asks for nothing that any car breaks: all compete by score. */
const OPEN: Profile = { budget: { max: 10_000_000 }, uses: PROFILE.uses }

/**
 * Time and size of the engine's steps for a stock of so many cars: medians in ms; the snapshot's bytes as it is kept and
 * sent (deflated) and unpacked, beside those of the same cars as JSON.
 */
export async function figuresOf(size: number): Promise<object> {
  const cars = benchCars(size)
  const few = Math.max(3, Math.min(TURNS, 20_000 / size))
  const bytes = encodeSnapshot(cars, { stockVersion: 1 })
  const stock = decodeSnapshot(bytes)
  verify(stock, size)
  const { features, personal, columns: own } = judge(stock, PROFILE)
  const [a, b, c, d] = cars.map(({ id }) => id)
  const duels = [
    { kind: "duel" as const, winner: String(a), loser: String(b) },
    { kind: "duel" as const, winner: String(c), loser: String(d) },
  ]
  const learnt = { ...PROFILE, evidence: duels }
  const columns = [...Object.values(features.merits), own.economy.phi, own.space.phi]
  return {
    buildMs: time(() => encodeSnapshot(cars, { stockVersion: 1 }), few, 2),
    loadMs: time(() => featuresOf(decodeSnapshot(bytes)), few, 2),
    scoreMs: time(() => bestRows(judge(stock, PROFILE), 40)),
    scoreAllMs: time(() => bestRows(judge(stock, OPEN), 40)),
    firstMs: time(() => recommend(decodeSnapshot(bytes), PROFILE, 10), few, 2),
    recommendMs: time(() => recommend(stock, PROFILE, 10)),
    updateMs: time(() => weightsFor(stock, features, personal, learnt)),
    nextQuestionMs: time(() => nextQuestion(stock, { budget: PROFILE.budget, uses: [] }, []), few),
    passMs: time(() => onePass(columns)),
    // Last, as streams detach buffers too.
    snapshotBytes: (await deflate(bytes)).length,
    unpackedBytes: bytes.length,
    jsonBytes: new TextEncoder().encode(JSON.stringify(cars)).length,
  }
}

/** Reads every byte of the columns once: the least that any scoring could take. */
function onePass(columns: readonly Float32Array[]): number {
  let sum = 0
  for (const column of columns) for (let i = 0; i < column.length; i++) sum += column[i] ?? 0
  return sum
}

function verify(stock: Stock, size: number): void {
  const judged = judge(stock, PROFILE)
  const all = bestRows(judged, size)
  const sorted = all.toSorted((a, b) => a.tier - b.tier || b.score - a.score)
  const answer = recommend(stock, PROFILE, 10)
  const best = answer.items[0]
  const ordered = all.every(({ tier, score }, k) => tier === sorted[k]?.tier && score === sorted[k]?.score)
  if (all.length !== size || !ordered || answer.items.length !== 10 || best?.score !== (all[0]?.score ?? 0) / 1e6) {
    throw new Error(`the list of ${size} cars is wrong`)
  }
}

let kept: unknown

/** Median milliseconds, after warming up; the result is kept so that nothing is optimised away. */
function time(work: () => unknown, turns = TURNS, warm = WARM.turns): number {
  const until = performance.now() + (warm < WARM.turns ? 0 : WARM.ms)
  for (let n = 0; n < warm || performance.now() < until; n++) kept = work()
  const times = Array.from({ length: turns }, () => {
    const startedAt = performance.now()
    kept = work()
    return performance.now() - startedAt
  })
  if (kept === undefined) throw new Error("nothing was done")
  return Math.round(median(times) * 1e4) / 1e4
}
