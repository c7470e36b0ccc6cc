import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { loadSecrets, type Secrets } from "./secrets.ts"
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
  if (user === null || isReachable(dataDir)) {
    // Everything in it is closed itself; the folder only has to let Postgres' user through.
    if (user) chmodSync(dataDir, statSync(dataDir).mode | 0o001)
    return join(dataDir, "postgres")
  }
  const folder = join(sharedFolder(), `pgdata-${secrets.id}`)
  removeForgotten()
  writeFileSync(`${folder}.belongs-to`, dataDir)
  writeFileSync(join(dataDir, "postgres-lies-in"), `${folder}\n`)
  return folder
}

/** Removes database files whose data folder was removed, and with it their passwords. */
function removeForgotten(): void {
  for (const name of readdirSync(sharedFolder()).filter((entry) => entry.endsWith(".belongs-to"))) {
    const note = join(sharedFolder(), name)
    const folder = note.slice(0, -".belongs-to".length)
    const dataDir = readFileSync(note, "utf8")
    if (existsSync(dataDir) && basename(folder) === `pgdata-${loadSecrets(dataDir).id}`) continue
    rmSync(folder, { recursive: true, force: true })
    rmSync(note)
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
      if (/error|fatal|detail/i.test(line)) complaints.push(line.replace(/^.*(?=(FATAL|PANIC|ERROR|DETAIL):)/, ""))
    },
    ...(user ? { user } : {}),
  })
  const code = await guarded.exited
  if (code !== 0)
    throw new Error(`Postgres could not make its files: ${complaints.join(" ") || `initdb failed with ${code}`}`)
}
