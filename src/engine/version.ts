/** Names the formulas and constants of this engine; raised whenever the same input could rank otherwise. */
export const ENGINE_VERSION = "1.0.0"

/** Names the population prior over weights: `design` means set by hand, not yet learnt from sessions. */
export const PRIOR_VERSION = "design-1"
