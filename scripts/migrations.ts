import { readdir, readFile } from "node:fs/promises"
import { type Migration, type Migrations, readMigration } from "../src/platform/migration.ts"

const FOLDER = new URL("../migrations/", import.meta.url)

/** The migrations of this release, from their files. */
export async function loadMigrations(): Promise<Migrations> {
  const [admin, shared, tenant] = await Promise.all([load("admin"), load("shared"), load("tenant")])
  return { admin, shared, tenant }
}

async function load(set: string): Promise<Migration[]> {
  const folder = new URL(`${set}/`, FOLDER)
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort()
  return Promise.all(names.map(async (name) => readMigration(name, await readFile(new URL(name, folder), "utf8"))))
}
