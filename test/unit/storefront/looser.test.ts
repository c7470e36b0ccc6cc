import { expect, test } from "vitest"
import { looserTexts } from "../../../web/storefront/stock/looser.ts"

test.each([
  ["onix prêmier", ["onix", "prêmier"]],
  ["onix premier 1.0", ["onix premier", "onix 1.0", "premier 1.0"]],
  // Words that say nothing about which car are no way on.
  ["um carro onix de prêmier", ["onix", "prêmier"]],
  ["onix onix", ["onix"]],
  ["quero um onix", []],
  ["", []],
  ["a1 b2 c3 d4 e5", ["a1 b2 c3 d4", "a1 b2 c3 e5", "a1 b2 d4 e5", "a1 c3 d4 e5"]],
])("%s", (text, looser) => {
  expect(looserTexts(text)).toEqual(looser)
})
