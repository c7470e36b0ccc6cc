import { randomBytes, randomUUID } from "node:crypto"
import { readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The login roles, in the order in which the runbook names them. */
export const ROLES = ["owner", "web", "dealer", "jobs"] as const
export type Role = (typeof ROLES)[number]

/** Made on the first start and kept: the database remembers them. */
export interface Secrets {
  /** Tells this stack's files apart from those of an earlier one in the same folder. */
  id: string
  superuser: string
  passwords: Record<Role, string>
  restToken: string
}

/** Reads the folder's secrets, making them (mode 0600) on the first start. */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json")
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error
  }
  const secrets: Secrets = {
    id: randomUUID(),
    superuser: randomSecret(),
    passwords: { owner: randomSecret(), web: randomSecret(), dealer: randomSecret(), jobs: randomSecret() },
    restToken: randomSecret(),
  }
  // Renamed into place, so that a start cut short never leaves half a file behind.
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return secrets
}

function randomSecret(): string {
  return randomBytes(24).toString("base64url")
}
