import { isShortFor } from "./agreement.ts"

/** The weight of a word that one text of the make has; agreement.ts measures everything else against it. */
const RAREST = 2.4
/** The share that a word still tells that no text of the family has. */
const STRANGE = 0.1

interface Family {
  readonly words: Set<string>
  /** Words that were asked for, each with the one of the family's that is short for it, or it for that. */
  readonly shortened: Map<string, string | undefined>
}

/** The words of a make's texts, by the texts' families: those that start with the same word. */
export class Vocabulary {
  readonly #counts = new Map<string, number>()
  readonly #families = new Map<string, Family>()
  #size = 0

  /** Takes the words of one text in. */
  add(family: string, words: ReadonlySet<string>): void {
    this.#size += 1
    const known = this.#families.get(family) ?? { words: new Set(), shortened: new Map() }
    this.#families.set(family, known)
    for (const word of words) {
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
      known.words.add(word)
    }
  }

  /**
   * How much a word tells: little where most of the make's models have it, and next to nothing where none of the family
   * has it (an engine's trade name, a dealer's "completo").
   */
  weight(word: string, family: string): number {
    const own = this.#own(word, family)
    const rarity = Math.log2(1 + this.#size / (this.#counts.get(own ?? word) ?? 1)) / Math.log2(1 + this.#size)
    return RAREST * rarity * (own === undefined ? STRANGE : 1)
  }

  #own(word: string, family: string): string | undefined {
    const known = this.#families.get(family)
    if (known === undefined || known.words.has(word)) return known && word
    if (!known.shortened.has(word)) {
      const short = Array.from(known.words).filter((other) => isShortFor(word, other))
      known.shortened.set(word, short.toSorted()[0])
    }
    return known.shortened.get(word)
  }
}
