import type { Contest, Witness } from "./choice.ts"
import { laplace } from "./laplace.ts"
import { inverse } from "./matrix.ts"
import type { Standing } from "./population.ts"

/**
 * B as if people differed in nothing but what they state: the multinomial logit over attributes times stated answers, by
 * penalised likelihood. The common weights' prior is the standing one, and the ridge's part of it is that of each shift by
 * a stated answer; an infinite ridge leaves the pooled logit.
 */
export function commonShift(people: readonly Witness[], standing: Standing): Float64Array {
  const { covariance, ridge } = standing
  const size = Math.sqrt(covariance.length)
  const width = people[0]?.stated.length ?? 1
  const used = ridge === Infinity ? 1 : width
  const narrow = inverse(covariance, size)
  const precision = new Float64Array((size * used) ** 2)
  for (let r = 0; r < size; r++) {
    for (let c = 0; c < size; c++) {
      for (let j = 0; j < used; j++)
        precision[(r * used + j) * size * used + c * used + j] = (j === 0 ? 1 : ridge) * narrow[r * size + c]!
    }
  }
  const contests = people.flatMap((witness) =>
    witness.contests.map((contest) => crossed(contest, witness.stated.subarray(0, used))),
  )
  const start = new Float64Array(size * used)
  // From the pooled logit, which costs little, the many more weights are a few steps away.
  if (used > 1) start.set(commonShift(people, { ...standing, ridge: Infinity }).filter((_, i) => i % width < used))
  const { mode } = laplace({ mean: new Float64Array(size * used), precision }, contests, start)
  const shift = new Float64Array(size * width)
  mode.forEach((value, i) => (shift[Math.floor(i / used) * width + (i % used)] = value))
  return shift
}

/** Rows as B row by row sees them: w·d = Σ B_kj d_k x_j. */
function crossed({ rows, offsets }: Contest, stated: Float64Array): Contest {
  if (stated.length === 1) return { rows, offsets }
  const wide = rows.map((row) => {
    const products = new Float64Array(row.length * stated.length)
    row.forEach((value, k) => stated.forEach((x, j) => (products[k * stated.length + j] = value * x)))
    return products
  })
  return { rows: wide, offsets }
}
