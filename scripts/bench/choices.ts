import { writeFileSync } from "node:fs"
import { nextPair, type Pair } from "../../src/engine/learn/ask.ts"
import { forecastAfter, learnPanel, type Panel } from "../../src/engine/learn/panel.ts"
import type { Answer } from "../../src/engine/learn/taste.ts"
import type { BenchInput } from "../bench.ts"
import { DEFAULT_FOLDER, type Folder, readFolder } from "./choices/read-folder.ts"
import type { HeldOut, ItemPair } from "./choices/read-plan.ts"
import { type Judged, type Prediction, score, type Score } from "./choices/score.ts"

/** A guess and whether it came true, with the number of answers it was made after. */
interface Guess extends Prediction {
  readonly happened: boolean
}

/**
 * How well the engine's learner foresees people it has never seen, by the protocol that lies with the data: after m
 * answers in the given order (`random`), and with the learner choosing which of the revealed pairs to see next
 * (`chosen`). `--out` keeps the predictions of `random` for the data's own scorer.
 */
export async function choices({ data, out }: BenchInput): Promise<object> {
  const folder = readFolder(data ?? DEFAULT_FOLDER)
  const random: Guess[] = []
  const chosen: Guess[] = []
  for (const { split, train_users: training, test_users: heldOut } of folder.splits) {
    // The learner sees the training people's answers and the items; of a held-out person what `asked` hands it.
    const panel = learnPanel(folder.items, training.map(folder.answersOf), folder.counts)
    for (const person of heldOut) {
      const inOrder = person.reveal.map((pair) => folder.answerTo(person.user, pair))
      random.push(...guesses(folder, panel, split, person, inOrder))
      chosen.push(...guesses(folder, panel, split, person, asked(folder, panel, person)))
    }
  }
  verify(folder, random)
  if (out !== undefined) {
    writeFileSync(out, random.map(({ happened: _, ...line }) => `${JSON.stringify(line)}\n`).join(""))
  }
  return { dataset: folder.dataset, random: byCount(folder, random), chosen: byCount(folder, chosen) }
}

/** Each number of answers starts afresh from the first m of `answers`. */
function guesses(folder: Folder, panel: Panel, split: number, person: HeldOut, answers: readonly Answer[]): Guess[] {
  return folder.counts.flatMap((m) => {
    const forecast = forecastAfter(panel, answers.slice(0, m))
    return person.judge.map((pair): Guess => {
      const [one, other] = placesOf(folder, pair)
      const happened = folder.answerTo(person.user, pair).winner === one
      return { user: person.user, pair, m, split, p: forecast.prefers(one, other), happened }
    })
  })
}

/** A person's answers in the order in which the learner wants to see them; it hears each only once it has asked. */
function asked(folder: Folder, panel: Panel, { user, reveal }: HeldOut): Answer[] {
  const left = [...reveal]
  const heard: Answer[] = []
  const about = everyPair(folder.items.length)
  const most = Math.max(0, ...folder.counts.filter((count) => count < reveal.length))
  while (heard.length < most) {
    const places = left.map((pair) => placesOf(folder, pair))
    const next = nextPair(forecastAfter(panel, heard), places, about)
    const [pair] = next === undefined ? [] : left.splice(next, 1)
    if (pair === undefined) break
    heard.push(folder.answerTo(user, pair))
  }
  return [...heard, ...left.map((pair) => folder.answerTo(user, pair))]
}

function everyPair(count: number): Pair[] {
  return Array.from({ length: count }, (_, one) => one).flatMap((one) =>
    Array.from({ length: one }, (_, other): Pair => [one, other]),
  )
}

function placesOf({ placeOf }: Folder, [one, other]: ItemPair): Pair {
  const [a, b] = [placeOf.get(one), placeOf.get(other)]
  if (a === undefined || b === undefined)
    throw new Error(`the splits name a pair that nobody answered: ${one}, ${other}`)
  return [a, b]
}

function verify(folder: Folder, made: readonly Guess[]): void {
  const people = folder.splits.flatMap(({ test_users: heldOut }) => heldOut)
  const wanted = people.reduce((sum, { judge }) => sum + judge.length, 0) * folder.counts.length
  const wrong = made.find(({ p }) => !(p >= 0 && p <= 1))
  if (made.length !== wanted || wrong !== undefined)
    throw new Error(`${made.length} of ${wanted} predictions; ${wrong?.p}`)
}

function byCount({ counts }: Folder, made: readonly Guess[]): Record<string, Score> {
  const at = (m: number): Judged[] => made.filter((guess) => guess.m === m)
  return Object.fromEntries(counts.map((m) => [m, score(at(m))]))
}
