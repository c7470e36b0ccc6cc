import type { Fields } from "../columns/fields.ts"
import { Refusal } from "../values/cell.ts"
import { orderYears, readYears, type Years } from "../values/read-years.ts"

type Age = { readonly buildYear: number; readonly modelYear: number }

/**
 * The years built and of the model, from columns of their own, from one that holds both (`2019/2020`), or from one year
 * and the year that `ending` (the end of the car's name) gives. One year alone counts as both.
 */
export function readAge(
  fields: Fields,
  ending: string | undefined,
  lastYear: number,
  errors: string[],
): Age | undefined {
  const before = errors.length
  const read = (role: "year" | "build_year" | "model_year"): Years | null => {
    const years = readYears(fields.cell(role), lastYear)
    if (years instanceof Refusal) errors.push(years.reason)
    return years instanceof Refusal ? null : years
  }
  const [any, build, model] = [read("year"), read("build_year"), read("model_year")]
  if (errors.length > before) return undefined
  const atEnd = ending === undefined ? null : readYears(ending, lastYear)
  const title = atEnd instanceof Refusal ? null : atEnd
  const built = build?.[0] ?? any?.[0] ?? model?.[0] ?? title?.[0]
  const sold = model?.at(-1) ?? any?.at(-1) ?? build?.at(-1) ?? title?.at(-1)
  if (built === undefined || sold === undefined) {
    errors.push("ano não informado")
    return undefined
  }
  const said = [any, build, model].filter((years) => years !== null)
  const alone = said.length === 1 && said[0]?.length === 1
  const ordered = orderYears(built, (alone ? otherYear(built, title) : undefined) ?? sold)
  if (ordered instanceof Refusal) {
    errors.push(ordered.reason)
    return undefined
  }
  return { buildYear: ordered[0], modelYear: ordered[1] }
}

/** To the one year that a file's columns tell: the other of the pair that the name ends in, or a year next to it there. */
function otherYear(year: number, title: Years | null): number | undefined {
  const [first, second] = title ?? []
  if (second !== undefined) return year === first ? second : year === second ? first : undefined
  return first !== undefined && Math.abs(first - year) === 1 ? first : undefined
}
