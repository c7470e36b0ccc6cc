import { neon } from "@neondatabase/serverless"
import { sql as raw } from "drizzle-orm"
import { drizzle } from "drizzle-orm/neon-http"
import { integer, jsonb, pgSchema, text, timestamp } from "drizzle-orm/pg-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { stack, useLoopback } from "./stack.ts"

// In a file of its own: drizzle changes the driver's date parsers for the whole process.
useLoopback()
const owner = neon(stack().DATABASE_URL_OWNER)

describe("drizzle on neon-http", () => {
  const space = pgSchema("proto_drizzle")
  const things = space.table("things", {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    tags: text("tags").array(),
    data: jsonb("data"),
    at: timestamp("at", { withTimezone: true }),
  })
  const db = drizzle({ client: owner })
  beforeAll(async () => {
    await owner`create schema if not exists proto_drizzle`
    await owner`create table proto_drizzle.things (id int primary key, name text not null, tags text[], data jsonb, at timestamptz)`
  })
  afterAll(async () => void (await owner`drop schema proto_drizzle cascade`))

  it("inserts, reads back and updates", async () => {
    const thing = {
      id: 1,
      name: "Fusca",
      tags: ["a,b", 'c"d'],
      data: { km: [1, { x: null }] },
      at: new Date("2026-11-23T10:00:00.123Z"),
    }
    expect(await db.insert(things).values(thing).returning()).toEqual([thing])
    expect(await db.select().from(things)).toEqual([thing])
    expect(await db.$count(things)).toBe(1)
  })

  it("runs a batch as one transaction", async () => {
    const [rows, [sum]] = await db.batch([
      db
        .insert(things)
        .values([
          { id: 2, name: "b" },
          { id: 3, name: "c" },
        ])
        .returning({ id: things.id }),
      db.select({ n: raw<number>`count(*)::int` }).from(things),
    ])
    expect(rows).toEqual([{ id: 2 }, { id: 3 }])
    expect(sum?.n).toBeGreaterThanOrEqual(2)
    const failing = db.batch([
      db.insert(things).values({ id: 4, name: "d" }),
      db.insert(things).values({ id: 2, name: "b" }),
    ])
    await expect(failing).rejects.toMatchObject({ code: "23505" })
    expect(
      await db
        .select()
        .from(things)
        .where(raw`id = 4`),
    ).toEqual([])
  })

  it("wraps a statement's error, the SQLSTATE in its cause", async () => {
    const failing = db.insert(things).values({ id: 9, name: raw`null` })
    await expect(failing).rejects.toMatchObject({ cause: { code: "23502", column: "name" } })
  })
})
