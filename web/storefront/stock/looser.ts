import { wordsOf } from "../../../src/engine/text/fold.ts"
import { STOP_WORDS } from "../../../src/engine/search/words.ts"

/** So many ways are tried: each is asked of the server. */
const MOST = 4

/**
 * What to search for where a text finds nothing: the text without one of its words, the last left out first, since a
 * name comes before what is said of it: "onix premier" → "onix", "premier". Of a single word there is no looser one.
 */
export function looserTexts(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => wordsOf(word).some((read) => !STOP_WORDS.has(read)))
  if (words.length < 2) return []
  const last = words.length - 1
  const looser = words.map((_, i) => words.filter((_, k) => k !== last - i).join(" "))
  return [...new Set(looser)].slice(0, MOST)
}
