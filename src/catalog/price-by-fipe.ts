import { and, eq, gt, inArray, isNotNull, isNull, not, or, sql } from "drizzle-orm"
import { fromDecimal, toDecimal } from "../base/money.ts"
import type { TenantContext } from "../storage/context.ts"
import { fipeMonths, fipePrices } from "../storage/schema/shared.ts"
import { cars } from "../storage/schema/tenant.ts"
import { announceStock } from "./announce.ts"
import { type FipeMatcher, fipeMatcher } from "./fipe/match-fipe.ts"
import { priceOfCode } from "./fipe/year-and-fuel.ts"
import { canonicalMake } from "./import/values/makes.ts"
import { matchModel } from "./matching/known-models.ts"

/** What became of the cars that nobody has given a FIPE price of their own. */
export interface FipePricing {
  readonly month: string | undefined
  readonly asked: number
  readonly priced: number
  /** Cars whose price, code or month is another than before, or gone. */
  readonly changed: number
}

export interface FipePricingInput {
  /** Only cars that were changed in the last so many minutes. */
  readonly changedWithinMinutes?: number
}

/** Two loads at once need two passes; more only where a stock never rests. */
const MOST_PASSES = 4
/** Cars a round trip, and a statement. */
const PAGE = 1000
const CURRENT = ["disponivel", "reservado"] as const
const FIPE_FIELDS = sql.raw("array['fipe_codigo', 'fipe_preco', 'fipe_mes']")

/**
 * Gives the cars on sale the price that the newest FIPE month of the cell has for them, and takes back what an older
 * month gave where the newest has none. Leaves alone what a person, a file or a demonstration said (`fipe_origem` is
 * empty there). A car that somebody changed meanwhile, or a newer month, takes another pass over them all.
 */
export async function priceByFipe(ctx: TenantContext, input: FipePricingInput = {}): Promise<FipePricing> {
  let month = await newestMonth(ctx)
  let [asked, priced, changed] = [0, 0, 0]
  for (let pass = 1; month !== undefined && pass <= MOST_PASSES; pass++) {
    const done = await pricePass(ctx, month, input)
    ;[asked, priced, changed] = [done.asked, done.priced, changed + done.changed]
    // Whoever wrote a car meanwhile may have priced it by an older month, and we may have, if a newer one came.
    const newest: string | undefined = done.changed > 0 ? await newestMonth(ctx) : month
    if (done.missed === 0 && newest === month) break
    month = newest
  }
  if (changed > 0) await announceStock(ctx)
  return { month, asked, priced, changed }
}

async function newestMonth(ctx: TenantContext): Promise<string | undefined> {
  const [newest] = await ctx.db.select({ month: sql<string | null>`max(${fipeMonths.month})` }).from(fipeMonths)
  return newest?.month ?? undefined
}

/** Prices every car once; `missed` were changed by others between being read and written. */
async function pricePass(ctx: TenantContext, month: string, input: FipePricingInput) {
  let [asked, priced, changed, missed] = [0, 0, 0, 0]
  const spellings = await spellingsOf(ctx, month)
  const matchers = new Map<string, Promise<FipeMatcher>>()
  const matcherFor = (named: string): Promise<FipeMatcher> => {
    const make = canonicalMake(named)
    const matcher = matchers.get(make) ?? matcherOf(ctx, month, spellings.get(make) ?? [])
    matchers.set(make, matcher)
    return matcher
  }
  for (let rows = await page(ctx, input); rows.length > 0;) {
    const wanted: Wanted[] = []
    const coded = await codesOf(ctx, month, rows)
    for (const row of rows) {
      const isCoded = row.fipeOrigin === "codigo"
      const found = isCoded ? coded(row) : (await matcherFor(row.make))(listing(row)).found
      if (found !== undefined) priced += 1
      const codigo = found?.code ?? (isCoded ? row.fipeCode : null)
      const next = { codigo, preco: found === undefined ? null : toDecimal(found.price) }
      const mes = found === undefined ? null : month
      if (next.codigo === row.fipeCode && next.preco === row.fipePrice && mes === row.fipeMonth) continue
      wanted.push({ id: row.id, versao: row.recordVersion, ...next, mes })
    }
    asked += rows.length
    const written = wanted.length > 0 ? ((await write(ctx, wanted)).rowCount ?? 0) : 0
    changed += written
    missed += wanted.length - written
    rows = rows.length < PAGE ? [] : await page(ctx, input, rows.at(-1)?.id)
  }
  return { asked, priced, changed, missed }
}

type Row = Awaited<ReturnType<typeof page>>[number]

/** The next cars by id whose price is ours to say. */
function page(ctx: TenantContext, { changedWithinMinutes }: FipePricingInput, after?: string) {
  const ours = or(isNull(cars.fipePrice), isNotNull(cars.fipeOrigin))
  return ctx.db
    .select({
      id: cars.id,
      recordVersion: cars.recordVersion,
      make: cars.make,
      model: cars.model,
      version: cars.version,
      modelYear: cars.modelYear,
      km: cars.km,
      fuel: cars.fuel,
      gearbox: cars.gearbox,
      doors: cars.doors,
      powerHp: cars.powerHp,
      body: cars.body,
      fipeCode: cars.fipeCode,
      fipePrice: cars.fipePrice,
      fipeMonth: cars.fipeMonth,
      fipeOrigin: cars.fipeOrigin,
    })
    .from(cars)
    .where(
      and(
        inArray(cars.status, CURRENT),
        ours,
        not(sql`${cars.manualFields} && ${FIPE_FIELDS}`),
        changedWithinMinutes === undefined
          ? undefined
          : gt(cars.updatedAt, sql`now() - ${changedWithinMinutes} * interval '1 minute'`),
        after === undefined ? undefined : gt(cars.id, after),
      ),
    )
    .orderBy(cars.id)
    .limit(PAGE)
}

/** How the month's table writes each make. */
async function spellingsOf(ctx: TenantContext, month: string): Promise<ReadonlyMap<string, string[]>> {
  const ofMonth = eq(fipePrices.month, month)
  const named = await ctx.db.selectDistinct({ make: fipePrices.make }).from(fipePrices).where(ofMonth)
  const spelt = named.map(({ make }) => make)
  return Map.groupBy(spelt, canonicalMake)
}

/** One make's part of the month: a dealer's stock has few makes, and a month of all of them is large. */
async function matcherOf(ctx: TenantContext, month: string, spellings: readonly string[]): Promise<FipeMatcher> {
  if (spellings.length === 0) return fipeMatcher([], matchModel)
  const ofMake = and(eq(fipePrices.month, month), inArray(fipePrices.make, spellings))
  const rows = await ctx.db.select().from(fipePrices).where(ofMake)
  const prices = rows.map((row) => ({ ...row, price: fromDecimal(row.price) }))
  return fipeMatcher(prices, matchModel)
}

/** The prices of the codes that files said of these cars: of the car's year (or of a new one), in its kind of fuel. */
async function codesOf(ctx: TenantContext, month: string, rows: readonly Row[]) {
  const codes = rows.flatMap(({ fipeOrigin, fipeCode }) => (fipeOrigin === "codigo" && fipeCode ? [fipeCode] : []))
  const ofCodes = and(eq(fipePrices.month, month), inArray(fipePrices.code, codes))
  const found = codes.length === 0 ? [] : await ctx.db.select().from(fipePrices).where(ofCodes)
  const prices = found.map((row) => ({ ...row, price: fromDecimal(row.price) }))
  const byCode = Map.groupBy(prices, ({ code }) => code)
  return (row: Row) => priceOfCode(byCode.get(row.fipeCode ?? "") ?? [], listing(row))
}

/** What the row knows; what it does not is left out. */
function listing(row: Row) {
  const { make, model, version, modelYear, km, fuel, gearbox, doors, powerHp, body } = row
  const known = Object.entries({ km, fuel, gearbox, doors, powerHp, body }).filter(([, value]) => value !== null)
  return { make, model, version, modelYear, ...Object.fromEntries(known) }
}

interface Wanted {
  readonly id: string
  readonly versao: number
  readonly codigo: string | null
  readonly preco: string | null
  readonly mes: string | null
}

/** Asks again, row by row, what `page` asked: between the two a person may have said otherwise. */
function write(ctx: TenantContext, wanted: readonly Wanted[]) {
  return ctx.db.execute(sql`
    update __tenant__.cars c set fipe_codigo = v.codigo, fipe_preco = v.preco, fipe_mes = v.mes,
      fipe_origem = case when c.fipe_origem = 'codigo' then 'codigo' when v.codigo is not null then 'tabela' end
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as v (id uuid, versao integer, codigo varchar, preco decimal, mes char(7))
    where c.id = v.id and c.versao_registro = v.versao and not (c.campos_manuais && ${FIPE_FIELDS})
      and (c.fipe_preco is null or c.fipe_origem is not null)`)
}
