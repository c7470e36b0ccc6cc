import { matchWords } from "../words.ts"

interface Props {
  readonly score: number
  /** The first or selected one. */
  readonly strong?: boolean
  /** The words are said only: they stand elsewhere on the page. */
  readonly wordless?: boolean
}

/** The match as figure and words. */
export function Match({ score, strong = false, wordless = false }: Props) {
  return (
    <p className="match">
      <span className={`match__figure ${strong ? "match__figure--strong" : ""}`}>{Math.round(score * 100)}</span>
      <span className={wordless ? "spoken" : "match__words"}>{matchWords(score)}</span>
    </p>
  )
}
