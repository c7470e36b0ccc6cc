import type { Profile } from "../../contract/profile.ts"

/** What a list was asked with, as the log keeps it. */
export interface Asked {
  readonly profile: Profile
  /** The second person's answers, in a list for two. */
  readonly together?: Profile | undefined
  /** Exploration's seed, where it was on. */
  readonly seed?: string | undefined
  readonly limit: number
}

/** A listed car as the log keeps it: id, score, parts. */
export type ListedCar = readonly [id: string, score: number, parts: Readonly<Record<string, number>>]

/** One version of the engine, whole: it opens the snapshots of its time and ranks as it did. */
export interface Engine {
  readonly version: string
  /** Opens a snapshot's bytes, which hold the prior too, once for many lists. Throws `CorruptSnapshot`. */
  open(bytes: Uint8Array): (asked: Asked) => ListedCar[]
}
