/** A fact is said without taking sides: what is known of a car that nothing speaks for. */
export type StatementKind = "reason" | "fact" | "tradeoff" | "doubt"

/** One thing said of a car. */
export interface Said {
  readonly kind: StatementKind
  readonly text: string
  /** Whom it concerns, where it is not everybody. */
  readonly who?: string | undefined
}
