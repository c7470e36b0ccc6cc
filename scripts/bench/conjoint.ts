import { existsSync } from "node:fs"
import { join } from "node:path"
import type { BenchInput } from "../bench.ts"
import { helveston } from "./conjoint/helveston.ts"
import { mcfaddenTrain } from "./conjoint/mcfadden-train.ts"
import { DEFAULT_FOLDER } from "./choices/read-folder.ts"
import { readTable } from "./choices/read-table.ts"

const DATASETS = { helveston_us: helveston, mcfadden_train_odd: mcfaddenTrain } as const

/** Choices among three and six cars, price in the game; whichever of the two files the folder holds. */
export async function conjoint({ data }: BenchInput): Promise<object> {
  const folder = data ?? DEFAULT_FOLDER
  const present = Object.entries(DATASETS).filter(([name]) => existsSync(join(folder, `${name}.csv`)))
  if (present.length === 0) throw new Error(`There is neither of ${Object.keys(DATASETS).join(", ")} in ${folder}.`)
  return Object.fromEntries(
    present.map(([name, judge]) => [name, { dataset: name, ...judge(readTable(join(folder, `${name}.csv`))) }]),
  )
}
