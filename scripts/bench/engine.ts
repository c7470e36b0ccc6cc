import { deflate } from "../../src/base/deflate.ts"
import type { Profile } from "../../src/contract/profile.ts"
import { decodeSnapshot, encodeSnapshot, nextQuestion, recommend, type Stock } from "../../src/engine/index.ts"
import { featuresOf } from "../../src/engine/knowledge/features.ts"
import { judge } from "../../src/engine/ranking/judge.ts"
import { bestRows } from "../../src/engine/ranking/select.ts"
import { weightsFor } from "../../src/engine/shopper/weights.ts"
import { benchCars } from "./engine-stock.ts"
import { median } from "./machine.ts"

const SIZES = [200, 2000, 20_000]
const WARM = 150
const TURNS = 101
const PROFILE: Profile = {
  budget: { max: 90_000 },
  uses: ["city", "family"],
  people: 4,
  bodies: ["suv"],
  gearbox: "automatic",
  yearMin: 2019,
}

/**
 * Time and size of the engine's steps on this machine: medians in ms; the snapshot's bytes as it is kept and sent
 * (deflated) and unpacked, beside those of the same cars as JSON.
 */
export async function engine(): Promise<object> {
  const figures: [number, object][] = []
  for (const size of SIZES) figures.push([size, await figuresOf(size)])
  return Object.fromEntries(figures)
}

async function figuresOf(size: number): Promise<object> {
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
    snapshotBytes: (await deflate(bytes)).length,
    unpackedBytes: bytes.length,
    jsonBytes: new TextEncoder().encode(JSON.stringify(cars)).length,
    loadMs: time(() => featuresOf(decodeSnapshot(bytes)), few, 2),
    scoreMs: time(() => bestRows(judge(stock, PROFILE), 40)),
    recommendMs: time(() => recommend(stock, PROFILE, 10)),
    updateMs: time(() => weightsFor(stock, features, personal, learnt)),
    nextQuestionMs: time(() => nextQuestion(stock, { budget: PROFILE.budget, uses: [] }, []), few),
    passMs: time(() => onePass(columns)),
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
function time(work: () => unknown, turns = TURNS, warm = WARM): number {
  for (let n = 0; n < warm; n++) kept = work()
  const times = Array.from({ length: turns }, () => {
    const startedAt = performance.now()
    kept = work()
    return performance.now() - startedAt
  })
  if (kept === undefined) throw new Error("nothing was done")
  return Math.round(median(times) * 1e4) / 1e4
}
