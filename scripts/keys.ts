import { randomBytes } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { makeFolder } from "./local/make-folder.ts"

/** The local stack's own secrets, beside those of Postgres and Redis. */
export interface Keys {
  readonly TENANT_TOKEN_KEY: string
  readonly SESSION_KEY: string
  readonly PLATFORM_TOKEN: string
}

const FILES = {
  TENANT_TOKEN_KEY: "tenant-token-key",
  SESSION_KEY: "session-key",
  PLATFORM_TOKEN: "platform-token",
} as const

/** Where the local stack keeps its data. */
export const dataDir = (): string => process.env["DATA_DIR"] ?? ".carmatch"

/** Reads the keys of a data folder, making (mode 0600) those that are missing; the environment's own win. */
export function loadKeys(dataDir: string): Keys {
  makeFolder(dataDir)
  return {
    TENANT_TOKEN_KEY: process.env["TENANT_TOKEN_KEY"] || loadKey(join(dataDir, FILES.TENANT_TOKEN_KEY)),
    SESSION_KEY: process.env["SESSION_KEY"] || loadKey(join(dataDir, FILES.SESSION_KEY)),
    PLATFORM_TOKEN: process.env["PLATFORM_TOKEN"] || loadKey(join(dataDir, FILES.PLATFORM_TOKEN)),
  }
}

function loadKey(path: string): string {
  try {
    // `wx`: of two first starts at once, one makes the key and both read it.
    writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
  return readFileSync(path, "utf8").trim()
}
