import { and, desc, eq, gt, inArray, or, sql } from "drizzle-orm"
import type { Car } from "../contract/car.ts"
import type { TenantContext } from "../storage/context.ts"
import { type LearntPrior, ownVersion, priorBasis } from "../engine/learning.ts"
import { models, type PriorNumbers, priors, priorUses } from "../storage/schema/shared.ts"
import { cars, ownPriors, STATUS_FROM_STORED, stockVersion } from "../storage/schema/tenant.ts"
import { carPath } from "./car-path.ts"
import { withModelFacts } from "./knowledge.ts"
import { modelMatcher } from "./matching/match-model.ts"

/** What the storefront shows: cars on sale, and those that left in the last 30 days (their page says so). */
export interface StockRows {
  readonly version: number
  readonly cars: Car[]
  /** The learnt prior in use, the dealer's own where it has one; none: the engine's. */
  readonly prior: LearntPrior | undefined
}

/** Rows a page: the database's HTTP endpoint answers with 10 MiB at the most, and a description may be long. */
const PAGE = 1000

/**
 * Reads the stock out of Postgres: a thousand cars in one round trip, larger stocks page by page. The version is read
 * before the cars: if a change slips in between, the cars are newer than their version, which the next check mends;
 * never the other way round.
 */
export async function readStock(ctx: TenantContext): Promise<StockRows> {
  const [versions, [inUse], known, first] = await ctx.db.batch([
    ctx.db.select({ version: stockVersion.version }).from(stockVersion),
    priorInUse(ctx),
    ctx.db.select().from(models),
    page(ctx),
  ])
  const version = versions[0]?.version
  if (version === undefined) throw new Error("stock_version is empty")
  const rows = [...first]
  for (let last = first; last.length === PAGE;) {
    last = await page(ctx, last.at(-1)?.id)
    rows.push(...last)
  }
  const match = modelMatcher(known)
  return { version, cars: rows.map((row) => withModelFacts(toCar(row), match)), prior: inUse && learntPrior(inUse) }
}

/** The platform's prior that was put to use last, with the dealer's own beside it. */
function priorInUse(ctx: TenantContext) {
  return ctx.db
    .select({ version: priorUses.version, platforms: priors.prior, own: ownPriors.prior })
    .from(priorUses)
    .leftJoin(priors, eq(priors.version, priorUses.version))
    .leftJoin(ownPriors, eq(ownPriors.version, priorUses.version))
    .orderBy(desc(priorUses.since))
    .limit(1)
}

function learntPrior({ version, platforms, own }: Awaited<ReturnType<typeof priorInUse>>[number]) {
  if (own !== null && isOurs(own)) return { version: ownVersion(version), ...numbersOf(own) }
  return platforms !== null && isOurs(platforms) ? { version, ...numbersOf(platforms) } : undefined
}

/** One over another engine's attributes or design means something else here: the engine's own prior ranks instead. */
function isOurs({ basis }: PriorNumbers): boolean {
  return basis === priorBasis()
}

function numbersOf({ shift, covariance }: PriorNumbers): Omit<LearntPrior, "version"> {
  return { shift, covariance }
}

/** The next cars by id, which no change can reorder. */
function page(ctx: TenantContext, after?: string) {
  const shown = or(inArray(cars.status, ["disponivel", "reservado"]), gt(cars.leftAt, sql`now() - interval '30 days'`))
  return ctx.db
    .select()
    .from(cars)
    .where(after === undefined ? shown : and(shown, gt(cars.id, after)))
    .orderBy(cars.id)
    .limit(PAGE)
}

/** The version that Postgres is at: the truth, read where Redis cannot tell. */
export async function readStockVersion(ctx: TenantContext): Promise<number> {
  const [row] = await ctx.db.select({ version: stockVersion.version }).from(stockVersion)
  if (row === undefined) throw new Error("stock_version is empty")
  return row.version
}

/** A car's row as the contract states it; what is not known stays away. */
export function toCar(row: typeof cars.$inferSelect): Car {
  const car: Car = {
    id: row.id,
    url: carPath(row),
    title: row.title,
    make: row.make,
    model: row.model,
    version: row.version,
    modelYear: row.modelYear,
    buildYear: row.buildYear,
    price: Number(row.price),
    equipment: row.equipment,
    photos: row.photos,
    status: STATUS_FROM_STORED[row.status],
    enteredAt: row.enteredAt,
    // Of a car that has left, the day it left: a later correction of its record sells nothing.
    updatedAt: row.leftAt ?? row.updatedAt,
    recordVersion: row.recordVersion,
  }
  return { ...car, ...knownFacts(row) }
}

function knownFacts(row: typeof cars.$inferSelect): Partial<Car> {
  const { km, fuel, gearbox, body, color, doors, seats, powerHp, fipeMonth, city, state, plateEnd } = row
  const { oneOwner, ipvaPaid, acceptsTrade, armored, inspection, auctionOrClaim, warranty, spareKey, description } = row
  const fipePrice = row.fipePrice === null ? null : Number(row.fipePrice)
  const fipeApproximate = row.fipeOrigin === "perto" ? true : null
  const fipe = { fipePrice, fipeMonth, fipeApproximate }
  const facts = { km, fuel, gearbox, body, color, doors, seats, powerHp, ...fipe, city, state, plateEnd }
  const history = { oneOwner, ipvaPaid, acceptsTrade, armored, inspection, auctionOrClaim, warranty, spareKey }
  const entries = Object.entries({ ...facts, ...history, description }).filter(([, value]) => value !== null)
  return Object.fromEntries(entries)
}
