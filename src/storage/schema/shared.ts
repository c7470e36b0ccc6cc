import { boolean, char, decimal, integer, jsonb, pgSchema, text, varchar } from "drizzle-orm/pg-core"
import type { Body, Fuel, Gearbox } from "../../contract/car.ts"
import { time } from "./time.ts"

/** What the platform knows, the same for every tenant of the cell; read-only to the web roles. */
const shared = pgSchema("carmatch_shared")

interface Rate {
  readonly city: number
  readonly highway: number
}

/** One engine of a model. `powerHp` in cv, torque in Nm, consumption in km/l by INMETRO's cycles, range in km. */
export interface ModelEngine {
  readonly engine: string
  readonly fuel: Fuel
  readonly gearbox?: Gearbox
  readonly yearFrom?: number
  readonly yearTo?: number
  readonly powerHp: number
  readonly torqueNm?: number
  readonly consumption?: { readonly gasoline?: Rate; readonly ethanol?: Rate; readonly diesel?: Rate }
  readonly rangeKm?: number
}

export const models = shared.table("modelos", {
  id: varchar("id", { length: 80 }).primaryKey(),
  make: varchar("marca", { length: 50 }).notNull(),
  model: varchar("modelo", { length: 100 }).notNull(),
  aliases: text("apelidos").array().notNull(),
  generation: varchar("geracao", { length: 60 }).notNull(),
  yearFrom: integer("ano_de").notNull(),
  yearTo: integer("ano_ate"),
  body: varchar("carroceria", { length: 20 }).$type<Body>().notNull(),
  segment: varchar("segmento", { length: 30 }).notNull(),
  seats: integer("lugares").array().notNull(),
  doors: integer("portas").array().notNull(),
  trunkLitres: integer("porta_malas_l"),
  bedLitres: integer("cacamba_l"),
  engines: jsonb("motores").$type<ModelEngine[]>().notNull(),
  latinNcap: jsonb("latin_ncap").$type<{ stars: number; year: number }>(),
  isofix: boolean("isofix"),
  airbags: integer("airbags"),
  esc: boolean("controle_estabilidade"),
  lengthMm: integer("comprimento_mm"),
  groundClearanceMm: integer("vao_livre_mm"),
  typicalEquipment: text("equipamentos").array().notNull(),
  evidence: jsonb("fontes").notNull(),
})

export type Model = typeof models.$inferSelect

/** The months whose FIPE prices the cell has. */
export const fipeMonths = shared.table("fipe_meses", {
  month: char("mes", { length: 7 }).primaryKey(),
  rows: integer("linhas").notNull(),
})

/** FIPE's reference prices by month, code, model year (32000: new) and fuel. */
export const fipePrices = shared.table("fipe_precos", {
  month: char("mes", { length: 7 }).notNull(),
  code: varchar("codigo", { length: 10 }).notNull(),
  year: integer("ano").notNull(),
  fuel: varchar("combustivel", { length: 20 }).$type<Fuel>().notNull(),
  make: varchar("marca", { length: 60 }).notNull(),
  model: varchar("modelo", { length: 120 }).notNull(),
  price: decimal("preco", { precision: 10, scale: 2 }).notNull(),
})

/** A learnt prior in whole thousandths: `shift` row by row, the lower triangle of `covariance`. */
export interface PriorNumbers {
  readonly shift: readonly number[]
  readonly covariance: readonly number[]
  /** Names the attributes and the design that the numbers are about. */
  readonly basis: string
}

export const priors = shared.table("priors", {
  version: varchar("version", { length: 40 }).primaryKey(),
  prior: jsonb("prior").$type<PriorNumbers>().notNull(),
})

export const priorUses = shared.table("prior_uses", {
  since: time("since").primaryKey(),
  version: varchar("version", { length: 40 }).notNull(),
})
