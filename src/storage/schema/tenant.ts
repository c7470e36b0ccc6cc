import {
  bigint,
  boolean,
  char,
  date,
  decimal,
  integer,
  jsonb,
  pgSchema,
  smallint,
  text,
  uuid,
  varchar,
} from "drizzle-orm/pg-core"
import { sql } from "drizzle-orm"
import type { Body, CarStatus, Fuel, Gearbox, Photo } from "../../contract/car.ts"
import type { PriorNumbers } from "./shared.ts"
import { time, timeMade } from "./time.ts"

/** Tables are built once on the placeholder; the bound database writes the tenant's schema in its place. */
const tenant = pgSchema("__tenant__")

/** The seed's names in the database, English here. */
export const cars = tenant.table("cars", {
  id: uuid("id").primaryKey(),
  title: varchar("nome", { length: 200 }).notNull(),
  make: varchar("marca", { length: 50 }).notNull(),
  model: varchar("modelo", { length: 100 }).notNull(),
  version: varchar("versao", { length: 200 }).notNull(),
  modelYear: integer("ano").notNull(),
  buildYear: integer("ano_fabricacao").notNull(),
  price: decimal("preco", { precision: 10, scale: 2 }).notNull(),
  km: integer("quilometragem"),
  fuel: varchar("combustivel", { length: 20 }).$type<Fuel>(),
  gearbox: varchar("cambio", { length: 20 }).$type<Gearbox>(),
  body: varchar("carroceria", { length: 20 }).$type<Body>(),
  color: varchar("cor", { length: 40 }),
  doors: integer("portas"),
  seats: integer("lugares"),
  powerHp: integer("potencia_cv"),
  equipment: text("equipamentos").array().notNull(),
  fipeCode: varchar("fipe_codigo", { length: 10 }),
  fipePrice: decimal("fipe_preco", { precision: 10, scale: 2 }),
  fipeMonth: char("fipe_mes", { length: 7 }),
  /**
   * `tabela`: the three come from the shared table; `perto`: so they do, and several codes of about that price may be the
   * car's; `codigo`: a file said the code, the rest comes from the table. Else a person said them.
   */
  fipeOrigin: varchar("fipe_origem", { length: 10 }).$type<"tabela" | "perto" | "codigo">(),
  city: varchar("cidade", { length: 100 }),
  state: char("uf", { length: 2 }),
  photos: jsonb("fotos").$type<Photo[]>().notNull(),
  plateEnd: char("placa_final", { length: 1 }),
  oneOwner: boolean("unico_dono"),
  ipvaPaid: boolean("ipva_pago"),
  acceptsTrade: boolean("aceita_troca"),
  armored: boolean("blindado"),
  inspection: varchar("laudo", { length: 40 }),
  auctionOrClaim: boolean("leilao_sinistro"),
  warranty: varchar("garantia", { length: 100 }),
  spareKey: boolean("chave_reserva"),
  description: text("descricao"),
  origin: varchar("origem", { length: 30 }).notNull(),
  externalRef: varchar("ref_externa", { length: 100 }),
  importKey: varchar("chave_importacao", { length: 500 }),
  status: varchar("situacao", { length: 12 }).$type<StoredStatus>().notNull(),
  available: boolean("disponivel").generatedAlwaysAs(sql`situacao = 'disponivel'`),
  scrapedAt: time("data_scraping"),
  enteredAt: time("entrou_em").notNull(),
  leftAt: time("saiu_em"),
  recordVersion: integer("versao_registro").notNull(),
  manualFields: text("campos_manuais").array().notNull(),
  updatedAt: time("atualizado_em").notNull(),
})

export type StoredStatus = "disponivel" | "reservado" | "vendido" | "removido"

/** The seed speaks Portuguese in the database, the contract English. */
export const STATUS_FROM_STORED: Readonly<Record<StoredStatus, CarStatus>> = {
  disponivel: "available",
  reservado: "reserved",
  vendido: "sold",
  removido: "removed",
}

export const stockVersion = tenant.table("stock_version", {
  id: smallint("id").primaryKey(),
  version: bigint("version", { mode: "number" }).notNull(),
  changedAt: time("changed_at").notNull(),
})

export const carChanges = tenant.table("car_changes", {
  id: uuid("id").primaryKey(),
  carId: uuid("car_id").notNull(),
  changedAt: time("changed_at").notNull(),
  actor: varchar("actor", { length: 100 }).notNull(),
  field: varchar("field", { length: 20 }).notNull(),
  oldValue: text("old_value"),
  newValue: text("new_value"),
})

export const importRows = tenant.table("import_rows", {
  importId: uuid("import_id").notNull(),
  rowNumber: integer("row_number").notNull(),
  importKey: text("chave").notNull(),
  car: jsonb("car").notNull(),
  stagedAt: time("staged_at").notNull(),
})

export const leads = tenant.table("leads", {
  id: uuid("id").primaryKey(),
  sessionId: uuid("session_id").notNull(),
  recommendationId: uuid("recommendation_id"),
  carId: uuid("car_id"),
  name: varchar("name", { length: 120 }).notNull(),
  phone: varchar("phone", { length: 11 }).notNull(),
  email: varchar("email", { length: 254 }),
  message: varchar("message", { length: 2000 }),
  consent: jsonb("consent").$type<{ textVersion: string; marketing: boolean }>().notNull(),
  status: varchar("status", { length: 20 }).notNull().default("new"),
  idempotencyKey: varchar("idempotency_key", { length: 100 }).notNull(),
  bodyHash: char("body_hash", { length: 64 }).notNull(),
  createdAt: timeMade("created_at"),
  /** SHA-256 of the session's token that went with the answer: a session may leave nothing but its lead. */
  tokenHash: char("token_hash", { length: 64 }),
})

/** What is known of a session; times are ISO 8601. The earliest token's SHA-256 stays for ever. */
export interface SessionData {
  readonly [key: string]: unknown
  readonly tokenHash?: string
  readonly tokenAt?: string
  readonly firstSeen?: string
  readonly lastSeen?: string
  readonly listedAt?: string
}

export const userSessions = tenant.table("user_sessions", {
  id: uuid("id").primaryKey(),
  data: jsonb("session_data").$type<SessionData>().notNull(),
  /** Cars of the last list. */
  recommendations: jsonb("recommendations").$type<string[]>(),
  createdAt: timeMade("created_at"),
  /** The last list that counted for the plan. */
  meteredAt: time("metered_at"),
})

export const analytics = tenant.table("analytics", {
  id: uuid("id").primaryKey(),
  type: varchar("event_type", { length: 50 }).notNull(),
  data: jsonb("event_data").notNull(),
  createdAt: timeMade("created_at"),
  sessionId: uuid("session_id").generatedAlwaysAs(sql`(event_data ->> 'sessionId')::uuid`),
})

export const recommendationLog = tenant.table("recommendation_log", {
  id: uuid("id").primaryKey(),
  sessionId: uuid("session_id").notNull(),
  createdAt: time("created_at").notNull(),
  profile: jsonb("profile").notNull(),
  items: jsonb("items").notNull(),
  engine: varchar("engine", { length: 40 }).notNull(),
  stockVersion: bigint("stock_version", { mode: "number" }).notNull(),
  prior: varchar("prior", { length: 40 }).notNull(),
})

export const dailyMetrics = tenant.table("daily_metrics", {
  day: date("day").notNull(),
  metric: varchar("metric", { length: 40 }).notNull(),
  value: bigint("value", { mode: "number" }).notNull(),
})

export const sessionSteps = tenant.table("session_steps", {
  day: date("day").notNull(),
  step: varchar("step", { length: 20 }).notNull(),
  sessionId: uuid("session_id").notNull(),
})

export const members = tenant.table("members", {
  id: uuid("id").primaryKey(),
  email: varchar("email", { length: 254 }).notNull(),
  role: varchar("role", { length: 20 }).$type<"owner" | "manager" | "seller">().notNull(),
  createdAt: timeMade("created_at"),
})

export const learningSums = tenant.table("learning_sums", {
  id: smallint("id").primaryKey().default(1),
  prior: varchar("prior", { length: 40 }).notNull(),
  sessions: integer("sessions").notNull(),
  sums: jsonb("sums").notNull(),
  takenAt: timeMade("taken_at"),
})

export const ownPriors = tenant.table("own_priors", {
  version: varchar("version", { length: 40 }).primaryKey(),
  prior: jsonb("prior").$type<PriorNumbers>().notNull(),
  madeAt: timeMade("made_at"),
})
