import type { Car } from "../../contract/car.ts"

/** What a text may quote of its car, each with the control character that stands for it. */
const QUOTED: readonly [mark: string, quote: (car: Quotable) => string][] = [
  ["\u0001", (car) => car.id],
  ["\u0002", (car) => car.version],
  ["\u0003", (car) => car.model],
  ["\u0004", (car) => car.make],
  ["\u0005", (car) => String(car.modelYear)],
]
const LITERAL = "\u0006"
// The marks are control characters so that real texts have none.
const MARKS = /[\u0001-\u0006]/

type Quotable = Pick<Car, "id" | "make" | "model" | "version" | "modelYear">

/**
 * A text with what it quotes of its car taken out, so that "Fiat Uno Way 1.0" and "VW Gol MSI 1.6" become one entry
 * of a dictionary. `fillTemplate` gives the text back exactly; texts with marks of their own are kept as they are.
 */
export function toTemplate(text: string, car: Quotable): string {
  if (MARKS.test(text)) return LITERAL + text
  let template = text
  for (const [mark, quote] of QUOTED) {
    const quoted = quote(car)
    if (quoted.length > 1 && !MARKS.test(quoted)) template = template.replaceAll(quoted, mark)
  }
  return fillTemplate(template, car) === text ? template : LITERAL + text
}

export function fillTemplate(template: string, car: Quotable): string {
  if (template.startsWith(LITERAL)) return template.slice(1)
  // By hand, as each of ten cars has two: a pattern with a function for its matches takes five times as long.
  let text = ""
  let from = 0
  for (let k = 0; k < template.length; k++) {
    const quoted = QUOTED[template.charCodeAt(k) - 1]
    if (quoted === undefined) continue
    text += template.slice(from, k) + quoted[1](car)
    from = k + 1
  }
  return from === 0 ? template : text + template.slice(from)
}
