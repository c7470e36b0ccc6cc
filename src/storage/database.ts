import type { FullQueryResults, NeonQueryPromise } from "@neondatabase/serverless"
import { drizzle, type NeonHttpDatabase } from "drizzle-orm/neon-http"
import type { Connection } from "./connection.ts"
import { assertSchemaName } from "./schema-name.ts"
import type { TokenMinter } from "./token.ts"

/** A tenant's own database: the same tables, always that tenant's schema, in one round trip a statement or batch. */
export type TenantDatabase = NeonHttpDatabase

/** What binds a connection to one tenant. */
export interface Binding {
  readonly connection: Connection
  readonly schema: string
  readonly mintToken: TokenMinter
  /** Written into car_changes by the triggers. */
  readonly actor: string
  /** Milliseconds since the epoch. */
  readonly deadline: number
}

interface Query {
  readonly text: string
  readonly values: unknown[]
  readonly options: { arrayMode?: boolean; fullResults?: boolean }
}

const PLACEHOLDER = /\b__tenant__\b/g
const SHORTEST_TIMEOUT_MS = 50

/**
 * Binds drizzle to one tenant: the placeholder schema in the SQL text becomes the tenant's (values are parameters and
 * are never touched), and the tenant's token goes along in the same transaction. Throws unless `schema` is a tenant's.
 */
export function bindDatabase(binding: Binding): TenantDatabase {
  assertSchemaName(binding.schema)
  const client = {
    query: (text: string, values: unknown[], options: Query["options"]) =>
      lazily({ text, values, options }, async (query) => (await run(binding, [query], query.options))[0]),
    transaction: (queries: readonly { readonly query: Query }[], options: Query["options"]) =>
      run(
        binding,
        queries.map(({ query }) => query),
        options,
      ),
  }
  // drizzle only ever calls these two; the real client's other members are of no use to a bound one.
  return drizzle(client as unknown as Connection)
}

async function run(binding: Binding, queries: readonly Query[], options: Query["options"]): Promise<Result[]> {
  const { connection, schema } = binding
  const token = await binding.mintToken(schema)
  const setup = connection.query("select set_config('cm.tok', $1, true), set_config('cm.actor', $2, true)", [
    token,
    binding.actor,
  ])
  const statements: NeonQueryPromise<false, false>[] = queries.map(({ text, values }) =>
    connection.query(text.replace(PLACEHOLDER, schema), values),
  )
  const timeout = Math.max(SHORTEST_TIMEOUT_MS, binding.deadline - Date.now())
  const results = await connection.transaction([setup, ...statements], {
    arrayMode: options.arrayMode ?? false,
    fullResults: true,
    fetchOptions: { signal: AbortSignal.timeout(timeout) },
  })
  return results.slice(1)
}

type Result = FullQueryResults<boolean>

/** A statement that runs when awaited, or not at all when a batch takes it: what drizzle expects of the client. */
function lazily(query: Query, execute: (query: Query) => Promise<Result | undefined>) {
  let started: Promise<Result | undefined> | undefined
  return {
    query,
    // oxlint-disable-next-line unicorn/no-thenable -- drizzle awaits what the client's query() returns
    then<A, B>(resolve: (result: Result | undefined) => A, reject: (error: unknown) => B) {
      started ??= execute(query)
      return started.then(resolve, reject)
    },
  }
}
