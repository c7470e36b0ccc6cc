import { median } from "../machine.ts"
import type { Cores } from "./cpu.ts"
import { type Load, round, type Round, type Shoppers } from "./drive.ts"
import type { Served } from "./serve.ts"

/** Rounds of each kind, ours and the floor's in turn, so that a noisy neighbour disturbs both. */
const ROUNDS = 5
/**
 * `floorCpuMs` is a bare worker's, `limitedFloorCpuMs` the same one's with the runtime's play of a client's rate limit;
 * `errors` by status or code in `failures`; `logged` what ours warned of; `cores` who kept how many busy.
 */
export type Figures = Omit<Round, "answers"> & {
  errors: number
  floorCpuMs: number
  limitedFloorCpuMs: number
  logged: Record<string, number>
}

interface Pair {
  readonly ours: Served
  readonly floor: Served
  readonly work: Load
  /** Takes the ids of ours, by dealer. */
  readonly answers: Map<string, Set<string>>
}

/** Each figure is the middle one of the rounds; errors are all of them. The first round warms up: no time of it counts. */
export async function paired(shoppers: Shoppers, { ours, floor, work, answers }: Pair): Promise<Figures> {
  const rounds: Round[] = []
  const floors: Round[] = []
  const limited: Round[] = []
  const failures: Record<string, number> = {}
  ours.logged()
  for (let i = 0; i <= ROUNDS; i++) {
    const round = await shoppers.drive(ours, work)
    const least = await shoppers.drive(floor, work)
    const withLimits = await shoppers.drive(floor, { ...work, path: "/limited" })
    for (const [host, id] of round.answers) answers.set(host, (answers.get(host) ?? new Set()).add(id))
    for (const [whose, { failures: seen }] of [
      ["", round],
      ["floor ", least],
      ["floor ", withLimits],
    ] as const) {
      for (const [why, count] of Object.entries(seen)) failures[whose + why] = (failures[whose + why] ?? 0) + count
    }
    if (i === 0) continue
    rounds.push(round)
    floors.push(least)
    limited.push(withLimits)
  }
  const middle = (name: "rps" | "cpuMs" | "p50" | "p95" | "p99") => round(median(rounds.map((one) => one[name])))
  const cores = Object.keys(rounds[0]?.cores ?? {}).map((who) => {
    return [who, round(median(rounds.map((one) => one.cores[who as keyof Cores])))] as const
  })
  return {
    rps: middle("rps"),
    cpuMs: middle("cpuMs"),
    p50: middle("p50"),
    p95: middle("p95"),
    p99: middle("p99"),
    errors: Object.values(failures).reduce((sum, count) => sum + count, 0),
    floorCpuMs: round(median(floors.map(({ cpuMs }) => cpuMs))),
    limitedFloorCpuMs: round(median(limited.map(({ cpuMs }) => cpuMs))),
    failures,
    logged: ours.logged(),
    cores: Object.fromEntries(cores) as unknown as Cores,
  }
}
