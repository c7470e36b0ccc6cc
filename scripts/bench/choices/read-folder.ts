import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import type { Attributes } from "../../../src/engine/learn/attributes.ts"
import type { Answer } from "../../../src/engine/learn/taste.ts"

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

/** A folder of human choices: what was chosen from, who answered what, and who is held out when. */
export interface Folder {
  readonly dataset: string
  readonly items: readonly Attributes[]
  /** Place of an item in `items` by its number. */
  readonly placeOf: ReadonlyMap<number, number>
  readonly answersOf: (user: number) => readonly Answer[]
  /** A person's answer to a pair. Throws where the files have none. */
  readonly answerTo: (user: number, pair: ItemPair) => Answer
  readonly counts: readonly number[]
  readonly splits: readonly Split[]
}

type Row = Readonly<Record<string, string>>

/** Where the data lie beside the project, unless `--data` says otherwise. */
export const DEFAULT_FOLDER = "../shared/data/choices"

/** Throws with one sentence where a file is missing or its columns are others. */
export function readFolder(folder: string): Folder {
  const plan = readPlan(join(folder, "splits.json"))
  const items = readTable(fileOf(folder, plan.name, "_items.csv"))
  const answered = readTable(fileOf(folder, plan.name, "_prefs.csv"))
  const lacking = ["user_id", "preferred_item", "other_item"].filter((name) => !(name in (answered[0] ?? {})))
  if (lacking.length > 0) throw new Error(`${folder}: the preferences have no column ${lacking.join(", ")}.`)
  const prefs = answered.filter((row) => Number(row["is_control"] ?? 0) === 0)
  const idColumn = items[0] !== undefined && "item_id" in items[0] ? "item_id" : Object.keys(items[0] ?? {})[0]
  const attributes = new Map(
    items.map((row): [number, Attributes] => {
      const { [idColumn ?? ""]: id, ...rest } = row
      return [Number(id), rest]
    }),
  )
  const people = new Map<number, Map<string, Answer>>()
  const placeOf = new Map([...attributes.keys()].map((id, place): [number, number] => [id, place]))
  const place = (text: string | undefined): number => {
    const id = Number(text)
    if (text === undefined || text === "" || !Number.isFinite(id))
      throw new Error(`${folder}: a preference names no item`)
    if (!placeOf.has(id)) placeOf.set(id, placeOf.size)
    return placeOf.get(id) ?? 0
  }
  for (const row of prefs) {
    const user = Number(row["user_id"])
    const answer = { winner: place(row["preferred_item"]), loser: place(row["other_item"]) }
    const answers = people.get(user) ?? new Map<string, Answer>()
    answers.set(keyOf(answer.winner, answer.loser), answer)
    people.set(user, answers)
  }
  return {
    dataset: plan.name ?? folder,
    items: [...placeOf.keys()].map((id) => attributes.get(id) ?? {}),
    placeOf,
    answersOf: (user) => [...(people.get(user)?.values() ?? [])],
    answerTo(user, [one, other]) {
      const [a, b] = [placeOf.get(one), placeOf.get(other)]
      const answer = a === undefined || b === undefined ? undefined : people.get(user)?.get(keyOf(a, b))
      if (answer === undefined) throw new Error(`user ${user} has no answer to the pair ${one}, ${other}`)
      return answer
    },
    counts: plan.ms,
    splits: plan.splits,
  }
}

const keyOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`

/** A CSV file with one header line. */
export function readTable(file: string): Row[] {
  return parse(readFileSync(file), { columns: true, bom: true, trim: true, skip_empty_lines: true })
}

interface Plan {
  readonly name?: string
  readonly ms: readonly number[]
  readonly splits: readonly Split[]
}

function readPlan(file: string): Plan {
  if (!existsSync(file)) throw new Error(`${file} is not there.`)
  const plan = parsed(file)
  const whole = (split: Split): boolean =>
    [split.train_users, split.test_users].every(Array.isArray) &&
    split.test_users.every(({ reveal, judge }) => [reveal, judge].every(Array.isArray))
  if (!Array.isArray(plan.ms) || !Array.isArray(plan.splits) || !plan.splits.every(whole))
    throw new Error(`${file} holds no splits.`)
  return plan
}

function parsed(file: string): Plan {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Plan
  } catch {
    throw new Error(`${file} is no JSON.`)
  }
}

/** The file of the data set that the splits name, where the folder holds several. */
function fileOf(folder: string, dataset: string | undefined, ending: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  const [name, ...others] = names.includes(`${dataset}${ending}`) ? [`${dataset}${ending}`] : names.sort()
  if (name === undefined) throw new Error(`There is no file *${ending} in ${folder}: say --data DIR.`)
  if (others.length > 0) throw new Error(`${folder}: which of ${names.join(", ")} do the splits of ${dataset} mean?`)
  return join(folder, name)
}
