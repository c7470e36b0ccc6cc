import { join } from "node:path"

/** What was started: where it listens, where the platform's token lies, and whether there is a Redis. */
export interface Started {
  readonly ready: true
  readonly urls: Readonly<Record<"robustcar" | "autocenter" | "platform" | "admin", string>>
  readonly tokenFile: string
  readonly redis: boolean
}

export function startedOn(port: number, baseDomain: string, dataDir: string, redis: boolean): Started {
  const url = (host: string) => `http://${host}${baseDomain}:${port}`
  return {
    ready: true,
    urls: {
      robustcar: url("robustcar."),
      autocenter: url("autocenter."),
      platform: url(""),
      admin: `${url("admin.")}/admin/tenants`,
    },
    tokenFile: join(dataDir, "platform-token"),
    redis,
  }
}

/** The same for people: what to open, and with what. */
export function summary({ urls, tokenFile, redis }: Started): string {
  return [
    "",
    `  RobustCar (professional)  ${urls.robustcar}`,
    `  AutoCenter (basic)        ${urls.autocenter}`,
    `  platform                  ${urls.platform}`,
    `  platform API              ${urls.admin}  (bearer token in ${tokenFile})`,
    ...(redis ? [] : ["", "  Degraded: there is no Redis here, so nothing is cached between isolates."]),
    "",
  ].join("\n")
}
