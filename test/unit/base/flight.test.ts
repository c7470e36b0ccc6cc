import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createFlight, type Passenger } from "../../../src/base/flight.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = () => new Promise<never>(() => undefined)
const passenger = (): Passenger => ({ deadline: Date.now() + 8000, waitUntil: () => undefined })

test("who asks meanwhile gets the work under way", async () => {
  const flight = createFlight<number>(Date.now)
  const work = vi.fn<() => Promise<number>>(async () => 1)
  const all = [1, 2, 3].map(() => flight.join("loja", passenger(), work))
  expect(await Promise.all(all)).toEqual([1, 1, 1])
  expect(work).toHaveBeenCalledTimes(1)
  await flight.join("loja", passenger(), work)
  expect(work).toHaveBeenCalledTimes(2)
})

test("of those who gave up on a creator that never ends, one does the work again and the others share it", async () => {
  const flight = createFlight<number>(Date.now)
  void flight.join("loja", passenger(), never)
  const work = vi.fn<() => Promise<number>>(() => new Promise((done) => setTimeout(() => done(1), 500)))
  const followers = [1, 2, 3].map(() => flight.join("loja", passenger(), work))
  await vi.advanceTimersByTimeAsync(3000)
  expect(await Promise.all(followers)).toEqual([1, 1, 1])
  expect(work).toHaveBeenCalledTimes(1)
})

test("nobody waits past its own deadline", async () => {
  const flight = createFlight<number>(Date.now)
  void flight.join("loja", passenger(), never)
  const hurried = { ...passenger(), deadline: Date.now() + 100 }
  const answer = flight.join("loja", hurried, async () => 2)
  await vi.advanceTimersByTimeAsync(101)
  expect(await answer).toBe(2)
})
