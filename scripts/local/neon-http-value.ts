/**
 * Postgres' texts as JSON, for callers that did not ask for raw text. Types that JavaScript's
 * numbers could not hold exactly – bigint, numeric – stay strings.
 */

const BOOL = 16
const INTEGERS = new Set([21, 23])
const FLOATS = new Set([700, 701])
const JSONS = new Set([114, 3802])

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** A value's JSON text. `elementTypes` says which types are arrays, and of what. */
export function valueToJson(text: string, type: number, elementTypes: ReadonlyMap<number, number>): string {
  const element = elementTypes.get(type) ?? 0
  return element === 0 ? scalarToJson(text, type) : arrayToJson(text, element)
}

function scalarToJson(text: string, type: number): string {
  if (type === BOOL) return text === "t" ? "true" : "false"
  if (INTEGERS.has(type) || JSONS.has(type)) return text
  // NaN and the infinities are no JSON numbers; as strings they at least arrive.
  if (FLOATS.has(type) && JSON_NUMBER.test(text)) return text
  return JSON.stringify(text)
}

/** An array literal as a JSON array; bounds (`[2:3]={…}`) have no place in JSON and are dropped. */
function arrayToJson(text: string, element: number): string {
  const items = /"((?:[^"\\]|\\.)*)"|([{},])|([^{},"]+)/gsy
  items.lastIndex = text.startsWith("[") ? text.indexOf("=") + 1 : 0
  let json = ""
  for (let found = items.exec(text); found; found = items.exec(text)) {
    const [, quoted, mark, bare] = found
    if (quoted !== undefined) json += scalarToJson(quoted.replaceAll(/\\(.)/gs, "$1"), element)
    else if (mark !== undefined) json += mark === "{" ? "[" : mark === "}" ? "]" : ","
    else if (bare !== undefined) json += bare === "NULL" ? "null" : scalarToJson(bare, element)
  }
  return json
}
