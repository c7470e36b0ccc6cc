import { toDecimal } from "../base/money.ts"
import type { TenantContext } from "../storage/context.ts"
import { announceStock } from "./announce.ts"
import { type FipePricingInput, listing, nextCars, PAGE, type Wanted, writePrices } from "./cars-to-price.ts"
import type { FipeMatcher } from "./fipe/match-fipe.ts"
import { canonicalMake } from "./import/values/makes.ts"
import { codesOf, matcherOf, newestMonth, spellingsOf } from "./prices-of-month.ts"

/** What became of the cars that nobody has given a FIPE price of their own. */
export interface FipePricing {
  readonly month: string | undefined
  readonly asked: number
  readonly priced: number
  /** Cars whose price, code or month is another than before, or gone. */
  readonly changed: number
}

/** Two loads at once need two passes; more only where a stock never rests. */
const MOST_PASSES = 4

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
  for (let rows = await nextCars(ctx, input); rows.length > 0;) {
    const wanted: Wanted[] = []
    const coded = await codesOf(ctx, month, rows)
    for (const row of rows) {
      const isCoded = row.fipeOrigin === "codigo"
      const matched = isCoded ? undefined : (await matcherFor(row.make))(listing(row))
      const found = matched === undefined ? coded(row) : matched.found
      if (found !== undefined) priced += 1
      const codigo = found?.code ?? (isCoded ? row.fipeCode : null)
      const next = { codigo, preco: found === undefined ? null : toDecimal(found.price) }
      const mes = found === undefined ? null : month
      const origem = matched?.found === undefined ? null : matched.approximate ? "perto" : "tabela"
      const isSame = next.codigo === row.fipeCode && next.preco === row.fipePrice && mes === row.fipeMonth
      if (isSame && (isCoded || origem === row.fipeOrigin)) continue
      wanted.push({ id: row.id, versao: row.recordVersion, ...next, mes, origem })
    }
    asked += rows.length
    const written = wanted.length > 0 ? ((await writePrices(ctx, wanted)).rowCount ?? 0) : 0
    changed += written
    missed += wanted.length - written
    rows = rows.length < PAGE ? [] : await nextCars(ctx, input, rows.at(-1)?.id)
  }
  return { asked, priced, changed, missed }
}
