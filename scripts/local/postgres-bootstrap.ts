import { superuserClient } from "./postgres.ts"
import { DATABASE, databaseStatements, roleStatements, serverStatements } from "./roles.ts"
import type { Secrets } from "./secrets.ts"

/** Makes roles and database what roles.ts says they are. Cheap and repeatable, so done every start. */
export async function bootstrapPostgres(port: number, secrets: Secrets): Promise<void> {
  await runAll(port, secrets, "postgres", roleStatements(secrets.passwords))
  await createDatabase(port, secrets)
  await runAll(port, secrets, "postgres", serverStatements())
  await runAll(port, secrets, DATABASE, databaseStatements())
}

async function createDatabase(port: number, secrets: Secrets): Promise<void> {
  const client = superuserClient(port, secrets.superuser, "postgres")
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}

async function runAll(port: number, secrets: Secrets, database: string, statements: readonly string[]): Promise<void> {
  const client = superuserClient(port, secrets.superuser, database)
  await client.connect()
  try {
    // One message: the server runs it as one transaction, so a start cut short leaves no half.
    await client.query(statements.join(";\n"))
  } finally {
    await client.end()
  }
}
