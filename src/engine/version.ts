/** Names the formulas and constants of this engine; raised whenever the same input could rank otherwise. */
export const ENGINE_VERSION = "1.2.0"

/** Names the prior over weights that is set by hand; what is learnt from sessions comes with the stock's snapshot. */
export const DESIGN_PRIOR = "design-3"
