import { type Connection, runBatch } from "../../../src/storage/connection.ts"
import { sqlState } from "../../../src/storage/outage.ts"
import { createTokenMinter } from "../../../src/storage/token.ts"
import { bindings, type TestTenant } from "../../worker/support/tenant.ts"

/** The serving logins, each with its URL. */
export const LOGINS = {
  carmatch_web: bindings.DATABASE_URL,
  carmatch_dealer: bindings.DATABASE_URL_DEALER,
  carmatch_jobs: bindings.DATABASE_URL_JOBS,
} as const

export type Login = keyof typeof LOGINS

/** What injected statements came to: the SQLSTATE that refused them, or the rows of each as JSON. */
export interface Outcome {
  readonly refused?: string
  readonly rows: string
  /** Of the last statement. */
  readonly last: readonly unknown[]
}

export const mint = createTokenMinter(bindings.TENANT_TOKEN_KEY)

/** Runs text that our own code was made to run, in the transaction where `tenant`'s token stands. */
export async function inject(
  connection: Connection,
  tenant: TestTenant,
  statements: readonly string[],
): Promise<Outcome> {
  const token = { text: "select set_config('cm.tok', $1, true)", values: [await mint(tenant.schema)] }
  try {
    const results = await runBatch(connection, [token, ...statements.map((text) => ({ text }))], 10_000)
    return { rows: JSON.stringify(results.slice(1)), last: results.at(-1) ?? [] }
  } catch (error) {
    const refused = sqlState(error)
    // Anything but Postgres' own refusal would let a test pass for the wrong reason.
    if (refused === undefined) throw error
    return { refused, rows: "", last: [] }
  }
}
