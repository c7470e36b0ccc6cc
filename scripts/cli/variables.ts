import { dataDir, loadKeys } from "../keys.ts"
import { UsageError } from "./command.ts"

export type WorkerVariables = Record<(typeof WORKER_VARIABLES)[number], string>

const DATABASES = ["DATABASE_URL", "DATABASE_URL_DEALER", "DATABASE_URL_JOBS", "DATABASE_URL_OWNER"] as const

const WORKER_VARIABLES = [
  "BASE_DOMAIN",
  ...DATABASES,
  "UPSTASH_REDIS_REST_URL",
  "UPSTASH_REDIS_REST_TOKEN",
  "TENANT_TOKEN_KEY",
  "SESSION_KEY",
  "PLATFORM_TOKEN",
] as const

/** Where nothing listens: without Redis everything goes on, degraded (DESIGN §7). */
const NO_REDIS = { UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9", UPSTASH_REDIS_REST_TOKEN: "none" }

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"])
const TOKEN_KEY = /^[0-9a-f]{64}$/i

/** Whether an environment names a database: any of the four is enough, lest one be written and the others guessed. */
export function namesDatabase(given: NodeJS.ProcessEnv): boolean {
  return DATABASES.some((name) => isSet(given[name]))
}

/** The hosts that an environment's URLs lead to and that are not this machine. Throws UsageError on what is no URL. */
export function foreignHosts(given: NodeJS.ProcessEnv): string[] {
  const hosts = [...DATABASES, "UPSTASH_REDIS_REST_URL"].flatMap((name) => {
    const value = given[name]
    if (!isSet(value)) return []
    if (!URL.canParse(value)) throw new UsageError(`${name} is no URL.`)
    return [new URL(value).hostname]
  })
  return [...new Set(hosts)].filter((host) => !LOOPBACK.has(host))
}

/**
 * The worker's variables. Only on this machine is what lacks made up (the data folder's keys, no Redis, localhost): a
 * key invented for another cell would lock it out. Throws UsageError naming what is missing or malformed.
 */
export function workerVariables(given: NodeJS.ProcessEnv): WorkerVariables {
  const all = Object.fromEntries(Object.entries(given).filter(([, value]) => isSet(value)))
  const complete: NodeJS.ProcessEnv = foreignHosts(all).length > 0 ? all : { ...localDefaults(all), ...all }
  const missing = WORKER_VARIABLES.filter((name) => complete[name] === undefined)
  if (missing.length > 0) throw new UsageError(`The environment lacks ${missing.join(", ")}.`)
  const variables = Object.fromEntries(WORKER_VARIABLES.map((name) => [name, complete[name]])) as WorkerVariables
  if (!TOKEN_KEY.test(variables.TENANT_TOKEN_KEY)) throw new UsageError("TENANT_TOKEN_KEY is not 64 hex digits.")
  return variables
}

function localDefaults(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const redis = given["UPSTASH_REDIS_REST_URL"] === undefined ? NO_REDIS : {}
  return { BASE_DOMAIN: process.env["BASE_DOMAIN"] || "localhost", ...redis, ...loadKeys(dataDir()) }
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ""
}
