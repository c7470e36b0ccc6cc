import { sha256 } from "../base/hmac.ts"

/** One migration: a name that sorts, the SHA-256 of its text, its statements. */
export interface Migration {
  readonly name: string
  readonly hash: string
  readonly statements: readonly string[]
}

/** The three sets, each in order. */
export interface Migrations {
  readonly admin: readonly Migration[]
  readonly shared: readonly Migration[]
  readonly tenant: readonly Migration[]
}

/** A migration from its file's name and text. */
export async function readMigration(name: string, text: string): Promise<Migration> {
  return { name, hash: await sha256(text), statements: splitStatements(text) }
}

/**
 * Cuts a migration into statements, as the protocol takes one at a time. Our files end each statement with `;` at a
 * line's end and quote function bodies with `$$`, so lines are enough. Throws on text left without its end.
 */
function splitStatements(text: string): string[] {
  const statements: string[] = []
  let lines: string[] = []
  let quoted = false
  for (const line of text.split("\n")) {
    if (!quoted && (line.trim() === "" || line.startsWith("--"))) continue
    lines.push(line)
    if ((line.split("$$").length - 1) % 2 === 1) quoted = !quoted
    if (quoted || !line.trimEnd().endsWith(";")) continue
    statements.push(lines.join("\n").trimEnd().slice(0, -1))
    lines = []
  }
  if (lines.length > 0) throw new Error("a migration's last statement does not end with ;")
  return statements
}

/** The statements of a tenant migration, for one schema. */
export function forSchema(migration: Migration, schema: string): string[] {
  return migration.statements.map((statement) => statement.replaceAll("__tenant__", schema))
}
