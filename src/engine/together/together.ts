import type { Profile } from "../../contract/profile.ts"
import type { RecommendedCar, Relaxation, Statement } from "../../contract/recommendation.ts"
import { type Judged, judge } from "../ranking/judge.ts"
import { shownParts } from "../ranking/parts.ts"
import { bestRows } from "../ranking/select.ts"
import type { Recommendation } from "../recommend.ts"
import type { Stock } from "../snapshot.ts"
import { priorVersion } from "../shopper/learnt.ts"
import { ENGINE_VERSION } from "../version.ts"
import { brokenBy, constraintsOf, partsBroken } from "../words/broken.ts"
import { lowerFirst } from "../text/portuguese.ts"
import type { Among } from "../words/standing.ts"
import { narrator } from "../words/statements.ts"
import { relaxationsOf } from "../wishes/relaxed.ts"
import { disagreements } from "./disagree.ts"

/** A car of a list for two by its row, and what each gives up with it against their own best, in millionths. */
export interface Shared {
  readonly row: number
  readonly regrets: readonly [number, number]
}

type Pair<T> = readonly [T, T]

/**
 * The list for two that both regret least: minimax regret (Savage 1951). A person's regret of a car is the score of
 * their own best car less this one's, on the scale that is comparable between shoppers. Cars within the wishes of both
 * (relaxed as little as each alone needs) come first, then those within one's; among them the smaller regret of the
 * worse off, then the smaller sum, then the id. Not Nash's product: it weighs both from a point of no agreement, which
 * a list of cars does not have, and a car that one of them cannot stand could win by being the other's favourite.
 * Without the deduction for variety: it is bounded for one person's utility, not for two people's regret.
 */
export function recommendTogether(stock: Stock, profiles: Pair<Profile>, limit: number): Recommendation {
  const both: Pair<Judged> = [judge(stock, profiles[0]), judge(stock, profiles[1])]
  const among = thoseThatFitBoth(both)
  const tell = both.map((judged) => narrator(judged, among))
  const order = leastRegret(both)
  const { rows } = both[0].features.facts
  const items = order.slice(0, limit).map(({ row, regrets }, k): RecommendedCar => {
    const told = tell.map((say) => say(row))
    // The score shown is that of whoever it serves less, and so are its parts.
    const less = both[1].scores.of(row) < both[0].scores.of(row) ? 1 : 0
    const other = 1 - less
    const said = oncePerCode([...told[less]!.reasons, ...told[other]!.reasons])
    const against = oncePerCode([...told[less]!.tradeoffs, ...told[other]!.tradeoffs])
    // Neither is a reason what speaks against it for the other: "abaixo do seu limite" beside "acima do que você quer gastar".
    const contradicted = new Set<string>(against.map(({ code }) => code))
    for (const judged of both) for (const part of partsBroken(judged, row)) contradicted.add(part)
    const reasons = said.filter(({ code }) => !contradicted.has(code))
    const spoken = new Set([...reasons, ...against].map(({ code }) => code))
    return {
      car: stock.car(rows[row]!),
      score: both[less].scores.of(row) / 1e6,
      rank: k + 1,
      parts: shownParts(both[less], row),
      facts: told[less]!.facts.filter(({ code }) => !spoken.has(code)),
      reasons,
      tradeoffs: against,
      breaks: [...new Set(both.flatMap((judged) => constraintsOf(brokenBy(judged, row))))],
      people: both.map((judged, person) => ({
        score: judged.scores.of(row) / 1e6,
        regret: regrets[person]! / 1e6,
        breaks: constraintsOf(brokenBy(judged, row)),
      })),
    }
  })
  const relaxed = relaxedForBoth(both)
  return {
    versions: { engine: ENGINE_VERSION, stock: stock.version, prior: priorVersion(stock) },
    total: among.cars.length,
    items,
    relaxed,
    suggestions: [],
    disagreements: disagreements(both, order),
  }
}

/** What is said of a car in a list for two holds it against the cars that the list counts. */
function thoseThatFitBoth(both: Pair<Judged>): Among {
  const [one, two] = both
  const relaxed = both.some(({ allowance }) => allowance.cost > 0)
  return {
    cars: one.features.facts.rows.filter((_, row) => one.fits(row) && two.fits(row)),
    serving: relaxed ? "que chegam mais perto para os dois" : "que servem aos dois",
  }
}

/** All available cars, least regretted first. */
function leastRegret(both: Pair<Judged>): Shared[] {
  const { stock } = both[0]
  const { rows } = both[0].features.facts
  const best = both.map((judged) => {
    const first = bestRows(judged, 1)[0]
    return first ? judged.scores.of(first.row) : 0
  })
  const fits = (row: number): number => Number(both[0].fits(row)) + Number(both[1].fits(row))
  const worst = ({ regrets }: Shared): number => Math.max(...regrets)
  const sum = ({ regrets }: Shared): number => regrets[0] + regrets[1]
  // Beyond one's own best by score alone (it breaks a wish, so it does not come first) nothing is regretted.
  const regret = (person: 0 | 1, row: number): number => Math.max(0, best[person]! - both[person].scores.of(row))
  return Array.from(rows, (_, row): Shared => ({ row, regrets: [regret(0, row), regret(1, row)] })).sort(
    (a, b) =>
      fits(b.row) - fits(a.row) ||
      worst(a) - worst(b) ||
      sum(a) - sum(b) ||
      stock.ids.compare(rows[a.row]!, rows[b.row]!),
  )
}

/** What was relaxed of both's wishes once; what only one had asked for by whose it was. */
function relaxedForBoth(both: Pair<Judged>): Relaxation[] {
  const [ones, twos] = [relaxationsOf(both[0]), relaxationsOf(both[1])]
  const isShared = ({ text }: Relaxation): boolean => [ones, twos].every((own) => own.some((it) => it.text === text))
  const named = (own: readonly Relaxation[], person: number): Relaxation[] =>
    own.flatMap((it) => (isShared(it) ? [] : [{ ...it, text: `Pessoa ${person}: ${lowerFirst(it.text)}` }]))
  return [...ones.filter(isShared), ...named(ones, 1), ...named(twos, 2)]
}

function oncePerCode(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ code }, k) => statements.findIndex((other) => other.code === code) === k)
}
