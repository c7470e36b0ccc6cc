import { cellOf, numbersIn } from "./cells.ts"

/** One thing to choose from, as text by column; "" is not known. */
export type Attributes = Readonly<Record<string, string>>

/** Items as feature vectors, with the variance that is expected of each weight before anyone is seen. */
export interface Encoding {
  readonly vectors: readonly Float64Array[]
  readonly variance: Float64Array
}

export interface EncodingOptions {
  /** Products of columns of two attributes, and squares of lines: a middle may be liked best. */
  readonly interactions: boolean
  /** A weight for each item: what makes it liked beyond its attributes, with a covariance learnt between items. */
  readonly effects: boolean
}

/** Variances of a standardised weight: a main effect, a level beside a line, a product, an item's own. */
const MAIN = 1
const LEVEL = 0.5
const PRODUCT = 0.2
const EFFECT = 0.05
/** More products, or more items with a weight of their own, than this would cost more time than they could pay. */
const MOST_PRODUCTS = 30
const MOST_EFFECTS = 40
/** Numbers 1 to 7 may be codes of categories. */
const MOST_CODES = 7
/** A positive number that spans this factor counts by its logarithm, as prices do. */
const WIDE_SPAN = 20

interface Column {
  readonly values: Float64Array
  readonly variance: number
}

/**
 * Whatever attributes the items have: numbers standardised, two levels as ±1, more as one indicator each; numbers that
 * may be codes both ways. What is not known counts as the mean, and has an indicator. Constant columns, and text that
 * nearly each item has to itself, say nothing.
 */
export function encode(items: readonly Attributes[], { interactions, effects }: EncodingOptions): Encoding {
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))].sort()
  const attributes = names.map((name) => columnsOf(items.map((item) => cellOf(item[name]))))
  const columns = attributes.flat()
  if (interactions) columns.push(...products(attributes))
  if (effects && items.length <= MOST_EFFECTS) columns.push(...effectsOf(items.length))
  return {
    vectors: items.map((_, i) => Float64Array.from(columns, ({ values }) => values[i]!)),
    variance: Float64Array.from(columns, ({ variance }) => variance),
  }
}

function columnsOf(texts: readonly string[]): Column[] {
  const known = texts.filter((text) => text !== "")
  const levels = [...new Set(known)].sort()
  const missing = texts.map((text) => (text === "" ? 1 : 0))
  const gap = known.length < texts.length && known.length > 0 ? standardised(missing, LEVEL) : []
  if (levels.length < 2) return gap
  if (levels.length === 2)
    return [
      ...gap,
      ...standardised(
        texts.map((text) => levelSign(text, levels)),
        MAIN,
      ),
    ]
  const numbers = numbersIn(levels)
  if (numbers === undefined) {
    return levels.length > 2 + texts.length / 2 ? gap : [...gap, ...indicators(texts, levels, MAIN)]
  }
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const scale = low > 0 && high / low >= WIDE_SPAN ? Math.log : (value: number): number => value
  const line = standardised(
    texts.map((text) => (text === "" ? NaN : scale(numbers[levels.indexOf(text)]!))),
    MAIN,
  )
  const mayBeCodes = numbers.every(Number.isInteger) && low >= 0 && high <= MOST_CODES
  return [...gap, ...line, ...(mayBeCodes ? indicators(texts, levels, LEVEL) : [])]
}

function levelSign(text: string, levels: readonly string[]): number {
  return text === "" ? NaN : text === levels[0] ? -1 : 1
}

/** Indicators of √2, so that two levels lie as far apart as those of a ±1 column. */
function indicators(texts: readonly string[], levels: readonly string[], variance: number): Column[] {
  return levels.map((level) => ({
    values: Float64Array.from(texts, (text) => (text === level ? Math.SQRT2 : 0)),
    variance,
  }))
}

/** Mean 0 and standard deviation 1 over what is known; NaN becomes 0. Nothing where all are alike. */
function standardised(values: readonly number[], variance: number): Column[] {
  const known = values.filter((value) => !Number.isNaN(value))
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
  if (!(spread > 1e-9 * Math.abs(mean))) return []
  return [
    { values: Float64Array.from(values, (value) => (Number.isNaN(value) ? 0 : (value - mean) / spread)), variance },
  ]
}

function products(attributes: readonly (readonly Column[])[]): Column[] {
  const factors = attributes.flatMap((one, k) => [
    ...one.filter(({ values }) => new Set(values).size > 2).map((line) => [line, line] as const),
    ...attributes.slice(k + 1).flatMap((other) => one.flatMap((a) => other.map((b) => [a, b] as const))),
  ])
  const found = factors.flatMap(([a, b]) =>
    standardised(
      Array.from(a.values, (value, i) => value * b.values[i]!),
      PRODUCT,
    ),
  )
  return found.length <= MOST_PRODUCTS ? found : []
}

function effectsOf(count: number): Column[] {
  return Array.from({ length: count }, (_, k) => {
    const values = new Float64Array(count)
    values[k] = 1
    return { values, variance: EFFECT }
  })
}
