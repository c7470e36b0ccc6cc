import type { Statement } from "../../contract/recommendation.ts"
import { partWithArticle } from "../words/part-labels.ts"
import { MERITS } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"
import { bestRows, placeOf } from "../ranking/select.ts"
import { nameAt } from "../text/car-name.ts"
import { reais } from "../text/figures.ts"
import { BODY_NAMES, GEARBOX_NAMES, list } from "../text/portuguese.ts"
import type { Shared } from "./together.ts"

/** Shares of a score that differ by less are no disagreement. */
const APART = 0.02

/** Where two people disagree, in what they said, in what weighs more, and in which car is each one's first. */
export function disagreements(both: readonly [Judged, Judged], order: readonly Shared[]): Statement[] {
  const [one, two] = both
  if (order.length === 0) return []
  return [...budgets(one, two), ...kinds(one, two), ...weights(one, two), ...favourites(both, order)]
}

function budgets({ profile: a }: Judged, { profile: b }: Judged): Statement[] {
  if (a.budget.max === b.budget.max) return []
  const text = `Pessoa 1 quer gastar até ${reais(a.budget.max)}; pessoa 2, até ${reais(b.budget.max)}`
  return [{ code: "budget", text }]
}

function kinds({ profile: a }: Judged, { profile: b }: Judged): Statement[] {
  const found: Statement[] = []
  const named = (bodies: NonNullable<typeof a.bodies>): string =>
    list(
      bodies.map((body) => BODY_NAMES[body]),
      "ou",
    )
  if (a.bodies?.length && b.bodies?.length && !a.bodies.some((body) => b.bodies?.includes(body))) {
    found.push({ code: "bodies", text: `Pessoa 1 pediu ${named(a.bodies)}; pessoa 2, ${named(b.bodies)}` })
  }
  if (a.gearbox && b.gearbox && (a.gearbox === "manual") !== (b.gearbox === "manual")) {
    const text = `Pessoa 1 pediu câmbio ${GEARBOX_NAMES[a.gearbox]}; pessoa 2, ${GEARBOX_NAMES[b.gearbox]}`
    found.push({ code: "gearbox", text })
  }
  return found
}

/** What one cares about more than the other, the widest difference each way. */
function weights(one: Judged, two: Judged): Statement[] {
  const apart = MERITS.map((part) => ({ part, by: one.shares[part] - two.shares[part] })).sort(
    (a, b) => b.by - a.by || (a.part < b.part ? -1 : 1),
  )
  const [more, less] = [apart[0]!, apart.at(-1)!]
  if (more.by < APART || less.by > -APART) return []
  const text = `Para a pessoa 1 pesa mais ${partWithArticle(more.part)}; para a pessoa 2, ${partWithArticle(less.part)}`
  return [{ code: "weights", text }]
}

function favourites(both: readonly [Judged, Judged], order: readonly Shared[]): Statement[] {
  const { rows } = both[0].features.facts
  const firsts = both.map((judged) => bestRows(judged, 1)[0]!.row)
  if (firsts[0] === firsts[1]) return []
  return firsts.map((row, person): Statement => {
    const car = nameAt(both[0].stock, rows[row]!)
    const theirs = placeOf(both[person === 0 ? 1 : 0], row)
    const shared = order.findIndex((place) => place.row === row) + 1
    const text = `O primeiro da pessoa ${person + 1} é o ${car}: ${theirs}º para a outra, ${shared}º para os dois`
    return { code: `first_${person + 1}`, text }
  })
}
