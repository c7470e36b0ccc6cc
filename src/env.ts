import type { Fetcher, R2Bucket, RateLimit } from "@cloudflare/workers-types"
import { z } from "zod"

const Secrets = z.object({
  BASE_DOMAIN: z.string().min(1),
  DATABASE_URL: z.url(),
  DATABASE_URL_DEALER: z.url(),
  DATABASE_URL_JOBS: z.url(),
  DATABASE_URL_OWNER: z.url(),
  UPSTASH_REDIS_REST_URL: z.url(),
  UPSTASH_REDIS_REST_TOKEN: z.string().min(1),
  TENANT_TOKEN_KEY: z.string().regex(/^[0-9a-f]{64}$/),
  SESSION_KEY: z.string().regex(/^[0-9a-f]{64}$/),
  PLATFORM_TOKEN: z.string().min(32),
})

/** Bindings and secrets of the worker, as wrangler.toml and the deployment's secrets give them. */
export interface Bindings {
  readonly ASSETS: Fetcher
  readonly MEDIA: R2Bucket
  readonly RATE_BASIC: RateLimit
  readonly RATE_PROFESSIONAL: RateLimit
  readonly RATE_ENTERPRISE: RateLimit
  readonly RATE_BASIC_ADDRESS: RateLimit
  readonly RATE_PROFESSIONAL_ADDRESS: RateLimit
  readonly RATE_ENTERPRISE_ADDRESS: RateLimit
}

export type Env = Bindings & z.infer<typeof Secrets>

/**
 * Checks the text bindings once. Throws a sentence that names what is missing or malformed, never a value.
 */
export function parseEnv(raw: unknown): Env {
  const result = Secrets.safeParse(raw)
  if (result.success) return { ...(raw as Bindings), ...result.data }
  const names = [...new Set(result.error.issues.map((issue) => issue.path.join(".")))]
  throw new Error(`environment: missing or malformed ${names.join(", ")}`)
}
