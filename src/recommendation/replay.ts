import { and, gte, inArray, isNotNull, lt, sql } from "drizzle-orm"
import type { Profile } from "../contract/profile.ts"
import {
  type Asked,
  CorruptSnapshot,
  type Engine,
  type ListedCar,
  listText,
  openWith,
  type RankReport,
  compareRanks,
  type Ranks,
} from "../engine/index.ts"
import type { TenantContext } from "../storage/context.ts"
import { analytics, leads, recommendationLog } from "../storage/schema/tenant.ts"
import { askedFrom } from "./asked.ts"

/** A list as it was shown, with all that it was made from. */
export interface LoggedList {
  readonly id: string
  readonly sessionId: string
  readonly asked: Asked
  readonly items: readonly ListedCar[]
  readonly versions: { readonly engine: string; readonly stock: number; readonly prior: string }
}

/** Lists a round trip: the database's HTTP endpoint answers with 10 MiB at the most, and a list of fifty is 20 KB. */
const PAGE = 200

/** Lists shown from `from` on and before `to`, oldest first; `ctx` has the dealer's role. */
export async function readLists(ctx: TenantContext, from: Date, to: Date): Promise<LoggedList[]> {
  const rows = await page(ctx, from, to)
  for (let last = rows; last.length === PAGE;) {
    last = await page(ctx, from, to, last.at(-1))
    rows.push(...last)
  }
  return rows.map(({ id, sessionId, profile, items, engine, stockVersion, prior }) => {
    const listed = items as ListedCar[]
    return {
      id,
      sessionId,
      asked: askedFrom(profile as Profile, listed.length),
      items: listed,
      versions: { engine, stock: stockVersion, prior },
    }
  })
}

type LogRow = typeof recommendationLog.$inferSelect

/** The next lists by time, and by id where they were shown in the same moment. */
function page(ctx: TenantContext, from: Date, to: Date, after?: LogRow): PromiseLike<LogRow[]> {
  const { createdAt, id } = recommendationLog
  const within = and(gte(createdAt, from.toISOString()), lt(createdAt, to.toISOString()))
  const next = after && sql`(${createdAt}, ${id}) > (${after.createdAt}::timestamptz, ${after.id}::uuid)`
  return ctx.db.select().from(recommendationLog).where(and(within, next)).orderBy(createdAt, id).limit(PAGE)
}

/** What became of a list: each car once, a lead counting before a click. */
export interface Outcome {
  readonly listId: string
  readonly carId: string
  readonly kind: "click" | "lead"
}

export async function readOutcomes(ctx: TenantContext, from: Date): Promise<Outcome[]> {
  const since = from.toISOString()
  const said = (name: string) => sql<string | null>`${analytics.data} ->> ${name}`
  const clicks = await ctx.db
    .select({ listId: said("recommendationId"), carId: said("carId") })
    .from(analytics)
    .where(and(inArray(analytics.type, ["click", "whatsapp_click"]), gte(analytics.createdAt, since)))
  const led = await ctx.db
    .select({ listId: leads.recommendationId, carId: leads.carId })
    .from(leads)
    .where(and(isNotNull(leads.recommendationId), isNotNull(leads.carId), gte(leads.createdAt, since)))
  const found = new Map<string, Outcome>()
  const add = (listId: string | null, carId: string | null, kind: Outcome["kind"]): void => {
    if (listId === null || carId === null) return
    const outcome = { listId: listId.toLowerCase(), carId: carId.toLowerCase(), kind }
    found.set(`${outcome.listId} ${outcome.carId}`, outcome)
  }
  for (const { listId, carId } of clicks) add(listId, carId, "click")
  for (const { listId, carId } of led) add(listId, carId, "lead")
  return [...found.values()]
}

export interface ReplayReport {
  readonly lists: number
  /** Lists whose stock version's snapshot was not kept. */
  readonly withoutSnapshot: number
  /** Lists whose snapshot is kept and damaged, or of a format that no engine reads. */
  readonly unreadable: number
  /** Of the lists that engine `a` or the log's own made: made again byte for byte, and not. */
  readonly same: number
  readonly different: readonly string[]
  /** Lists of an engine that is no longer held. */
  readonly otherEngine: number
  readonly clicks: RankReport
  readonly leads: RankReport
}

/**
 * Makes every logged list again, first by the engine that made it (it must come out the same), then by engine `b`, and
 * compares where the cars stood that were clicked and that led to a lead: `a` is the list as it was shown.
 */
export async function replaySessions(
  { lists, outcomes }: { readonly lists: readonly LoggedList[]; readonly outcomes: readonly Outcome[] },
  engines: ReadonlyMap<string, Engine>,
  b: Engine,
  snapshotOf: (version: number, format: number) => Promise<Uint8Array | undefined>,
): Promise<ReplayReport> {
  const byList = Map.groupBy(outcomes, ({ listId }) => listId)
  const ranks: Record<Outcome["kind"], Ranks[]> = { click: [], lead: [] }
  const different: string[] = []
  let [same, withoutSnapshot, unreadable, otherEngine] = [0, 0, 0, 0]
  const formatOf = ({ versions }: LoggedList): number => (engines.get(versions.engine) ?? b).format
  // Each from the snapshot that answered it: beside another release the same stock version was kept in two formats.
  const groups = [...Map.groupBy(lists, ({ versions }) => versions.stock)].flatMap(([version, same]) =>
    Array.from(Map.groupBy(same, formatOf), ([format, group]) => ({ version, format, group })),
  )
  for (const { version, format, group } of groups) {
    const snapshot = await snapshotOf(version, format)
    if (snapshot === undefined) {
      withoutSnapshot += group.length
      continue
    }
    const first = openedOrNot(b, snapshot, engines)
    if (first === undefined) {
      unreadable += group.length
      continue
    }
    const openedBy = new Map([[b, first]])
    const rank = (engine: Engine, asked: Asked): ListedCar[] => {
      const opened = openedBy.get(engine) ?? openWith(engine, snapshot, engines)
      openedBy.set(engine, opened)
      return opened(asked)
    }
    for (const list of group) {
      const own = engines.get(list.versions.engine)
      if (own === undefined) otherEngine++
      else if (listText(rank(own, list.asked)) === listText(list.items)) same++
      else different.push(list.id)
      const happened = byList.get(list.id) ?? []
      if (happened.length === 0) continue
      const again = rank(b, list.asked)
      for (const { carId, kind } of happened) {
        ranks[kind].push({ sessionId: list.sessionId, a: rankOf(list.items, carId), b: rankOf(again, carId) })
      }
    }
  }
  const counts = { lists: lists.length, withoutSnapshot, unreadable, same, different, otherEngine }
  return { ...counts, clicks: compareRanks(ranks.click), leads: compareRanks(ranks.lead) }
}

/** Its checksum holds for every engine or for none, so the first to open it tells. */
function openedOrNot(...of: Parameters<typeof openWith>): ReturnType<typeof openWith> | undefined {
  try {
    return openWith(...of)
  } catch (error) {
    if (error instanceof CorruptSnapshot) return undefined
    throw error
  }
}

function rankOf(items: readonly ListedCar[], carId: string): number | undefined {
  const at = items.findIndex(([id]) => id === carId)
  return at < 0 ? undefined : at + 1
}
