import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { choices } from "../../../scripts/bench/choices.ts"
import { readFolder } from "../../../scripts/bench/choices/read-folder.ts"
import { BrokenInput } from "../../../scripts/cli/failure.ts"
import { score, type Score } from "../../../scripts/bench/choices/score.ts"

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Ten people, even ones for petrol and odd ones against, all pairs of five cars; no users file, codes, an empty field. */
function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "choices-"))
  folders.push(folder)
  const fuel = [1, 2, 1, 2, 1]
  const rows = Array.from(
    { length: 10 },
    (_, s) =>
    [[7, 3], [7, 5], [7, 9], [7, 4], [3, 5], [3, 9], [3, 4], [5, 9], [5, 4], [9, 4]].map(([a, b]) => [s + 1, a!, b!] as const), // prettier-ignore
  ).flat()
  const ids = [3, 5, 9, 7, 4]
  const likes = (user: number, id: number): number => (user % 2 === 0 ? 1 : -1) * (fuel[ids.indexOf(id)]! * 10) + id
  const winsFirst = rows.map(([user, a, b]) => (likes(user, a) > likes(user, b) ? [user, a, b] : [user, b, a]))
  writeFileSync(
    join(folder, "other_items.csv"),
    `item_id,fuel,doors,name\n${ids.map((id, i) => `${id},${fuel[i]},${i === 2 ? "" : 4},car ${id}`).join("\n")}\n`,
  )
  writeFileSync(
    join(folder, "other_prefs.csv"),
    `user_id,preferred_item,other_item,is_control\n${winsFirst.map((row) => [...row, 0].join(",")).join("\n")}\n1,3,7,1\n`,
  )
  const pairs = rows.slice(0, 10).map(([, a, b]) => [Math.min(a, b), Math.max(a, b)])
  const held = (user: number): object => ({ user, reveal: pairs.slice(0, 3), judge: pairs.slice(3) })
  const splits = [{ split: 0, train_users: [3, 4, 5, 6, 7, 8, 9, 10], test_users: [held(1), held(2)] }]
  writeFileSync(join(folder, "splits.json"), JSON.stringify({ name: "other", ms: [0, 3], splits }))
  return folder
}

type Figures = Record<"random" | "chosen", Record<string, Score>> & { dataset: string }

test("choices judges every pair after each number of answers, and learns from them", async () => {
  const folder = folderOf()
  const out = join(folder, "predictions.jsonl")
  const { dataset, random, chosen } = (await choices({ data: folder, out })) as Figures
  expect(dataset).toBe("other")
  expect([random["0"]!.n, random["3"]!.n, chosen["3"]!.n]).toEqual([14, 14, 14])
  expect(random["3"]!.accuracy).toBeGreaterThan(0.8)
  expect(random["3"]!.logLoss).toBeLessThan(random["0"]!.logLoss)
  const lines = readFileSync(out, "utf8").trim().split("\n")
  expect(lines).toHaveLength(28)
  expect(Object.keys(JSON.parse(lines[0]!) as object).sort()).toEqual(["m", "p", "pair", "split", "user"])
})

test("choices says what a folder lacks", async () => {
  const folder = folderOf()
  rmSync(join(folder, "other_items.csv"))
  await expect(choices({ data: folder, out: undefined })).rejects.toThrow(/no file \*_items\.csv/)
})

test("choices takes the data set that the splits name out of a folder of several, and asks where they name none", async () => {
  const folder = folderOf()
  writeFileSync(join(folder, "another_items.csv"), "item_id,fuel\n1,1\n")
  expect(readFolder(folder).items).toHaveLength(5)
  rmSync(join(folder, "other_items.csv"))
  writeFileSync(join(folder, "third_items.csv"), "item_id,fuel\n1,1\n")
  expect(() => readFolder(folder)).toThrow(/which of another_items.csv, third_items.csv/)
})

const PREFS = "user_id,preferred_item,other_item\n"
const held = (split: object): string => JSON.stringify({ ms: [0], splits: [{ split: 0, ...split }] })
const one = { user: 1, reveal: [[3, 7]], judge: [[5, 7]] }

test.each([
  ["other_prefs.csv", "user,winner,loser\n1,2,3\n", /no column user_id, preferred_item, other_item/],
  ["other_prefs.csv", "", /no column user_id, preferred_item, other_item/],
  ["other_prefs.csv", PREFS, /holds no rows/],
  ["other_prefs.csv", `${PREFS}1,,3\n`, /preferred_item "" is no number/],
  ["other_prefs.csv", `${PREFS}ann,7,3\n`, /user_id "ann" is no number/],
  ["other_prefs.csv", `${PREFS}1,7,8\n`, /names item 8, which is not among the items/],
  ["other_prefs.csv", `${PREFS}1,7,7\n`, /user 1 prefers an item to itself/],
  ["other_prefs.csv", `${PREFS}1,7\n`, /no table of comma-separated values \(line 2\)/],
  ["other_prefs.csv", `${PREFS}1,7,3\n`, /user 1 has no answer to the pair 5, 7/],
  ["other_items.csv", "", /holds no rows/],
  ["other_items.csv", "item_id,fuel\n3,1\n3,2\n", /two items 3/],
  ["splits.json", "{}", /holds no splits/],
  ["splits.json", "null", /holds no splits/],
  ["splits.json", '{"ms":["a"],"splits":[]}', /holds no splits/],
  ["splits.json", '{"ms":[0],"splits":[{"train_users":[1]}]}', /holds no splits/],
  ["splits.json", held({ train_users: [], test_users: [one] }), /split 0 leaves nobody to learn from/],
  ["splits.json", held({ train_users: [1, 2], test_users: [one] }), /trains on user 1, who is held out/],
  [
    "splits.json",
    held({ train_users: [2], test_users: [{ ...one, judge: [[7, 3]] }] }),
    /judged by 7, 3, a pair revealed/,
  ],
  ["splits.json", "not json", /splits\.json is no JSON/],
])("choices says what is wrong with %s: %s", async (file, text, message) => {
  const folder = folderOf()
  writeFileSync(join(folder, file), text)
  const failed = await choices({ data: folder, out: undefined }).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(BrokenInput)
  expect((failed as Error).message).toMatch(message)
})

test("score: a tie is half right, a bin's confidence is held against its hits", () => {
  const judged = [
    { p: 0.9, happened: true },
    { p: 0.92, happened: false },
    { p: 0.1, happened: false },
    { p: 0.5, happened: true },
  ]
  const { accuracy, logLoss, ece, n } = score(judged)
  expect([accuracy, n]).toEqual([0.625, 4])
  expect(logLoss).toBeCloseTo((-2 * Math.log(0.9) - Math.log(0.08) - Math.log(0.5)) / 4, 12)
  // 0.9, 0.92 and 1 − 0.1 share a bin: 2.72 right expected, 2 seen; the tie keeps its word.
  expect(ece).toBeCloseTo(0.72 / 4, 12)
})
