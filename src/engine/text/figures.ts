/** Figures as Brazilians write them; by hand and not by Intl, whose answers differ between runtimes. */

/** "1.234.567". */
export function whole(value: number): string {
  const rounded = Math.round(value)
  // Nearly all: prices, km, counts. A pattern for these takes ten times as long.
  if (rounded >= 0 && rounded < 1000) return String(rounded)
  if (rounded >= 1000 && rounded < 1e6)
    return `${Math.floor(rounded / 1000)}.${String(1000 + (rounded % 1000)).slice(1)}`
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, ".")
}

/** "12,9"; no trailing ",0" unless `keep`. */
export function decimal(value: number, digits = 1): string {
  const text = value.toFixed(digits)
  // By place, not by patterns: a list has dozens of these.
  const point = text.lastIndexOf(".")
  const integer = whole(Number(point < 0 ? text : text.slice(0, point)))
  const fraction = point < 0 ? "" : text.slice(point + 1)
  return Number(fraction) === 0 ? integer : `${integer},${fraction}`
}

/** "R$ 84.900"; the space does not break. */
export function reais(brl: number): string {
  return `R$\u00a0${whole(brl)}`
}

/** Distances for a sentence: "18 mil km", "850 km". */
export function kilometres(km: number): string {
  return km >= 9_500 ? `${whole(km / 1000)} mil km` : `${whole(km >= 1000 ? Math.round(km / 100) * 100 : km)} km`
}
