import { expect, test, vi } from "vitest"
import { pause, within } from "../../../src/base/deadline.ts"

test("what is in time is taken, and what would stand in for it is never asked", async () => {
  const instead = vi.fn(() => "instead")
  expect(await within(Promise.resolve("work"), 5, instead)).toBe("work")
  await pause(20)
  expect(instead).not.toHaveBeenCalled()
})

test("what is late is stood in for; its late failure is nobody's", async () => {
  const late = pause(20).then(() => Promise.reject(new Error("late")))
  expect(await within<string>(late, 5, () => "instead")).toBe("instead")
  await pause(30)
})
