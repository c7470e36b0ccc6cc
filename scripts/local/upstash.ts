import { LOOPBACK } from "./free-port.ts"
import { findRedis } from "./redis-binary.ts"
import { startRedis } from "./redis.ts"
import type { Secrets } from "./secrets.ts"
import type { GuardedProcess } from "./spawn-guarded.ts"
import type { StackAddress } from "./stack-record.ts"
import { startUpstashServer } from "./upstash-rest.ts"

export type RedisWish = "required" | "optional" | "off"

export interface UpstashParts {
  address: StackAddress["redis"] & object
  process: GuardedProcess
}

/**
 * Starts Redis and the REST server in front of it, and adds to `started` how each is stopped.
 * Answers null where there is no Redis and none is required.
 */
export async function startUpstash(
  wish: RedisWish,
  dataDir: string,
  secrets: Secrets,
  log: (line: string) => void,
  started: (() => Promise<void>)[],
): Promise<UpstashParts | null> {
  if (wish === "off") return null
  const binary = await findRedis(log)
  if ("missing" in binary) {
    if (wish === "required") throw new Error(binary.missing)
    log(`Redis: ${binary.missing} Going on without it.`)
    return null
  }
  const redis = await startRedis(binary.path, dataDir)
  started.push(() => redis.process.stop())
  const rest = await startUpstashServer(redis.port, secrets.restToken)
  started.push(() => rest.close())
  const address = {
    restUrl: `http://${LOOPBACK}:${rest.port}`,
    restToken: secrets.restToken,
    url: `redis://${LOOPBACK}:${redis.port}`,
  }
  return { address, process: redis.process }
}
