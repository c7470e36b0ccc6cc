import { type SQL, sql } from "drizzle-orm"
import { DomainError } from "../../../base/errors.ts"
import { isContention, isOutage, sqlState } from "../../../storage/outage.ts"
import { countPlan, type Merge } from "./merge.ts"
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
  /** Current cars known by references while the file has none, or the other way round. */
  readonly unlike: number
}

/** What it may not do. */
export interface Bounds {
  /** Cars for sale or reserved that the plan allows. */
  readonly carsMax: number
  readonly acceptLargeRemoval: boolean
}

/**
 * A file that lacks more than this share of the stock that it governs is more often a broken file than a closing-down
 * sale. Only absence counts, which may be a mistake; a car that the file says is sold is sold.
 */
const LARGE_REMOVAL = 0.3

/** Cars for sale or reserved afterwards. */
const after = "(current + accepted - matched + returned - gone - removed)"

/**
 * The plan once more, as a statement that refuses the whole transaction (SQLSTATE CM001) where it goes too far. Above
 * the limit an import still passes if it does not add to the stock: a dealer whose plan shrank can go on selling.
 */
export function checkPlan(merge: Merge, { carsMax, acceptLargeRemoval }: Bounds): SQL {
  return sql`
    select to_jsonb(plan),
      carmatch_guard.require(${acceptLargeRemoval}::boolean or removed <= ${LARGE_REMOVAL}::numeric * governed,
        'removal ' || removed || ' ' || governed),
      carmatch_guard.require(${sql.raw(after)} <= greatest(current, ${carsMax}::integer),
        'limit ' || ${sql.raw(after)} || ' ' || ${carsMax}::integer)
    from (${countPlan(merge, { updates: false })}) plan`
}

/** The refusals of `checkPlan` for a plan that is only looked at, as sentences. */
export function objections(plan: Plan, { carsMax, acceptLargeRemoval }: Bounds): string[] {
  const total = plan.current + plan.accepted - plan.matched + plan.returned - plan.gone - plan.removed
  return [
    ...(!acceptLargeRemoval && plan.removed > LARGE_REMOVAL * plan.governed
      ? [largeRemoval(plan.removed, plan.governed)]
      : []),
    ...(total > Math.max(plan.current, carsMax) ? [overLimit(total, carsMax)] : []),
  ]
}

/** What the dealer should know of a plan that may go ahead. */
export function cautions(plan: Plan, full: boolean): string[] {
  if (full || plan.unlike === 0 || plan.accepted === plan.matched) return []
  return [
    `${plan.unlike} carros do estoque não podem ser reconhecidos por este arquivo: de um lado há referências, do outro ` +
      "não. Os mesmos carros podem ter entrado em dobro; com --full os antigos saem.",
  ]
}

/** The domain error behind a refused or failed batch. Never carries the database's own message, which may hold values. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  const [what, first, second] = refusal(error)?.split(" ") ?? []
  if (what === "removal") return new DomainError("conflict", { detail: largeRemoval(Number(first), Number(second)) })
  if (what === "limit") return new DomainError("limit_reached", { detail: overLimit(Number(first), Number(second)) })
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

function largeRemoval(removed: number, governed: number): string {
  const share = Math.round((100 * removed) / governed)
  return (
    `A importação completa tiraria ${removed} dos ${governed} carros do estoque (${share}%, o máximo sem confirmação é ` +
    `30%). Confira o arquivo; se estiver certo, confirme (--yes).`
  )
}

function overLimit(total: number, carsMax: number): string {
  return `O estoque ficaria com ${total} carros e o plano da loja comporta ${carsMax}. Nada foi importado.`
}
