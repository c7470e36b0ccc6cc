import type { StackAddress } from "./stack-record.ts"

/** The stack as the environment variables that name it everywhere else; no Redis, no Redis variables. */
export interface StackEnvironment {
  DATABASE_URL: string
  DATABASE_URL_DEALER: string
  DATABASE_URL_JOBS: string
  DATABASE_URL_OWNER: string
  POSTGRES_URL: string
  UPSTASH_REDIS_REST_URL?: string
  UPSTASH_REDIS_REST_TOKEN?: string
  REDIS_URL?: string
}

export function stackEnvironment({ urls, superuserUrl, redis }: StackAddress): StackEnvironment {
  return {
    DATABASE_URL: urls.web,
    DATABASE_URL_DEALER: urls.dealer,
    DATABASE_URL_JOBS: urls.jobs,
    DATABASE_URL_OWNER: urls.owner,
    POSTGRES_URL: superuserUrl,
    ...(redis && {
      UPSTASH_REDIS_REST_URL: redis.restUrl,
      UPSTASH_REDIS_REST_TOKEN: redis.restToken,
      REDIS_URL: redis.url,
    }),
  }
}
