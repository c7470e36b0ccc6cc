import { readFuel } from "./read-fuel.ts"
import { type Cell, isUnsaid, quote, type Read, Refusal, textOf } from "./cell.ts"

const FIRST_YEAR = 1900

/** What a cell says of a car's age: one year, or the pair built/model in either order. */
export type Years = readonly [year: number] | readonly [built: number, model: number]

/**
 * `2019`, `2019/2020`, `19/20`, `2019-20`, `2020/2019` (put in order), `2019.0`, `2.019` (a spreadsheet's thousands),
 * `2019 Gasolina` (FIPE's way to name a year's car), dates (their year). Refused outside
 * 1900..`lastYear` and where two years of a pair lie more than two apart.
 */
export function readYears(cell: Cell, lastYear: number): Read<Years> {
  const text = textOf(cell)
  if ((typeof cell !== "number" && isUnsaid(text)) || text === "0") return null
  const years = parse(text, lastYear)
  if (years === undefined) return new Refusal(`ano ilegível: ${quote(text)}`)
  if (years.some((year) => year < FIRST_YEAR || year > lastYear)) {
    return new Refusal(`ano fora de ${FIRST_YEAR}–${lastYear}: ${quote(text)}`)
  }
  const [first, second] = years
  return second === undefined ? [first] : orderYears(first, second)
}

/** Built and model year in their order: a model is never older than the car. Refused if more than two years apart. */
export function orderYears(first: number, second: number): readonly [built: number, model: number] | Refusal {
  if (Math.abs(first - second) > 2) return new Refusal(`anos que não combinam: ${first} e ${second}`)
  return [Math.min(first, second), Math.max(first, second)]
}

function parse(text: string, lastYear: number): Years | undefined {
  const one = /^(\d+)(?:[.,]0+)?$/.exec(text.replace(/^([12])[.,](\d{3})$/, "$1$2"))?.[1]
  if (one !== undefined) return one.length === 2 ? [expand(one, lastYear)] : [Number(one)]
  const named = /^(\d{4}) (?=\p{L})/u.exec(text)
  if (named !== null && readFuel(text.slice(5)) !== undefined) return [Number(named[1])]
  const date = /^(\d{4})-\d{2}-\d{2}(?!\d)|^\d{1,2}\/\d{1,2}\/(\d{4})\b/.exec(text)
  if (date !== null) return [Number(date[1] ?? date[2])]
  const [, first, second] = /^(\d{4}|\d{2})\s*[/\-–|\\ ]\s*(\d{4}|\d{2})$/.exec(text) ?? []
  if (first === undefined || second === undefined) return undefined
  const [built, model] = [expand(first, lastYear), expand(second, lastYear)]
  // "05/2019" is a month, unless both numbers can be years next to each other ("10/2011").
  if (first.length === 2 && second.length === 4 && Math.abs(built - model) > 2 && Number(first) <= 12) return [model]
  return [built, model]
}

function expand(digits: string, lastYear: number): number {
  if (digits.length === 4) return Number(digits)
  const year = 2000 + Number(digits)
  return year <= lastYear ? year : year - 100
}
