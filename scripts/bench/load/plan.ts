import { UsageError } from "../../cli/command.ts"
import type { Load } from "./drive.ts"

const CONCURRENCY = 8
/** The dealers' cars, and how often each is asked a round. */
export const SIZES: readonly [cars: number, requests: number][] = [
  [200, 600],
  [2000, 400],
  [20_000, 150],
]
const CONCURRENCIES = [1, 8, 32, 128]
const FLEET = 50
export const FLEET_CARS = 45

/** One figure to take, as CONTRACT.md groups and names them. */
export interface Figure {
  readonly group: string
  readonly name: string
  readonly work: Load
}

/** All figures, or those of one group, or one: `cars.2000`. Throws UsageError where there is none of that name. */
export function planOf(only: string | undefined): Figure[] {
  const fleet = Array.from({ length: FLEET }, (_, i) => `bench-fleet-${i}`)
  const all = [
    ...SIZES.map(([cars, requests]) => {
      return { group: "cars", name: `${cars}`, work: { hosts: [`bench-${cars}`], requests, concurrency: CONCURRENCY } }
    }),
    ...CONCURRENCIES.map((concurrency) => {
      return {
        group: "concurrency",
        name: `${concurrency}`,
        work: { hosts: ["bench-200"], requests: 500, concurrency },
      }
    }),
    ...[1, 10, FLEET].map((count) => {
      const hosts = fleet.slice(0, count)
      return { group: "tenants", name: `${count}`, work: { hosts, requests: 500, concurrency: CONCURRENCY } }
    }),
  ]
  const plan = all.filter(({ group, name }) => only === undefined || only === group || only === `${group}.${name}`)
  if (plan.length === 0) throw new UsageError(`--only: there is no figure ${only}.`)
  return plan
}
