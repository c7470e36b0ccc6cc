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
  // One year only: if the name ends in one next to it, that is the other of the two.
  const other = title?.at(-1)
  const isPair = built === sold && other !== undefined && Math.abs(other - built) === 1
  const ordered = orderYears(built, isPair ? other : sold)
  if (ordered instanceof Refusal) {
    errors.push(ordered.reason)
    return undefined
  }
  return { buildYear: ordered[0], modelYear: ordered[1] }
}
