import { type Attributes, encode, type Encoding, type EncodingOptions } from "./attributes.ts"
import { OPEN, RESERVED, type Reserve } from "./taste.ts"

/** A way to see the items, and how firmly people are held alike until they show otherwise. */
export interface View {
  readonly encoding: Encoding
  readonly reserve: Reserve
}

const WAYS: readonly (EncodingOptions & Pick<View, "reserve">)[] = [
  { interactions: false, effects: false, reserve: OPEN },
  { interactions: false, effects: false, reserve: RESERVED },
  { interactions: false, effects: true, reserve: OPEN },
  { interactions: true, effects: true, reserve: OPEN },
]

/** The views that compete; none that sees nothing, or sees no more than another does. */
export function viewsOf(items: readonly Attributes[]): View[] {
  const views = WAYS.map(({ reserve, ...way }): View => ({ encoding: encode(items, way), reserve }))
  const size = ({ encoding }: View): number => encoding.variance.length
  return views.filter((view, k) => {
    const first = views.findIndex((other) => other.reserve === view.reserve && size(other) === size(view))
    return size(view) > 0 && first === k
  })
}
