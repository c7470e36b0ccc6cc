import type { Car } from "../../contract/car.ts"
import type { Profile } from "../../contract/profile.ts"
import type { SnapshotMeta } from "../snapshot/encode.ts"

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

/** All that a snapshot says. */
export interface Contents extends SnapshotMeta {
  readonly cars: readonly Car[]
}

/** One version of the engine, whole: it opens the snapshots of its time and ranks as it did. */
export interface Engine {
  readonly version: string
  /** The only format of snapshots that it opens. */
  readonly format: number
  /** Opens a snapshot's bytes, which hold the prior too, once for many lists. Throws `CorruptSnapshot`. */
  open(bytes: Uint8Array): (asked: Asked) => ListedCar[]
  /** What a snapshot of its format says, and such a snapshot of it: the way from one engine's format to another's. */
  unpack(bytes: Uint8Array): Contents
  pack(contents: Contents): Uint8Array
}
