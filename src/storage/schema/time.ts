import { sql } from "drizzle-orm"
import { customType } from "drizzle-orm/pg-core"

/** A timestamptz, read as ISO 8601 in UTC with milliseconds: as everything says a time that leaves here. */
export const time = customType<{ data: string }>({
  dataType: () => "timestamp with time zone",
  // Postgres' own spelling ("2026-11-26 02:27:08.123456+00") goes by the session's settings.
  fromDriver: (text) => new Date(String(text)).toISOString(),
})

/** When a row was made, by the database's clock unless told. */
export const timeMade = (name: string) =>
  time(name)
    .notNull()
    .default(sql`now()`)
