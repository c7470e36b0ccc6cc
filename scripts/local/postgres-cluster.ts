import { createHash } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Secrets } from "./secrets.ts"
import { spawnGuarded, type SystemUser } from "./spawn-guarded.ts"
import { isReachable, sharedFolder } from "./unprivileged.ts"

export const SUPERUSER = "postgres"

/**
 * Every login gives its password in clear text, as at Neon: its client sends the password along
 * with the first message, before it could know a challenge. Only loopback can connect at all.
 */
const HOST_RULES = "host all all 127.0.0.1/32 password\n"

/**
 * Where a data folder's database files lie: inside it, unless the user Postgres runs as cannot
 * walk there; then in an open folder, under a name derived from the data folder's.
 */
export function clusterFolder(dataDir: string, secrets: Secrets, user: SystemUser | null): string {
  if (user === null || isReachable(join(dataDir, "x"))) return join(dataDir, "postgres")
  const place = createHash("sha256").update(dataDir).digest("hex").slice(0, 16)
  const folder = join(sharedFolder(), `pgdata-${place}-${secrets.id.slice(0, 8)}`)
  writeFileSync(join(dataDir, "postgres-lies-in"), `${folder}\n`)
  removeForgotten(folder, `pgdata-${place}-`)
  return folder
}

/** Files of an earlier life of the same data folder, which was removed and with it their passwords. */
function removeForgotten(current: string, prefix: string): void {
  for (const name of readdirSync(sharedFolder())) {
    const path = join(sharedFolder(), name)
    if (name.startsWith(prefix) && !path.startsWith(current)) rmSync(path, { recursive: true })
  }
}

/** Makes the database files if they are not there yet; half-made ones are begun afresh. */
export async function ensureCluster(
  initdb: string,
  folder: string,
  secrets: Secrets,
  user: SystemUser | null,
): Promise<"made" | "found"> {
  if (existsSync(join(folder, "PG_VERSION"))) return "found"
  const partial = `${folder}.new`
  const passwordFile = join(tmpdir(), `carmatch-${secrets.id}`)
  rmSync(partial, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  mkdirSync(partial, { mode: 0o700 })
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600, flag: "wx" })
  try {
    if (user) {
      chownSync(partial, user.uid, user.gid)
      chownSync(passwordFile, user.uid, user.gid)
    }
    await run(initdb, initdbFlags(partial, passwordFile), user)
    writeFileSync(join(partial, "pg_hba.conf"), HOST_RULES)
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
  return "made"
}

function initdbFlags(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=password",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ]
}

async function run(command: string, args: readonly string[], user: SystemUser | null): Promise<void> {
  const complaints: string[] = []
  const guarded = await spawnGuarded(command, args, {
    // The folder we are in may be closed to that user.
    cwd: "/",
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
    log(line) {
      if (/error|fatal|detail/i.test(line)) complaints.push(line)
    },
    ...(user ? { user } : {}),
  })
  const code = await guarded.exited
  if (code !== 0)
    throw new Error(`Postgres could not make its files: ${complaints.join(" ") || `initdb failed with ${code}`}`)
}
