import { type SQL, sql } from "drizzle-orm"
import { DomainError } from "../../../base/errors.ts"
import { isContention, isOutage, sqlState } from "../../../storage/outage.ts"
import { countPlan, type Merge } from "./merge.ts"
import { doublesSentence, largeRemoval, manyDoubles, overLimit } from "./refusals.ts"
import { outOfTime } from "./timed.ts"

/** What an import does to the stock, in cars. `current`: for sale or reserved before it. */
export interface Plan {
  readonly accepted: number
  readonly matched: number
  readonly updated: number
  readonly returned: number
  readonly current: number
  /** Of the current cars those that a file may take away: they have a key and no situation set by hand. */
  readonly governed: number
  /** Cars that the file itself says are sold or withdrawn. */
  readonly gone: number
  /** Cars taken away for being missing from a full file. */
  readonly removed: number
  /** New cars that look like a governed one that the file does not name; see `countDoubles`. */
  readonly doubles: number
}

/** What it may not do. */
export interface Bounds {
  /** Cars for sale or reserved that the plan allows. */
  readonly carsMax: number
  readonly acceptLargeRemoval: boolean
  readonly acceptDoubles: boolean
}

/**
 * A file that lacks more than this share of the stock that it governs is more often a broken file than a closing-down
 * sale. Only absence counts, which may be a mistake; a car that the file says is sold is sold.
 */
const LARGE_REMOVAL = 0.3
/** More look-alikes than this share of the file: the same stock under other names, rather than new cars like old ones. */
const MANY_DOUBLES = 0.1

/** Cars for sale or reserved afterwards. */
const after = "(current + accepted - matched + returned - gone - removed)"

/**
 * The plan once more, as a statement that refuses the whole transaction (SQLSTATE CM001) where it goes too far. Above
 * the limit an import still passes if it does not add to the stock: a dealer whose plan shrank can go on selling.
 */
export function checkPlan(merge: Merge, { carsMax, acceptLargeRemoval, acceptDoubles }: Bounds): SQL {
  return sql`
    select to_jsonb(plan),
      carmatch_guard.require(${acceptLargeRemoval}::boolean or removed <= ${LARGE_REMOVAL}::numeric * governed,
        'removal ' || removed || ' ' || governed),
      carmatch_guard.require(${acceptDoubles}::boolean or doubles <= ${MANY_DOUBLES}::numeric * accepted,
        'doubles ' || doubles || ' ' || accepted),
      carmatch_guard.require(${sql.raw(after)} <= greatest(current, ${carsMax}::integer),
        'limit ' || ${sql.raw(after)} || ' ' || ${carsMax}::integer)
    from (${countPlan(merge, { updates: false })}) plan`
}

/** The refusals of `checkPlan` for a plan that is only looked at. */
export function objections(plan: Plan, { carsMax, acceptLargeRemoval, acceptDoubles }: Bounds): DomainError[] {
  const total = plan.current + plan.accepted - plan.matched + plan.returned - plan.gone - plan.removed
  return [
    ...(!acceptLargeRemoval && plan.removed > LARGE_REMOVAL * plan.governed
      ? [largeRemoval(plan.removed, plan.governed)]
      : []),
    ...(!acceptDoubles && plan.doubles > MANY_DOUBLES * plan.accepted
      ? [manyDoubles(plan.doubles, plan.accepted)]
      : []),
    ...(total > Math.max(plan.current, carsMax) ? [overLimit(total, carsMax)] : []),
  ]
}

/** What the dealer should know of a plan that may go ahead. */
export function cautions({ doubles, accepted }: Plan): string[] {
  return doubles === 0 ? [] : [doublesSentence(doubles, accepted)]
}

/** The domain error behind a refused or failed batch. Never carries the database's own message, which may hold values. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  const [what, first, second] = refusal(error)?.split(" ") ?? []
  if (what === "removal") return largeRemoval(Number(first), Number(second))
  if (what === "doubles") return manyDoubles(Number(first), Number(second))
  if (what === "limit") return overLimit(Number(first), Number(second))
  if (what === "late" || sqlState(error) === "57014") return outOfTime(error)
  if (!isOutage(error) && !isContention(error)) return new DomainError("internal", { cause: error })
  return new DomainError("unavailable", {
    detail:
      "O banco de dados não confirmou a importação. Tente de novo em instantes: importar outra vez não duplica nada.",
    retryAfter: 5,
    cause: error,
  })
}

function refusal(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ("code" in error && error.code === "CM001") return error.message
  return refusal(error.cause)
}
