import { expect, test } from "vitest"
import { list, matchWords } from "../../../web/ui/words.ts"

test.each([
  [0.754, "Combina muito"],
  [0.746, "Combina muito"],
  [0.744, "Combina bem"],
  [0.596, "Combina bem"],
  [0.447, "Combina"],
  [0.444, "Combina pouco"],
])("%d is told by the figure that stands beside it: %s", (score, words) => {
  expect(matchWords(score)).toBe(words)
})

test("initials keep their capitals in a row of names", () => {
  expect(list(["Sedã", "SUV", "Automático CVT"], "ou")).toBe("Sedã, SUV ou automático CVT")
})
