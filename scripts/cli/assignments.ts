import type { z } from "zod"
import { UsageError } from "./command.ts"

type JsonObject = { [key: string]: z.infer<ReturnType<typeof z.json>> }

const WORD = /^([a-z][A-Za-z_]*(?:\.[a-z][A-Za-z_]*)*)=([\s\S]*)$/

/**
 * `branding.colors.primary=#0ea5e9` … as one JSON merge patch. A value that is JSON is taken as such (true, 12, null),
 * any other as text. Throws UsageError on a word of another form.
 */
export function assignments(words: readonly string[]): JsonObject {
  if (words.length === 0) throw new UsageError("Say what to set, as PATH=VALUE.")
  const patch: JsonObject = {}
  for (const word of words) {
    const [, path, value] = WORD.exec(word) ?? []
    if (path === undefined || value === undefined) throw new UsageError(`${word} is not PATH=VALUE.`)
    assign(patch, path.split("."), literal(value))
  }
  return patch
}

function assign(target: JsonObject, [head = "", ...rest]: readonly string[], value: JsonObject[string]): void {
  if (rest.length === 0) {
    target[head] = value
    return
  }
  const inner = target[head]
  const branch: JsonObject = typeof inner === "object" && inner !== null && !Array.isArray(inner) ? inner : {}
  target[head] = branch
  assign(branch, rest, value)
}

function literal(text: string): JsonObject[string] {
  try {
    return JSON.parse(text) as JsonObject[string]
  } catch {
    return text
  }
}
