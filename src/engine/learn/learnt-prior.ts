/**
 * A prior learnt from sessions, as it is kept and travels: whole thousandths, so that every runtime reads the same.
 * What is learnt is how shoppers differ from the design: w ~ N(design(profile) + B x, Σ).
 */
export interface LearntPrior {
  /** At most 40 characters. */
  readonly version: string
  /** B row by row: one row an attribute, one column a stated answer. */
  readonly shift: readonly number[]
  /** Σ's lower triangle, row by row. */
  readonly covariance: readonly number[]
}

/** The name of the prior of one dealer's own that was made beside the platform's `version`. */
export function ownVersion(version: string): string {
  return `${version}.own`
}
