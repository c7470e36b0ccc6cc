import { randomUUID } from "node:crypto"
import type { Evidence } from "../../src/contract/profile.ts"
import { DESIGN_PRIOR } from "../../src/engine/index.ts"
import type { cars, recommendationLog } from "../../src/storage/schema/tenant.ts"

type CarRow = typeof cars.$inferInsert & { readonly id: string }

const PROFILE = { budget: { max: 100_000 }, uses: ["city"] }

/** Cars that are alike but for price and body: every other one is a pickup, the rest are hatches. */
export function carOf(k: number): CarRow {
  const now = new Date().toISOString()
  return {
    id: randomUUID(),
    title: `Marca Modelo ${k}`,
    make: "Marca",
    model: `Modelo ${k}`,
    version: "1.0",
    modelYear: 2020,
    buildYear: 2020,
    km: 40_000,
    fuel: "flex",
    gearbox: "manual",
    body: k % 2 === 0 ? "pickup" : "hatch",
    price: `${60 + ((k * 7) % 5)}000.00`,
    equipment: [],
    photos: [],
    origin: "test",
    status: "disponivel",
    recordVersion: 1,
    manualFields: [],
    enteredAt: now,
    updatedAt: now,
  }
}

/** Logged lists of so many sessions whose shoppers prefer one body to another, whatever else the cars have. */
export function duelsOver(
  stock: readonly CarRow[],
  sessions: number,
  loved: "pickup" | "hatch",
): (typeof recommendationLog.$inferInsert)[] {
  const better = stock.filter(({ body }) => body === loved)
  const worse = stock.filter(({ body }) => body !== loved)
  return Array.from({ length: sessions }, (_, s) => {
    const evidence: Evidence[] = Array.from({ length: 6 }, (_duel, d) => ({
      kind: "duel",
      winner: better[(s + d) % better.length]!.id,
      loser: worse[(s + 3 * d) % worse.length]!.id,
    }))
    return {
      id: randomUUID(),
      sessionId: `${randomUUID().slice(0, -1)}${(s % 16).toString(16)}`,
      createdAt: new Date().toISOString(),
      profile: { ...PROFILE, evidence },
      items: [],
      engine: "1",
      stockVersion: 1,
      prior: DESIGN_PRIOR,
    }
  })
}
