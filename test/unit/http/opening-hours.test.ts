import { expect, test } from "vitest"
import { openingHours } from "../../../src/http/page/opening-hours.ts"

test.each([
  ["Segunda a sexta, 9h às 19h; sábado, 9h às 17h", ["Mo-Fr 09:00-19:00", "Sa 09:00-17:00"]],
  ["Seg. a sex. 8h30 às 18h · sáb. 9h às 14h", ["Mo-Fr 08:30-18:00", "Sa 09:00-14:00"]],
  ["Segunda a sexta, 9h às 19h; com hora marcada aos sábados", []],
  ["", []],
])("%s", (hours, spans) => {
  expect(openingHours(hours)).toEqual(spans)
})
