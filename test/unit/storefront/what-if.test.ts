import { describe, expect, test } from "vitest"
import { benchCars } from "../../../scripts/bench/engine-stock.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { encodeSnapshot } from "../../../src/engine/index.ts"
import { openRanker } from "../../../web/ranking/ranker.ts"
import { toProfile } from "../../../web/state/answers.ts"
import {
  changedAnswers,
  changedProfile,
  DIALS,
  notchesOn,
  scalesOf,
  settingsOf,
} from "../../../web/storefront/results/what-if.ts"

const cars = benchCars(120)
const ranker = openRanker(encodeSnapshot(cars, { stockVersion: 1 }))
const answers = { max: 70_000, uses: ["city" as const] }
const asked: Profile = toProfile(answers)!
const on = new AbortController().signal

describe.each(DIALS)("what if: $key", (dial) => {
  const scale = dial.scale(asked, ranker)

  test("a point stands exactly where the first three change", async () => {
    const notches = (await notchesOn(dial, scale, ranker, asked, on))!
    expect(notches.length).toBeGreaterThan(0)
    for (const notch of notches) {
      const [before, after] = [notch - scale.step, notch].map((at) => ranker.leaders(dial.with(asked, at, scale)))
      expect(after).not.toEqual(before)
    }
  })

  test("today is where nothing changes, and what is used is what was shown", () => {
    const today = dial.today(asked, scale)
    expect(today).toBeGreaterThanOrEqual(scale.min)
    expect(today).toBeLessThanOrEqual(scale.max)
    expect(dial.with(asked, today, scale)).toEqual(asked)
    for (const value of [scale.min, Math.floor((scale.min + scale.max) / 2 / scale.step) * scale.step, scale.max]) {
      expect(toProfile({ ...answers, ...dial.answer(value, scale) })).toEqual(dial.with(asked, value, scale))
    }
  })

  test("called off it finds nothing", async () => {
    expect(await notchesOn(dial, scale, ranker, asked, AbortSignal.abort())).toBeUndefined()
  })
})

test("the year's scale is that of the cars on sale, and its low end asks for none", () => {
  const [, year] = DIALS
  const scale = year!.scale(asked, ranker)
  const years = cars.filter(({ status }) => status === "available").map(({ modelYear }) => modelYear)
  expect(scale).toEqual({ min: Math.min(...years), max: Math.max(...years), step: 1 })
  expect(year!.with({ ...asked, yearMin: 2020 }, scale.min, scale)).toEqual(asked)
  expect(year!.words(scale.min, scale)).toBe("qualquer")
})

test("both dials are played with together, each within its scale, and used together as they were shown", () => {
  const scales = scalesOf(asked, ranker)
  expect(settingsOf(scales, asked, {}).every(({ value, today }) => value === today)).toBe(true)
  const settings = settingsOf(scales, asked, { budget: 80_000, year: 9999 })
  const newest = scales[1]!.scale.max
  expect(settings.map(({ value }) => value)).toEqual([80_000, newest])
  const wished = changedProfile(asked, settings)
  expect(wished).toEqual({ ...asked, budget: { max: 80_000 }, yearMin: newest })
  expect(toProfile({ ...answers, ...changedAnswers(settings) })).toEqual(wished)
})

test("what has one value only is nothing to play with", () => {
  const alike = openRanker(encodeSnapshot([cars[0]!], { stockVersion: 1 }))
  expect(scalesOf(asked, alike).map(({ dial }) => dial.key)).not.toContain("year")
})
