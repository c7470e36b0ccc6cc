/**
 * A drawn car. One unit is one centimetre, x from the front bumper, y up from the ground: true length, wheelbase and
 * height of a typical car of its kind. `CarDefs` paints it.
 */
export interface Drawing {
  readonly length: number
  readonly wheels: readonly [front: number, rear: number]
  readonly tyre: number
  /** Painted outline. */
  readonly body: string
  /** Side windows, as one shape; `pillars` cut it. */
  readonly glass: string
  /** Edges of windscreen and rear window, spoiler, rails. */
  readonly dark: string
  readonly pillars: string
  readonly mirror: string
  readonly lamp: string
  readonly lampLine: string
  readonly tail: string
  /** Openings in the front and the band along the bottom, in trim. */
  readonly trim: string
  readonly joints: string
  readonly handles: string
  /** Light band under the belt. */
  readonly light: string
  /** Plastic round the wheel arches. */
  readonly clad?: boolean
}

/** No car of a drawn kind is further from it; a wrong length must not leave the stage. */
const [SHORTEST, LONGEST] = [0.8, 1.15]

/** By how much a drawing must grow to be as long as the model is, where that is known; the wheels grow with it. */
export function scaleOf({ length }: Pick<Drawing, "length">, lengthMm: number | undefined): number {
  if (lengthMm === undefined) return 1
  return Math.round(Math.min(Math.max(lengthMm / 10 / length, SHORTEST), LONGEST) * 1000) / 1000
}
