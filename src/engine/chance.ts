/** Uniforms in [0, 1): FNV-1a of the seed, then mulberry32. */
export function uniforms(seed: string): () => number {
  let state = 0x811c9dc5
  for (let k = 0; k < seed.length; k++) state = Math.imul(state ^ seed.charCodeAt(k), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Standard normals by the sum of twelve uniforms, which no runtime's logarithm or cosine can bend. */
export function normals(seed: string): () => number {
  const uniform = uniforms(seed)
  return () => {
    let sum = -6
    for (let k = 0; k < 12; k++) sum += uniform()
    return sum
  }
}

/** A copy in random order (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], uniform: () => number): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1))
    const kept = copy[last]!
    copy[last] = copy[other]!
    copy[other] = kept
  }
  return copy
}
