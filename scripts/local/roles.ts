import type { Role, Secrets } from "./secrets.ts"

/**
 * The login roles and what everybody loses, as SQL. The production runbook runs these very
 * statements (roles made by the provider's console bypass row-level security). All of them can be
 * run again. Where the provider owns an object, a REVOKE there is a warning, not an error.
 */

export const DATABASE = "carmatch"
const SERVING = ["carmatch_web", "carmatch_dealer", "carmatch_jobs"] as const
const EVERYBODY = ["carmatch_owner", ...SERVING].join(", ")

/** Functions that PUBLIC may call by default and that serve an intruder better than they serve us. */
const DANGEROUS_FUNCTIONS = [
  // Large objects belong to no schema and no tenant: a place to hide and to fill the disk.
  "lo_creat(integer)",
  "lo_create(oid)",
  "lo_from_bytea(oid, bytea)",
  "lo_open(oid, integer)",
  "lo_put(oid, bigint, bytea)",
  "lo_unlink(oid)",
  // These run a query that comes to them as a text.
  "query_to_xml(text, boolean, boolean, text)",
  "query_to_xmlschema(text, boolean, boolean, text)",
  "query_to_xml_and_xmlschema(text, boolean, boolean, text)",
  "cursor_to_xml(refcursor, integer, boolean, boolean, text)",
  "table_to_xml(regclass, boolean, boolean, text)",
  "table_to_xml_and_xmlschema(regclass, boolean, boolean, text)",
  "schema_to_xml(name, boolean, boolean, text)",
  "schema_to_xml_and_xmlschema(name, boolean, boolean, text)",
  "database_to_xml(boolean, boolean, text)",
  "database_to_xml_and_xmlschema(boolean, boolean, text)",
  "ts_stat(text)",
  "ts_stat(text, text)",
  "ts_rewrite(tsquery, text)",
  // One request of a role must not end another's.
  "pg_cancel_backend(integer)",
  "pg_terminate_backend(integer, bigint)",
] as const

/** Once a server, in any database, by a role that may create roles. */
export function roleStatements(passwords: Secrets["passwords"]): string[] {
  return [
    createRole("owner", "CREATEROLE", passwords.owner),
    // NOINHERIT: a membership granted by mistake gives nothing until it is asked for by name.
    createRole("web", "NOINHERIT", passwords.web),
    createRole("dealer", "NOINHERIT", passwords.dealer),
    createRole("jobs", "NOINHERIT", passwords.jobs),
    ...SERVING.flatMap((role) => [
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
    `GRANT CONNECT ON DATABASE ${DATABASE} TO ${EVERYBODY}`,
    "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC",
  ]
}

/** Inside the database. */
export function databaseStatements(): string[] {
  return [
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    // Without it DO blocks are closed to the serving roles; calling functions needs no such right.
    "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC",
    "GRANT USAGE ON LANGUAGE plpgsql TO carmatch_owner",
    ...DANGEROUS_FUNCTIONS.map((name) => `REVOKE EXECUTE ON FUNCTION pg_catalog.${name} FROM PUBLIC`),
  ]
}

function createRole(role: Role, attributes: string, password: string): string {
  const name = `carmatch_${role}`
  return `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${name}') THEN
    CREATE ROLE ${name};
  END IF;
  ALTER ROLE ${name} LOGIN ${attributes} PASSWORD ${literal(password)};
END $$`
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
  // The statements travel inside $$ … $$, so that too must not appear.
  if (/[\\$\0]/.test(text)) throw new Error("a password with \\, $ or NUL cannot be used")
  return `'${text.replaceAll("'", "''")}'`
}
