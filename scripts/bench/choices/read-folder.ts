import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Attributes } from "../../../src/engine/learn/attributes.ts"
import type { Answer } from "../../../src/engine/learn/taste.ts"
import { BrokenInput } from "../../cli/failure.ts"
import { type ItemPair, readPlan, type Split } from "./read-plan.ts"
import { readTable, type Row } from "./read-table.ts"

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

/** Where the data lie beside the project, unless `--data` says otherwise. */
export const DEFAULT_FOLDER = "../shared/data/choices"

/** Throws `BrokenInput` with one sentence where a file is missing, is another one, or contradicts the others. */
export function readFolder(folder: string): Folder {
  const plan = readPlan(join(folder, "splits.json"))
  const { items, placeOf } = readItems(fileOf(folder, plan.name, "_items.csv"))
  const people = readAnswers(fileOf(folder, plan.name, "_prefs.csv"), placeOf)
  const answerTo = (user: number, [one, other]: ItemPair): Answer => {
    const [a, b] = [placeOf.get(one), placeOf.get(other)]
    const answer = a === undefined || b === undefined ? undefined : people.get(user)?.get(keyOf(a, b))
    if (answer === undefined)
      throw new BrokenInput(`${folder}: user ${user} has no answer to the pair ${one}, ${other}.`)
    return answer
  }
  // Before anything is learnt, which takes a while.
  for (const { user, reveal, judge } of plan.splits.flatMap(({ test_users: heldOut }) => heldOut)) {
    for (const pair of [...reveal, ...judge]) answerTo(user, pair)
  }
  return {
    dataset: plan.name ?? folder,
    items,
    placeOf,
    answersOf: (user) => [...(people.get(user)?.values() ?? [])],
    answerTo,
    counts: plan.ms,
    splits: plan.splits,
  }
}

/** The number of an item stands under `item_id`, else in the first column. */
function readItems(file: string): Pick<Folder, "items" | "placeOf"> {
  const rows = readTable(file)
  const idColumn = "item_id" in (rows[0] ?? {}) ? "item_id" : (Object.keys(rows[0] ?? {})[0] ?? "")
  const placeOf = new Map<number, number>()
  const items = rows.map((row, place): Attributes => {
    const { [idColumn]: _, ...attributes } = row
    const id = numberIn(file, row, idColumn)
    if (placeOf.has(id)) throw new BrokenInput(`${file} has two items ${id}.`)
    placeOf.set(id, place)
    return attributes
  })
  return { items, placeOf }
}

/** Each person's answers by pair of places, without the questions that only tested attention. */
function readAnswers(file: string, placeOf: ReadonlyMap<number, number>): Map<number, Map<string, Answer>> {
  const people = new Map<number, Map<string, Answer>>()
  const placeIn = (row: Row, column: string): number => {
    const id = numberIn(file, row, column)
    const place = placeOf.get(id)
    if (place === undefined) throw new BrokenInput(`${file} names item ${id}, which is not among the items.`)
    return place
  }
  for (const row of readTable(file, ["user_id", "preferred_item", "other_item"])) {
    if (Number(row["is_control"] ?? 0) !== 0) continue
    const user = numberIn(file, row, "user_id")
    const answer = { winner: placeIn(row, "preferred_item"), loser: placeIn(row, "other_item") }
    if (answer.winner === answer.loser) throw new BrokenInput(`${file}: user ${user} prefers an item to itself.`)
    const answers = people.get(user) ?? new Map<string, Answer>()
    answers.set(keyOf(answer.winner, answer.loser), answer)
    people.set(user, answers)
  }
  return people
}

function numberIn(file: string, row: Row, column: string): number {
  const text = row[column] ?? ""
  const value = Number(text)
  if (text === "" || !Number.isFinite(value)) throw new BrokenInput(`${file}: ${column} "${text}" is no number.`)
  return value
}

const keyOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`

/** The file of the data set that the splits name, where the folder holds several. */
function fileOf(folder: string, dataset: string | undefined, ending: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  const [name, ...others] = names.includes(`${dataset}${ending}`) ? [`${dataset}${ending}`] : names.sort()
  if (name === undefined) throw new BrokenInput(`There is no file *${ending} in ${folder}: say --data DIR.`)
  if (others.length > 0)
    throw new BrokenInput(`${folder}: which of ${names.join(", ")} do the splits of ${dataset} mean?`)
  return join(folder, name)
}
