import { matchWords } from "../words.ts"

/** The match as figure and words: `strong` for the first or selected one. */
export function Match({ score, strong = false }: { score: number; strong?: boolean }) {
  return (
    <p className="match">
      <span className={`match__figure ${strong ? "match__figure--strong" : ""}`}>{Math.round(score * 100)}</span>
      <span className="match__words">{matchWords(score)}</span>
    </p>
  )
}
