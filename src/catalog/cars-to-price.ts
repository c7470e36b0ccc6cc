import { and, gt, inArray, isNotNull, isNull, not, or, sql } from "drizzle-orm"
import type { TenantContext } from "../storage/context.ts"
import { cars } from "../storage/schema/tenant.ts"
import type { FipeListing } from "./fipe/listing.ts"

export interface FipePricingInput {
  /** Only cars that were changed in the last so many minutes. */
  readonly changedWithinMinutes?: number
}

/** Cars a round trip, and a statement. */
export const PAGE = 1000
const CURRENT = ["disponivel", "reservado"] as const
const FIPE_FIELDS = sql.raw("array['fipe_codigo', 'fipe_preco', 'fipe_mes']")

export type Row = Awaited<ReturnType<typeof nextCars>>[number]

/** The next cars by id whose price is ours to say. */
export function nextCars(ctx: TenantContext, { changedWithinMinutes }: FipePricingInput, after?: string) {
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

/** What the row knows; what it does not is left out. */
export function listing(row: Row): FipeListing {
  const { make, model, version, modelYear, km, fuel, gearbox, doors, powerHp, body } = row
  const known = Object.entries({ km, fuel, gearbox, doors, powerHp, body }).filter(([, value]) => value !== null)
  return { make, model, version, modelYear, ...Object.fromEntries(known) }
}

/** What a car is to have; nulls take away. */
export interface Wanted {
  readonly id: string
  readonly versao: number
  readonly codigo: string | null
  readonly preco: string | null
  readonly mes: string | null
  readonly origem: "tabela" | "perto" | null
}

/** Asks again, row by row, what `nextCars` asked: between the two a person may have said otherwise. */
export function writePrices(ctx: TenantContext, wanted: readonly Wanted[]) {
  return ctx.db.execute(sql`
    update __tenant__.cars c set fipe_codigo = v.codigo, fipe_preco = v.preco, fipe_mes = v.mes,
      fipe_origem = case when c.fipe_origem = 'codigo' then 'codigo' else v.origem end
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as v (id uuid, versao integer, codigo varchar, preco decimal, mes char(7), origem varchar)
    where c.id = v.id and c.versao_registro = v.versao and not (c.campos_manuais && ${FIPE_FIELDS})
      and (c.fipe_preco is null or c.fipe_origem is not null)`)
}
