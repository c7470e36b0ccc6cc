import { join } from "node:path"

/** What to open, and with what. */
export function summary(port: number, baseDomain: string, dataDir: string, hasRedis: boolean): string {
  const url = (host: string) => `http://${host === "" ? "" : `${host}.`}${baseDomain}:${port}`
  return [
    "",
    `  RobustCar (professional)  ${url("robustcar")}`,
    `  AutoCenter (basic)        ${url("autocenter")}`,
    `  platform                  ${url("")}`,
    `  platform API              ${url("admin")}/admin/tenants  (bearer token in ${join(dataDir, "platform-token")})`,
    ...(hasRedis ? [] : ["", "  Degraded: there is no Redis here, so nothing is cached between isolates."]),
    "",
  ].join("\n")
}
