import { toDecimal } from "../base/money.ts"
import type { MonthSize } from "../catalog/fipe/whole.ts"
import type { FipeMonth, FipePrice } from "../catalog/fipe/read-table.ts"
import { runBatch, type Statement } from "../storage/connection.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { readRows } from "./read-rows.ts"

export interface LoadedMonth {
  readonly month: string
  readonly prices: number
  readonly codes: number
  /** `unchanged`: the very same prices were there already, and nothing was written. */
  readonly outcome: "loaded" | "replaced" | "unchanged"
}

/** A statement's JSON; a batch may hold 10 MiB, a month is about one. */
const CHUNK_CODES = 4000

/**
 * Puts one month's FIPE prices in the place of what the cell has of that month, in one transaction: whoever reads sees
 * the old month or the new one. The same prices again change nothing.
 */
export async function loadFipe(ctx: PlatformContext, { month, prices }: FipeMonth): Promise<LoadedMonth> {
  const digest = await digestOf(prices)
  const codes = byCode(prices)
  const statements: Statement[] = [
    { text: "select pg_advisory_xact_lock(hashtextextended('carmatch fipe', 0))" },
    { text: "select resumo from carmatch_shared.fipe_meses where mes = $1", values: [month] },
    { text: "delete from carmatch_shared.fipe_meses where mes = $1 and resumo <> $2", values: [month, digest] },
    {
      text: `insert into carmatch_shared.fipe_meses (mes, linhas, resumo) values ($1, $2, $3)
        on conflict (mes) do nothing`,
      values: [month, prices.length, digest],
    },
    ...chunksOf(codes).map((chunk) => ({ text: INSERT, values: [month, JSON.stringify(chunk)] })),
  ]
  const [, before] = await runBatch(ctx.owner, statements, OWNER_TIMEOUT_MS)
  const known = before?.[0]?.["resumo"]
  const outcome = known === undefined ? "loaded" : known === digest ? "unchanged" : "replaced"
  return { month, prices: prices.length, codes: codes.length, outcome }
}

/** The months that the cell has, and how many prices of each. */
export async function heldMonths(ctx: PlatformContext): Promise<readonly MonthSize[]> {
  const text = "select mes as month, linhas as prices from carmatch_shared.fipe_meses"
  const rows = await readRows<{ month: string; prices: unknown }>(ctx.owner, text)
  return rows.map(({ month, prices }) => ({ month, prices: Number(prices) }))
}

/** One code's make and model once, then its prices as [year, fuel, price]. */
type CodeRow = readonly [code: string, make: string, model: string, prices: (readonly [number, string, string])[]]

const INSERT = `
  insert into carmatch_shared.fipe_precos (mes, codigo, marca, modelo, ano, combustivel, preco)
  select $1, entry ->> 0, entry ->> 1, entry ->> 2, (price ->> 0)::integer, price ->> 1, (price ->> 2)::decimal
  from jsonb_array_elements($2::jsonb) as entry, jsonb_array_elements(entry -> 3) as price
  on conflict (mes, codigo, ano, combustivel) do nothing`

function byCode(prices: readonly FipePrice[]): CodeRow[] {
  const rows = new Map<string, CodeRow>()
  for (const { code, make, model, year, fuel, price } of prices) {
    const key = `${code} ${make} ${model}`
    const row = rows.get(key) ?? ([code, make, model, []] as const)
    rows.set(key, row)
    row[3].push([year, fuel, toDecimal(price)])
  }
  return [...rows.values()]
}

function chunksOf(rows: readonly CodeRow[]): CodeRow[][] {
  const count = Math.ceil(rows.length / CHUNK_CODES)
  return Array.from({ length: count }, (_, i) => rows.slice(i * CHUNK_CODES, (i + 1) * CHUNK_CODES))
}

/** SHA-256 of the prices in the order of their keys, which is the order that a table is read in. */
async function digestOf(prices: readonly FipePrice[]): Promise<string> {
  const text = prices.map((price) => Object.values(price).join("|")).join("\n")
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
