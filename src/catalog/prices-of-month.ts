import { and, eq, inArray, sql } from "drizzle-orm"
import { fromDecimal } from "../base/money.ts"
import type { TenantContext } from "../storage/context.ts"
import { fipeMonths, fipePrices } from "../storage/schema/shared.ts"
import { listing, type Row } from "./cars-to-price.ts"
import { type FipeMatcher, fipeMatcher } from "./fipe/match-fipe.ts"
import { priceOfCode } from "./fipe/year-and-fuel.ts"
import { canonicalMake } from "./import/values/makes.ts"
import { matchModel } from "./matching/known-models.ts"

/** The newest month that the cell has a table of. */
export async function newestMonth(ctx: TenantContext): Promise<string | undefined> {
  const [newest] = await ctx.db.select({ month: sql<string | null>`max(${fipeMonths.month})` }).from(fipeMonths)
  return newest?.month ?? undefined
}

/** How the month's table writes each make. */
export async function spellingsOf(ctx: TenantContext, month: string): Promise<ReadonlyMap<string, string[]>> {
  const ofMonth = eq(fipePrices.month, month)
  const named = await ctx.db.selectDistinct({ make: fipePrices.make }).from(fipePrices).where(ofMonth)
  const spelt = named.map(({ make }) => make)
  return Map.groupBy(spelt, canonicalMake)
}

/** One make's part of the month: a dealer's stock has few makes, and a month of all of them is large. */
export async function matcherOf(ctx: TenantContext, month: string, spellings: readonly string[]): Promise<FipeMatcher> {
  if (spellings.length === 0) return fipeMatcher([], matchModel)
  const ofMake = and(eq(fipePrices.month, month), inArray(fipePrices.make, spellings))
  const rows = await ctx.db.select().from(fipePrices).where(ofMake)
  const prices = rows.map((row) => ({ ...row, price: fromDecimal(row.price) }))
  return fipeMatcher(prices, matchModel)
}

/** The prices of the codes that files said of these cars: of the car's year (or of a new one), in its kind of fuel. */
export async function codesOf(ctx: TenantContext, month: string, rows: readonly Row[]) {
  const codes = rows.flatMap(({ fipeOrigin, fipeCode }) => (fipeOrigin === "codigo" && fipeCode ? [fipeCode] : []))
  const ofCodes = and(eq(fipePrices.month, month), inArray(fipePrices.code, codes))
  const found = codes.length === 0 ? [] : await ctx.db.select().from(fipePrices).where(ofCodes)
  const prices = found.map((row) => ({ ...row, price: fromDecimal(row.price) }))
  const byCode = Map.groupBy(prices, ({ code }) => code)
  return (row: Row) => priceOfCode(byCode.get(row.fipeCode ?? "") ?? [], listing(row))
}
