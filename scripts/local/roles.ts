import type { Role, Secrets } from "./secrets.ts"

/**
 * The login roles and what everybody loses, as SQL. `npm run migrate -- roles` prints these very statements for the
 * database's administrator (roles made by the provider's console bypass row-level security). All of them can be run
 * again. Where the provider owns an object, a REVOKE there is a warning, not an error.
 */

export const DATABASE = "carmatch"
const SERVING = ["carmatch_web", "carmatch_dealer", "carmatch_jobs"] as const
const EVERYBODY = ["carmatch_owner", ...SERVING].join(", ")

/** Once a server, in any database, by a role that may create roles. */
export function roleStatements(passwords: Secrets["passwords"]): string[] {
  return statementsFor((role) => literal(passwords[role]))
}

/** The same with what stands for each password in SQL. */
function statementsFor(password: (role: Role) => string): string[] {
  return [
    ...createRole("owner", "CREATEROLE", password),
    // NOINHERIT: a membership granted by mistake gives nothing until it is asked for by name.
    ...createRole("web", "NOINHERIT", password),
    ...createRole("dealer", "NOINHERIT", password),
    ...createRole("jobs", "NOINHERIT", password),
    // A login may change settings of its own role (row_security, search_path …): each start takes that back.
    ...SERVING.flatMap((role) => [
      `ALTER ROLE ${role} RESET ALL`,
      `ALTER ROLE ${role} SET statement_timeout = '5s'`,
      `ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '10s'`,
      `ALTER ROLE ${role} SET lock_timeout = '3s'`,
    ]),
    refuseMighty(),
    // Giving a database away takes membership in the role that gets it.
    "GRANT carmatch_owner TO CURRENT_USER",
  ]
}

/** Once a server, after the database was made. */
export function serverStatements(): string[] {
  return [
    `ALTER DATABASE ${DATABASE} OWNER TO carmatch_owner`,
    `REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`,
    // TEMPORARY as everywhere by default: our functions name pg_temp last, so nothing of a session's own stands in
    // for what they mean (test/isolation/definer.test.ts).
    `GRANT CONNECT, TEMPORARY ON DATABASE ${DATABASE} TO ${EVERYBODY}`,
    "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC",
    ...SERVING.map((role) => `ALTER ROLE ${role} IN DATABASE ${DATABASE} RESET ALL`),
  ]
}

/**
 * Inside the database. Nothing of pg_catalog is revoked here: the provider would not let us, and what is to hold in
 * production must hold in the tests without it.
 */
export function databaseStatements(): string[] {
  return ["REVOKE CREATE ON SCHEMA public FROM PUBLIC"]
}

/**
 * All of it as a script for psql, whose variables `owner`, `web`, `dealer` and `jobs` are the passwords: without them, or
 * in anything but psql, it fails at the first role instead of making one with a password that is written here.
 */
export function administratorScript(): string {
  const statements = (texts: readonly string[]) => texts.map((text) => `${text};`).join("\n")
  return [
    "\\set ON_ERROR_STOP on",
    statements(statementsFor((role) => `:'${role}'`)),
    `SELECT 'CREATE DATABASE ${DATABASE}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${DATABASE}') \\gexec`,
    statements(serverStatements()),
    `\\connect ${DATABASE}`,
    statements(databaseStatements()),
  ].join("\n")
}

function createRole(role: Role, attributes: string, password: (role: Role) => string): string[] {
  const name = `carmatch_${role}`
  return [
    `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${name}') THEN
    CREATE ROLE ${name};
  END IF;
END $$`,
    `ALTER ROLE ${name} LOGIN ${attributes} PASSWORD ${password(role)}`,
  ]
}

/** A role that was made elsewhere, by a console say, may carry rights that undo the isolation. */
function refuseMighty(): string {
  return `DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname IN (${SERVING.map(literal).join(", ")})
    AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit)) THEN
    RAISE EXCEPTION 'a serving role has more rights than it may have';
  END IF;
END $$`
}

function literal(text: string): string {
  if (/[\\$\0]/.test(text)) throw new Error("a password with \\, $ or NUL cannot be used")
  return `'${text.replaceAll("'", "''")}'`
}
