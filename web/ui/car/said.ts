export type StatementKind = "reason" | "tradeoff" | "doubt"

/** One thing said of a car. */
export interface Said {
  readonly kind: StatementKind
  readonly text: string
  /** Whom it concerns, where it is not everybody. */
  readonly who?: string | undefined
}
