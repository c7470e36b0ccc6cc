import { isWithin } from "./fuzzy.ts"

/** A typed text piece by piece, so that what is understood can be taken out and the rest stays as it was typed. */
export interface Piece {
  readonly raw: string
  /** Folded, and a misspelt unit put right. */
  readonly read: string
}

/** Words that give a figure its meaning; one typing error is forgiven, since a figure has to stand beside them. */
const UNITS = [
  "lugares",
  "assentos",
  "pessoas",
  "passageiros",
  "portas",
  "airbags",
  "quilometros",
  "rodados",
  "acima",
  "abaixo",
  "partir",
  "reais",
]

export function piecesOf(text: string): Piece[] {
  return Array.from(text.normalize("NFC").matchAll(/\S+/g), ([raw]) => ({ raw, read: unit(folded(raw)) }))
}

/** Takes the first match of a pattern out of the pieces; undefined where there is none that `take` accepts. */
export function takeOut(
  pieces: readonly Piece[],
  pattern: RegExp,
  take: (found: RegExpExecArray) => boolean,
): Piece[] | undefined {
  const found = pattern.exec(pieces.map(({ read }) => read).join(" "))
  if (found === null || !take(found)) return undefined
  const [from, to] = [found.index, found.index + found[0].length]
  let start = 0
  return pieces.flatMap((piece) => {
    const [head, tail] = [from - start, to - start]
    const { length } = piece.read
    start += length + 1
    if (tail <= 0 || head >= length) return [piece]
    return [cut(piece, 0, Math.max(0, head)), cut(piece, Math.min(length, tail), length)].filter(({ read }) =>
      /[\p{L}\p{N}]/u.test(read),
    )
  })
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ raw }) => raw).join(" ")
}

/** Where a misspelling was put right the places do not fit the text as typed: then the corrected word stands. */
function cut({ raw, read }: Piece, from: number, to: number): Piece {
  return { raw: (raw.length === read.length ? raw : read).slice(from, to), read: read.slice(from, to) }
}

function unit(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word
  return (
    UNITS.find((known) => known === word) ??
    UNITS.find((known) => known[0] === word[0] && isWithin(word, known, 1)) ??
    word
  )
}

/** Lower case without accents, of the same length. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\u0080-\uffff]/g, (letter) => letter.normalize("NFD").charAt(0))
}
