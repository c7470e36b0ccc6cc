import type { Facets } from "../../contract/cars.ts"
import { type Stock, wordOf } from "../snapshot.ts"
import { squash } from "../text/fold.ts"
import { FILTER, gearboxesCovered } from "./filter.ts"

/** Counts for each filter over the cars that pass all the others. */
export function facetsOf(stock: Stock, failed: Uint16Array): Facets {
  const { columns } = stock
  const words = (name: "body" | "fuel" | "gearbox"): Map<string, number> => {
    const counts = countCodes(columns.code(name), failed, FILTER[name])
    return new Map([...counts].flatMap(([code, n]) => (code === 0 ? [] : [[wordOf(name, code)!, n] as const])))
  }
  const gearboxes = words("gearbox")
  // Choosing "automatic" leaves all the kinds it covers.
  const automatic = gearboxesCovered("automatic").reduce((sum, kind) => sum + (gearboxes.get(kind) ?? 0), 0)
  if (automatic > 0) gearboxes.set("automatic", automatic)
  const price = range(columns.number("price"), failed, FILTER.price)
  const year = range(columns.number("modelYear"), failed, FILTER.year)
  return {
    make: names(stock, failed, "make"),
    model: names(stock, failed, "model"),
    body: sorted(words("body")),
    fuel: sorted(words("fuel")),
    gearbox: sorted(gearboxes),
    ...(price && { price }),
    ...(year && { year }),
  }
}

/** Spellings of one name are one value, shown as most cars spell it. */
function names(stock: Stock, failed: Uint16Array, name: "make" | "model"): Facets["make"] {
  const { codes, table } = stock.columns.text(name)
  const groups = new Map<string, { text: string; most: number; count: number }>()
  const counts = sorted(
    new Map(
      [...countCodes(codes, failed, FILTER[name])]
        .filter(([code]) => code > 0)
        .map(([code, n]) => [table.get(code - 1), n]),
    ),
  )
  for (const { value, count } of counts) {
    const group = groups.get(squash(value))
    if (group) group.count += count
    else groups.set(squash(value), { text: value, most: count, count })
  }
  return sorted(new Map([...groups.values()].map(({ text, count }) => [text, count])))
}

function countCodes(codes: ArrayLike<number>, failed: Uint16Array, own: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (let i = 0; i < failed.length; i++) {
    if ((failed[i]! & ~own) === 0) counts.set(codes[i]!, (counts.get(codes[i]!) ?? 0) + 1)
  }
  return counts
}

function range(values: Float64Array, failed: Uint16Array, own: number): { min: number; max: number } | undefined {
  let min = Infinity
  let max = -Infinity
  for (let i = 0; i < failed.length; i++) {
    if ((failed[i]! & ~own) !== 0) continue
    min = Math.min(min, values[i]!)
    max = Math.max(max, values[i]!)
  }
  return min <= max ? { min, max } : undefined
}

/** Most cars first; equal counts by name. */
function sorted(counts: ReadonlyMap<string, number>): { value: string; count: number }[] {
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  )
}
